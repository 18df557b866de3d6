/** Dates as texts: `$dateToString` and `$dateFromString`, with MongoDB's format letters. */
import { requestFailed } from '../failures'
import { dayOfYear, fromIsoWeek, isoWeek, isoWeekday, isoWeekYear, midnight, week } from './date-parts'

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

const sign = (minutes: number): string => (minutes < 0 ? '-' : '+')

/** From local time and the minutes that it is ahead of UTC. */
const letters: Record<string, (local: Date, minutes: number) => string> = {
  d: (local) => pad(local.getUTCDate(), 2),
  G: (local) => pad(isoWeekYear(local), 4),
  H: (local) => pad(local.getUTCHours(), 2),
  j: (local) => pad(dayOfYear(local), 3),
  L: (local) => pad(local.getUTCMilliseconds(), 3),
  m: (local) => pad(local.getUTCMonth() + 1, 2),
  M: (local) => pad(local.getUTCMinutes(), 2),
  S: (local) => pad(local.getUTCSeconds(), 2),
  u: (local) => String(isoWeekday(local)),
  U: (local) => pad(week(local), 2),
  V: (local) => pad(isoWeek(local), 2),
  w: (local) => String(local.getUTCDay() + 1),
  Y: (local) => pad(local.getUTCFullYear(), 4),
  z: (_, minutes) => `${sign(minutes)}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${pad(Math.abs(minutes) % 60, 2)}`,
  Z: (_, minutes) => `${sign(minutes)}${Math.abs(minutes)}`,
  '%': () => '%',
}

export function formatDate(local: Date, minutes: number, format: string): string {
  return format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = letters[letter]
    if (write === undefined) throw requestFailed(`Invalid format character '%${letter}' in format string`)
    return write(local, minutes)
  })
}

const readers: Record<string, string> = {
  d: '(?<d>\\d{1,2})', G: '(?<G>\\d{4})', H: '(?<H>\\d{1,2})', L: '(?<L>\\d{1,3})', m: '(?<m>\\d{1,2})', M: '(?<M>\\d{1,2})',
  S: '(?<S>\\d{1,2})', u: '(?<u>[1-7])', V: '(?<V>\\d{1,2})', Y: '(?<Y>\\d{4})', z: '(?<z>Z|[+-]\\d\\d:?\\d\\d)', '%': '%',
}

export interface ReadDate {
  local: number
  /** Minutes ahead of UTC, where the text says so. */
  minutes: number | undefined
}

/** Undefined when the text does not fit the format. */
export function readDate(text: string, format: string): ReadDate | undefined {
  const source = format.replace(/%(.?)|[\\^$.*+?()[\]{}|]/gs, (found, letter?: string) => {
    if (!found.startsWith('%')) return `\\${found}`
    const reader = readers[letter ?? '']
    if (reader === undefined) throw requestFailed(`Invalid format character '${found}' in format string`)
    return reader
  })
  const found = new RegExp(`^${source}$`).exec(text)?.groups
  return found === undefined ? undefined : { local: localOf(found), minutes: minutesOf(found.z) }
}

function localOf(found: Record<string, string | undefined>): number {
  const number = (letter: string, otherwise: number): number => Number(found[letter] ?? otherwise)
  const day = found.G === undefined ? midnight(number('Y', 1970), number('m', 1), number('d', 1)) : fromIsoWeek(number('G', 1970), number('V', 1), number('u', 1))
  return day + ((number('H', 0) * 60 + number('M', 0)) * 60 + number('S', 0)) * 1000 + Number((found.L ?? '0').padEnd(3, '0'))
}

function minutesOf(text: string | undefined): number | undefined {
  if (text === undefined || text === 'Z') return text === undefined ? undefined : 0
  const digits = text.replace(/\D/g, '')
  return (text.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)))
}

/** The common forms that MongoDB reads without a format. */
const COMMON = ['%Y-%m-%d', '%Y-%m-%dT%H:%M:%S', '%Y-%m-%dT%H:%M:%S.%L', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M:%S.%L', '%Y-%m-%d %H:%M', '%Y-%m-%dT%H:%M'].flatMap((format) => [format, `${format}%z`])

export function readAnyDate(text: string): ReadDate | undefined {
  for (const format of COMMON) {
    const found = readDate(text, format)
    if (found !== undefined) return found
  }
  return undefined
}
