import type { AttendanceState } from '#contract/attendance'

/** May this person scan in at this post? Who waits for a seat has none, and a cancelled shift takes nobody. */
export interface Post {
  state: 'open' | 'cancelled'
  confirmed: readonly { memberNo: string }[]
}

export type ArrivalDecision = { ok: true } | { ok: false; reason: 'notSignedUp' | 'shiftCancelled' }

export function decideArrival(post: Post, memberNo: string): ArrivalDecision {
  if (!post.confirmed.some((person) => person.memberNo === memberNo)) return { ok: false, reason: 'notSignedUp' }
  return post.state === 'cancelled' ? { ok: false, reason: 'shiftCancelled' } : { ok: true }
}

interface Span {
  startsAt: number
  endsAt: number
}
/** A presence at another shift. */
export interface Presence extends Span {
  state: AttendanceState
  checkIn: { at: number }
  checkOut: { at: number } | null
}

/**
 * Is this person at another shift at that moment, whose time overlaps with this one's? A shift moved onto another would else
 * pay the same hour twice. Who forgot to scan out of one that is over is not held up, nor who comes early to the next.
 */
export function isElsewhere(other: Presence, shift: Span, at: number): boolean {
  if (other.state === 'refused' || other.startsAt >= shift.endsAt || shift.startsAt >= other.endsAt) return false
  if (other.state === 'in') return at < other.endsAt
  return other.checkIn.at <= at && other.checkOut !== null && at < other.checkOut.at
}
