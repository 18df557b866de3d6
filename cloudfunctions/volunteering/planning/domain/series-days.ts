import { CHINA_OFFSET, DAY } from '#contract/time'

/** The days of a series, turned into moments. */
export type SeriesDecision =
  | { ok: true; starts: number[] }
  | { ok: false; reason: 'sameDayTwice' }
  | { ok: false; reason: 'tooFarAhead'; details: { days: number } }

/** Nobody knows further ahead who will lead. */
const FURTHEST_DAYS = 370

/** When each shift of the series starts, soonest first; the time of day is that of UTC+8. */
export function decideSeriesDays(days: readonly string[], from: string, now: number): SeriesDecision {
  if (new Set(days).size < days.length) return { ok: false, reason: 'sameDayTwice' }
  const starts = days.map((day) => Date.parse(`${day}T${from}:00+08:00`)).sort((a, b) => a - b)
  const last = starts.at(-1) ?? now
  if (last - now > FURTHEST_DAYS * DAY) return { ok: false, reason: 'tooFarAhead', details: { days: FURTHEST_DAYS } }
  return { ok: true, starts }
}

export type MoreDaysDecision =
  | SeriesDecision
  | { ok: false; reason: 'startsInPast' }
  | { ok: false; reason: 'dayTaken'; details: { startsAt: number } }

/** More days for a series that has shifts at `taken`: none that has passed, and none on which it takes place already. */
export function decideMoreDays(days: readonly string[], from: string, taken: readonly number[], now: number): MoreDaysDecision {
  const decision = decideSeriesDays(days, from, now)
  if (!decision.ok) return decision
  if (decision.starts.some((startsAt) => startsAt < now)) return { ok: false, reason: 'startsInPast' }
  const twice = taken.find((startsAt) => days.includes(dayOf(startsAt)))
  return twice === undefined ? decision : { ok: false, reason: 'dayTaken', details: { startsAt: twice } }
}

const dayOf = (at: number) => new Date(at + CHINA_OFFSET).toISOString().slice(0, 10)
