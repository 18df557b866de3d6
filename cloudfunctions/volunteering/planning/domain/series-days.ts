/** The days of a series, turned into moments. */
export type SeriesDecision =
  | { ok: true; starts: number[] }
  | { ok: false; reason: 'sameDayTwice' }
  | { ok: false; reason: 'tooFarAhead'; details: { days: number } }

const DAY = 86_400_000
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
