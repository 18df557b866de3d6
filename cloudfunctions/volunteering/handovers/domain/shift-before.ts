/**
 * From which shift a note is for this one. A gate is kept by a series in the morning and another in the afternoon, so the place
 * says more than the series: it is whichever has ended last of those at the same place, within a day, and those of the same
 * series. Only a shift that took place can leave anything.
 */
export interface Before {
  shiftId: string
  seriesId: string | null
  place: string
  state: 'open' | 'cancelled'
  startsAt: number
  endsAt: number
}

const DAY = 24 * 3_600_000
/** People hand over while both are there, so the shift before may last a little into this one. */
const SHARED = 30 * 60_000

export function shiftBefore(shift: Before, others: readonly Before[]): string | null {
  const candidates = others.filter((other) => other.state === 'open' && isBefore(other, shift) && (isSamePlace(other, shift) || isSameSeries(other, shift)))
  const [last] = candidates.sort((a, b) => b.endsAt - a.endsAt)
  return last?.shiftId ?? null
}

const isBefore = (other: Before, shift: Before) =>
  other.shiftId !== shift.shiftId && other.startsAt < shift.startsAt && other.endsAt <= shift.startsAt + SHARED
const isSamePlace = (other: Before, shift: Before) => other.place === shift.place && other.endsAt > shift.startsAt - DAY
const isSameSeries = (other: Before, shift: Before) => other.seriesId !== null && other.seriesId === shift.seriesId
