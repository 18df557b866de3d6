import type { Awaits, Because } from '#contract/shifts'
import type { PendingPlace, SignUp } from '../../rosters/public'
import { without, type Places } from './decide-cancel'

/**
 * A seat is held for somebody, and whoever had to say yes or no has said it. Where a rule speaks by then the leader is asked
 * last, after the person or the guardian: `leaderBy` is until when they may add their yes.
 */
export interface Answer {
  memberNo: string
  /** Who is speaking. */
  as: Awaits
  yes: boolean
  /** Why not, as it will stand on the list. */
  reason: string
  /** The rule that would have a leader look today, however it was when they signed up. */
  because: Because | null
  leaderBy: number
}
export type AnswerRefusal = 'nothingAsked' | 'shiftCancelled'
export type AnswerDecision = { ok: true; place: PendingPlace; places: Places; asked: PendingPlace | null } | { ok: false; reason: AnswerRefusal }

export function decideAnswer(roster: Places & { state: 'open' | 'cancelled' }, answer: Answer, now: number): AnswerDecision {
  if (roster.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  const place = roster.pending.find(({ memberNo, awaits }) => memberNo === answer.memberNo && awaits === answer.as)
  // Whether or not the clockwork has already given the seat to the next.
  if (!place || place.until <= now) return { ok: false, reason: 'nothingAsked' }
  const { confirmed, pending, waiting, cancelled } = roster
  if (!answer.yes) return { ok: true, place, asked: null, places: without(roster, [place], { reason: answer.reason, late: false, now }) }
  const others = pending.filter((other) => other !== place)
  if (answer.as !== 'leader' && answer.because !== null) {
    const asked: PendingPlace = { ...place, awaits: 'leader', because: answer.because, until: answer.leaderBy }
    return { ok: true, place, asked, places: { confirmed, pending: [...others, asked], waiting, cancelled } }
  }
  const seat = asSignUp(place, now)
  return { ok: true, place, asked: null, places: { confirmed: [...confirmed, seat], pending: others, waiting, cancelled } }
}

export const asSignUp = ({ memberNo, name, invitedBy }: SignUp, at: number): SignUp => ({ memberNo, name, at, ...(invitedBy ? { invitedBy } : {}) })

/** Who did not answer in time leaves politely: it is no late cancellation. */
export function decideExpired(roster: Places, now: number): { gone: PendingPlace[]; places: Places } {
  const gone = roster.pending.filter(({ until }) => until <= now)
  return { gone, places: without(roster, gone, { reason: '没有按时答复', late: false, now }) }
}
