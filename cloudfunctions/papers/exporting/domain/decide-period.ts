/** Twelve months are the year that is reported. What a community of ours records in one is written well within the minute that a function has. */
const MOST_DAYS = 366

export type PeriodDecision = { ok: true } | { ok: false; reason: 'periodWrong' | 'periodTooLong' }

/** Calendar days, both included. */
export function decidePeriod(from: string, until: string): PeriodDecision {
  if (from > until) return { ok: false, reason: 'periodWrong' }
  return daysBetween(from, until) < MOST_DAYS ? { ok: true } : { ok: false, reason: 'periodTooLong' }
}

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000
