import { HOUR } from '#contract/time'

/** Who may leave a note at a shift, and when: whoever saw it, while they remember. */
export interface Shift {
  state: 'open' | 'cancelled'
  startsAt: number
  endsAt: number
}
export interface Author {
  leads: boolean
  present: boolean
  /** How many notes of this shift are theirs already. */
  notes: number
}
export type WriteDecision = { ok: true } | { ok: false; reason: 'shiftCancelled' | 'notStarted' | 'tooLate' | 'notThere' | 'enoughNotes' }

const WRITE_WITHIN = 12 * HOUR
/** A note cannot be changed, so whoever forgot something writes another. */
const MOST_NOTES = 3

export function decideWrite(shift: Shift, author: Author, now: number): WriteDecision {
  if (shift.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (!author.leads && !author.present) return { ok: false, reason: 'notThere' }
  if (now < shift.startsAt) return { ok: false, reason: 'notStarted' }
  if (now > shift.endsAt + WRITE_WITHIN) return { ok: false, reason: 'tooLate' }
  return author.notes < MOST_NOTES ? { ok: true } : { ok: false, reason: 'enoughNotes' }
}

/** From an hour before the start the next ones see what was left for them. */
export const isShown = ({ startsAt }: Pick<Shift, 'startsAt'>, now: number) => now >= startsAt - HOUR

/** The shift runs, something was left for it, and nobody who stands there knows of it. Who wrote it and stands there does. */
export function isGap(shift: Shift, notes: readonly { memberNo: string; readers: readonly string[] }[], standing: readonly string[], now: number): boolean {
  const known = ({ memberNo, readers }: { memberNo: string; readers: readonly string[] }) => [memberNo, ...readers].some((no) => standing.includes(no))
  return shift.state === 'open' && now >= shift.startsAt && notes.some((note) => !known(note))
}
