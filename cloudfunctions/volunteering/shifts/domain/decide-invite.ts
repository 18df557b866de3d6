import type { InviteReason } from '#contract/shifts'
import type { Approval } from '../../approval/public'
import type { Cancelled, PendingPlace, RosterDoc, SignUp } from '../../rosters/public'
import { without, type Places } from './decide-cancel'
import type { Decision } from './decide-sign-up'

/**
 * A team leader brings several people. A seat is held for each until they say yes: nobody is put on a list. Who could not
 * sign up is not invited, who has said no to this inviter is not asked again, and one inviter holds only so many seats.
 */
export interface Candidate {
  memberNo: string
  name: string
  isVolunteer: boolean
  /** They have an account and can answer; for others the inviter's word counts that they were asked. */
  hasPhone: boolean
  askedBefore: boolean
  /** Until when they may answer; null where that leaves no time to ask. */
  until: number | null
  /** What they would hear if they signed up now. */
  signUp: Decision
  approval: Approval
}
export interface Invitation {
  inviter: { memberNo: string; name: string }
  inPerson: boolean
  /** Until when a leader may look, where a rule says so. */
  leaderBy: number
  now: number
}
type Why = { why: InviteReason; details: Record<string, string | number> }
export type NotInvited = Pick<Candidate, 'memberNo' | 'name'> & Why
export interface Invited {
  confirmed: SignUp[]
  pending: PendingPlace[]
  notInvited: NotInvited[]
}

/** Seats that one person may hold for others at one shift and post at the same time. */
export const MOST_HELD = 10

/** In the order given, as far as the seats reach. `post` is the list as it is now. */
export function decideInvite(post: Pick<RosterDoc, 'state' | 'left' | 'pending' | 'people'>, candidates: readonly Candidate[], invitation: Invitation): Invited {
  const { inviter, inPerson } = invitation
  const held = post.pending.filter((place) => place.invitedBy?.memberNo === inviter.memberNo).length
  const all: Invited = { confirmed: [], pending: [], notInvited: [] }
  for (const candidate of candidates) {
    const { memberNo, name } = candidate
    const full = all.confirmed.length + all.pending.length >= post.left
    const tooMany = !inPerson && held + all.pending.length >= MOST_HELD
    const why = gone(post, memberNo) ?? whyNot(candidate, invitation) ?? (full ? because('noSeatLeft') : tooMany ? because('tooManyHeld') : null)
    if (why) all.notInvited.push({ memberNo, name, ...why })
    else if (inPerson && candidate.approval.outcome === 'approve') all.confirmed.push(signUpOf(candidate, invitation))
    else all.pending.push(placeFor(candidate, invitation))
  }
  return all
}

/** What may have changed since the question was asked. */
function gone({ state, people }: Pick<RosterDoc, 'state' | 'people'>, memberNo: string): Why | null {
  if (state === 'cancelled') return because('shiftCancelled')
  return people.includes(memberNo) ? because('alreadySignedUp') : null
}

/** Whatever the seats: null for who can be invited. */
export function whyNot(candidate: Candidate, { inviter, inPerson }: Pick<Invitation, 'inPerson'> & { inviter: { memberNo: string } }): Why | null {
  const { memberNo, isVolunteer, hasPhone, askedBefore, until, signUp, approval } = candidate
  if (memberNo === inviter.memberNo) return because('ownPlace')
  if (!isVolunteer) return because('notAVolunteer')
  if (!signUp.ok) return because(signUp.reason, signUp.details)
  if (signUp.onlyOffered) return because('signUpClosed')
  if (approval.outcome === 'refuse') return because('tooManyNoShows', approval.because.facts)
  if (inPerson !== !hasPhone) return because(hasPhone ? 'hasPhone' : 'noPhone')
  if (askedBefore) return because('askedBefore')
  return !inPerson && until === null ? because('tooLateToAsk') : null
}

const because = (why: InviteReason, details: Why['details'] = {}): Why => ({ why, details })

const signUpOf = ({ memberNo, name }: Candidate, { inviter, inPerson, now }: Invitation): SignUp => ({ memberNo, name, at: now, invitedBy: { ...inviter, inPerson } })

/** Held for the person; for who was asked in person and has to be looked at first, for the leader. */
function placeFor(candidate: Candidate, invitation: Invitation): PendingPlace {
  const { inPerson, leaderBy } = invitation
  return {
    ...signUpOf(candidate, invitation),
    awaits: inPerson ? 'leader' : 'self',
    because: candidate.approval.because,
    guardianNos: [],
    until: inPerson ? leaderBy : (candidate.until ?? leaderBy),
  }
}

/** What stands on the list when an invitation was taken back. */
const TAKEN_BACK = '邀约收回了'

/** Until the person has answered; who was asked in person has, but may wait for a leader to look. Only its inviter takes it back. */
export function decideUninvite(roster: Places & Pick<RosterDoc, 'state'>, { memberNo, inviterNo }: { memberNo: string; inviterNo: string }, now: number): { place: PendingPlace; places: Places } | null {
  const place = roster.pending.find((held) => held.memberNo === memberNo && held.until > now)
  if (roster.state === 'cancelled' || place?.invitedBy?.memberNo !== inviterNo) return null
  if (place.awaits !== 'self' && !place.invitedBy.inPerson) return null
  return { place, places: without(roster, [place], { reason: TAKEN_BACK, late: false, now }) }
}

/** Who took back the last invitation to this person; null when what came last was something else. */
export function uninvitedBy(cancelled: readonly Cancelled[], memberNo: string): string | null {
  const last = cancelled.filter((gone) => gone.memberNo === memberNo).at(-1)
  return last?.reason === TAKEN_BACK ? (last.invitedBy?.name ?? null) : null
}
