/** Time zones of the date operators: `+08:00`, `+0800`, `+08`, or an Olson name as `Asia/Shanghai`. */
import { requestFailed } from '../failures'
import { textOf, type Maybe } from './scope'

const OFFSET = /^([+-])(\d\d):?(\d\d)?$/
const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds that the zone is ahead of UTC at that moment. Throws for an unknown zone. */
export function offsetOf(zone: Maybe, at: number): number {
  if (zone === undefined) return 0
  const text = textOf(zone, 'timezone')
  const [, sign, hours, minutes = '0'] = OFFSET.exec(text) ?? []
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  const second = Math.floor(at / 1000) * 1000
  return localAsUtc(formatOf(text), second) - second
}

/** The moment at which clocks in the zone show this local time (given as if it were UTC). */
export function fromLocal(local: number, zone: Maybe): number {
  const guess = local - offsetOf(zone, local)
  return local - offsetOf(zone, guess)
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short' })
    formats.set(zone, made)
    return made
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${zone}"`)
  }
}

function localAsUtc(format: Intl.DateTimeFormat, at: number): number {
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year)
  const local = new Date(0)
  local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day))
  return local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second))
}
