import { DAY } from '#contract/time'

/**
 * Which notes are for this shift. A gate is kept by a series in the morning and another in the afternoon, so a note is for whoever
 * stands at the same place within a day, or at the next shift of the same series. Of several shifts that left notes the one that
 * ended last speaks; and what another shift has received was for that one.
 */
export interface Span {
  shiftId: string
  seriesId: string | null
  place: string
  startsAt: number
  endsAt: number
}
export interface Note extends Span {
  receipts: readonly { shiftId: string }[]
}

/** People hand over while both are there, so the shift before may last a little into this one. */
const SHARED = 30 * 60_000

export function notesLeft<N extends Note>(shift: Span, notes: readonly N[]): N[] {
  const before = notes.filter((note) => isFor(note, shift))
  const last = Math.max(...before.map(({ endsAt }) => endsAt))
  return before.filter((note) => note.endsAt === last && note.receipts.every(({ shiftId }) => shiftId === shift.shiftId))
}

export const isFor = (note: Span, shift: Span): boolean => isBefore(note, shift) && (isSamePlace(note, shift) || isSameSeries(note, shift))

const isBefore = (note: Span, shift: Span) => note.shiftId !== shift.shiftId && note.startsAt < shift.startsAt && note.endsAt <= shift.startsAt + SHARED
const isSamePlace = (note: Span, shift: Span) => note.place === shift.place && note.endsAt > shift.startsAt - DAY
const isSameSeries = (note: Span, shift: Span) => note.seriesId !== null && note.seriesId === shift.seriesId
