/*
 * The seven-field cron of CloudBase timers: second minute hour day month weekday year, in UTC+8 whatever the zone of the
 * machine. Weekday 0–6, 0 is Sunday. When day and weekday are both restricted, either is enough.
 * Source: WeChat cloud development, guide/functions/triggers. Five- and six-field expressions are a common mistake
 * and are refused.
 */

const ZONE_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

const FIELDS = [
  { name: 'second', min: 0, max: 59 },
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12 },
  { name: 'weekday', min: 0, max: 6 },
  { name: 'year', min: 1970, max: 2099 },
] as const

type FieldName = (typeof FIELDS)[number]['name']
/** Allowed values by field; undefined means every value. */
export type Cron = Record<FieldName, ReadonlySet<number> | undefined>

/** Reads an expression or throws with the reason. */
export function parseCron(expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) {
    throw new Error(`the timer "${expression}" has ${parts.length} fields; the platform wants 7 (second … year)`)
  }
  const entries = FIELDS.map((field, i) => [field.name, parseField(parts[i] ?? '', field.min, field.max)])
  return Object.fromEntries(entries) as Cron
}

function parseField(text: string, min: number, max: number): ReadonlySet<number> | undefined {
  if (text === '*' || text === '?') return undefined
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(item)
    if (!match) throw new Error(`cannot read "${item}" in a timer`)
    const [, from, to, step] = match
    const first = from === undefined ? min : Number(from)
    const last = to !== undefined ? Number(to) : from === undefined || step !== undefined ? max : first
    if (first < min || last > max || first > last || step === '0') throw new Error(`"${item}" is out of range in a timer`)
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value)
  }
  return values
}

/** The last time after `after` and not later than `until` at which the timer is due; epoch milliseconds. */
export function lastDue(cron: Cron, after: number, until: number): number | undefined {
  let time = Math.floor(until / 1000) * 1000 + ZONE_MS
  while (time > after + ZONE_MS) {
    const at = new Date(time) // its UTC fields read as UTC+8
    if (!dayFits(cron, at)) time = startOf(time, DAY_MS) - 1000
    else if (cron.hour && !cron.hour.has(at.getUTCHours())) time = startOf(time, 3_600_000) - 1000
    else if (cron.minute && !cron.minute.has(at.getUTCMinutes())) time = startOf(time, 60_000) - 1000
    else if (cron.second && !cron.second.has(at.getUTCSeconds())) time -= 1000
    else return time - ZONE_MS
  }
  return undefined
}

function startOf(time: number, unit: number): number {
  return time - (time % unit)
}

function dayFits(cron: Cron, at: Date): boolean {
  if (cron.year && !cron.year.has(at.getUTCFullYear())) return false
  if (cron.month && !cron.month.has(at.getUTCMonth() + 1)) return false
  const day = cron.day?.has(at.getUTCDate())
  const weekday = cron.weekday?.has(at.getUTCDay())
  if (day === undefined || weekday === undefined) return (day ?? weekday) !== false
  return day || weekday
}
