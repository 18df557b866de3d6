import type { Cancelled, PendingPlace, SignUp, WaitingPlace } from '../../rosters/public'

/** Somebody takes their word back, or never gave it. Who moves up into a freed seat is decided where seats are handed on. */
export interface Places {
  confirmed: readonly SignUp[]
  pending: readonly PendingPlace[]
  waiting: readonly WaitingPlace[]
  cancelled: readonly Cancelled[]
}
type Changed = { at: number; words: readonly string[] } | null

export type CancelDecision = { ok: true; places: Places; late: boolean } | { ok: false; reason: 'notSignedUp' | 'shiftOver' }

/** Later than this before the start, the organiser can hardly find anybody else. */
const LATE_WITHIN = 24 * 3_600_000

export function decideCancel(
  places: Places & { startsAt: number; endsAt: number; lastChange: Changed },
  memberNo: string,
  reason: string,
  now: number,
): CancelDecision {
  if (places.endsAt <= now) return { ok: false, reason: 'shiftOver' }
  const seat = places.confirmed.find((person) => person.memberNo === memberNo)
  const leaving = seat ?? [...places.pending, ...places.waiting].find((person) => person.memberNo === memberNo)
  if (!leaving) return { ok: false, reason: 'notSignedUp' }
  const late = seat !== undefined && isLate(places, seat.at, now)
  return { ok: true, late, places: without(places, [leaving], { reason, late, now }) }
}

/** The lists when these people have left them, with a word about why. */
export function without(places: Places, leaving: readonly SignUp[], { reason, late, now }: { reason: string; late: boolean; now: number }): Places {
  const stays = ({ memberNo }: SignUp) => leaving.every((person) => person.memberNo !== memberNo)
  const gone = leaving.map(({ memberNo, name, invitedBy }) => ({ memberNo, name, at: now, reason, late, ...(invitedBy ? { invitedBy } : {}) }))
  return {
    confirmed: places.confirmed.filter(stays),
    pending: places.pending.filter(stays),
    waiting: places.waiting.filter(stays),
    cancelled: [...places.cancelled, ...gone],
  }
}

/** Whoever promised before the time or the place was changed promised something else, and may always take that back. */
export function isLate({ startsAt, lastChange }: { startsAt: number; lastChange: Changed }, promisedAt: number, now: number): boolean {
  const toldOtherwise = lastChange !== null && lastChange.words.length > 0 && lastChange.at > promisedAt
  return startsAt - now < LATE_WITHIN && !toldOtherwise
}
