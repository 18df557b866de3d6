/** Twelve months are the year that is reported. What a community of ours records in one is written well within the minute that a function has. */
const MOST_DAYS = 366

export type PeriodDecision = { ok: true } | { ok: false; reason: 'periodWrong' | 'periodTooLong' }

/** Calendar days, both included. */
export function decidePeriod(from: string, until: string): PeriodDecision {
  if (from > until) return { ok: false, reason: 'periodWrong' }
  return daysBetween(from, until) < MOST_DAYS ? { ok: true } : { ok: false, reason: 'periodTooLong' }
}

const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000

/** What the memory and the minute of the function have been measured to hold (docs/performance.md). */
export const MOST_ENTRIES = 60_000

export type SizeDecision = { ok: true } | { ok: false; reason: 'noEntries' } | { ok: false; reason: 'periodTooLong'; details: { entries: number; most: number } }

/** Decided by counting, before anything is read: a function that dies half-way can say nothing. */
export function decideSize(entries: number): SizeDecision {
  if (entries === 0) return { ok: false, reason: 'noEntries' }
  return entries <= MOST_ENTRIES ? { ok: true } : { ok: false, reason: 'periodTooLong', details: { entries, most: MOST_ENTRIES } }
}
