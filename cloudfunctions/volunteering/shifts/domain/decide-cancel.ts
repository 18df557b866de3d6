import type { Cancelled, SignUp } from '../../rosters/public'

/**
 * Somebody takes their word back. A freed seat goes at once to the person who has waited longest, so the
 * waiting list moves by itself and in order; nobody who waits is passed over and no seat is counted twice.
 */
export interface Seats {
  left: number
  confirmed: readonly SignUp[]
  waiting: readonly SignUp[]
  cancelled: readonly Cancelled[]
}

export type CancelDecision =
  | { ok: true; seats: Seats & { people: string[] }; promoted: string | null; late: boolean }
  | { ok: false; reason: 'notSignedUp' | 'shiftOver' }

/** Later than this before the start, the organiser can hardly find anybody else. */
const LATE_WITHIN = 24 * 3_600_000

export function decideCancel(
  seats: Seats & { startsAt: number; endsAt: number; lastChange: { at: number; words: readonly string[] } | null },
  memberNo: string,
  reason: string,
  now: number,
): CancelDecision {
  if (seats.endsAt <= now) return { ok: false, reason: 'shiftOver' }
  const seat = seats.confirmed.find((person) => person.memberNo === memberNo)
  const leaving = seat ?? seats.waiting.find((person) => person.memberNo === memberNo)
  if (!leaving) return { ok: false, reason: 'notSignedUp' }

  const hadSeat = seat !== undefined
  const late = hadSeat && isLate(seats, leaving.at, now)
  const others = (people: readonly SignUp[]) => people.filter((person) => person.memberNo !== memberNo)
  const confirmed = others(seats.confirmed)
  const waiting = others(seats.waiting)
  const [next] = hadSeat ? waiting.splice(0, 1) : []
  if (next) confirmed.push({ ...next, at: now })
  return {
    ok: true,
    late,
    promoted: next?.memberNo ?? null,
    seats: {
      left: seats.left + (hadSeat && !next ? 1 : 0),
      confirmed,
      waiting,
      cancelled: [...seats.cancelled, { ...leaving, at: now, reason, late }],
      people: [...confirmed, ...waiting].map((person) => person.memberNo),
    },
  }
}

/** Whoever promised before the time or the place was changed promised something else, and may always take that back. */
export function isLate(
  { startsAt, lastChange }: { startsAt: number; lastChange: { at: number; words: readonly string[] } | null },
  promisedAt: number,
  now: number,
): boolean {
  const toldOtherwise = lastChange !== null && lastChange.words.length > 0 && lastChange.at > promisedAt
  return startsAt - now < LATE_WITHIN && !toldOtherwise
}
