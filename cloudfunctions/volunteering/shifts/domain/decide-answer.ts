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

/** What the community's rules say today of those for whom a seat is held until they were looked at. */
export type Verdicts = ReadonlyMap<string, { outcome: 'approve' | 'hold' | 'refuse'; because: Because | null }>
export interface Judged {
  taken: PendingPlace[]
  /** The leader is asked, who has until `leaderBy`. */
  held: PendingPlace[]
  refused: { place: PendingPlace; because: Because }[]
  places: Places
}

/** Whoever came on the list since the rules were looked at waits for the next look. */
export function decideJudged(roster: Places, verdicts: Verdicts, leaderBy: number, now: number): Judged {
  const judged = roster.pending.filter(({ awaits, memberNo }) => awaits === 'rules' && verdicts.has(memberNo))
  const by = (outcome: string) => judged.filter(({ memberNo }) => verdicts.get(memberNo)?.outcome === outcome)
  const becauseOf = ({ memberNo }: PendingPlace) => verdicts.get(memberNo)?.because ?? null
  const taken = by('approve')
  const held = by('hold').map((place): PendingPlace => ({ ...place, awaits: 'leader', because: becauseOf(place), until: leaderBy }))
  const refused = by('refuse').flatMap((place) => ({ place, because: becauseOf(place) as Because }))
  const { cancelled } = without(roster, refused.map(({ place }) => place), { reason: '按社区的规则没有补上', late: false, now })
  const pending = [...roster.pending.filter((place) => !judged.includes(place)), ...held]
  return { taken, held, refused, places: { confirmed: [...roster.confirmed, ...taken.map((place) => asSignUp(place, now))], pending, waiting: roster.waiting, cancelled } }
}

/** Who did not answer in time leaves politely: it is no late cancellation. Nobody can answer for the rules; they have until the start. */
export function decideExpired(roster: Places & { startsAt: number }, now: number): { gone: PendingPlace[]; places: Places } {
  const gone = roster.pending.filter(({ until, awaits }) => until <= now && (awaits !== 'rules' || roster.startsAt <= now))
  return { gone, places: without(roster, gone, { reason: '没有按时答复', late: false, now }) }
}
