import { FULL_AGE, youngestAge } from '#contract/ages'
import type { SignUpReason, SignUpTimes } from '#contract/shifts'
import type { Skill } from '#contract/skills'
import { CHINA_OFFSET, DAY, HOUR } from '#contract/time'
import type { Lack } from '../../credentials/public'
import type { SignUp } from '../../rosters/public'
import { offeredTo } from './decide-hand-on'

/** May this person sign up for this post? Pure: everything it needs is handed in. */

export interface Post {
  shiftId: string
  postId: string
  state: 'open' | 'cancelled'
  title: string
  startsAt: number
  endsAt: number
  minAge: number
  skill: Skill | null
  hazard: boolean
}
/** The same with what may be said about it today. */
export interface OpenPost extends Post {
  signUp?: SignUpTimes
  confirmed: readonly SignUp[]
}
export interface Applicant {
  birthYear: number
  /** Grown-ups of the same household who may agree for a minor. */
  guardianNos: readonly string[]
  skills: readonly Skill[]
  /** The course or paper of this very post that they cannot show on its day; required, so that no way to a seat forgets it. */
  lack: Lack | null
}
/** A post on which the person is already confirmed, asked or waiting. */
export type Commitment = Pick<Post, 'shiftId' | 'postId' | 'title' | 'startsAt' | 'endsAt' | 'state'>

/** Who speaks: the person, their guardian, a leader who has them in front of them, or the person's own standing word. */
export type SpokenBy = 'self' | 'guardian' | 'leader' | 'regular'
export type FitReason = Exclude<SignUpReason, 'shiftStarted' | 'notYetOpen' | 'signUpClosed' | 'tooManyNoShows'>
type Refused<R> = { ok: false; reason: R; details?: Record<string, string | number> }
/** `guardian`: the place is held until the guardian agrees. */
type Fits = { ok: true; guardian: boolean }
/** `onlyOffered`: no seat and no waiting list any more, only a place that somebody hands on. */
export type Decision = (Fits & { onlyOffered: boolean }) | Refused<SignUpReason>

/** Younger ones do not press themselves: a grown-up of theirs signs them up. */
const OWN_WORD = 14

export function decideSignUp(post: OpenPost, applicant: Applicant & { memberNo: string }, commitments: readonly Commitment[], now: number, by: SpokenBy = 'self'): Decision {
  if (post.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (post.startsAt <= now) return { ok: false, reason: 'shiftStarted' }
  const fit = decideFit(post, applicant, commitments, by)
  return fit.ok ? withinTimes(post, applicant.memberNo, fit, { now, by }) : fit
}

/**
 * After closing the number of people is settled, and so a place that somebody hands on may still change hands: the last hours
 * are when people look for a substitute. A standing word need not wait for opening, and takes nothing after closing.
 */
function withinTimes({ signUp, startsAt, confirmed }: OpenPost, memberNo: string, fit: Fits, { now, by }: { now: number; by: SpokenBy }): Decision {
  const { opensAt, closesAt } = signUp ?? { opensAt: null, closesAt: startsAt }
  if (opensAt !== null && now < opensAt && by !== 'regular') return { ok: false, reason: 'notYetOpen', details: { opensAt } }
  const onlyOffered = now >= closesAt
  if (onlyOffered && (fit.guardian || by === 'regular' || offeredTo(confirmed, memberNo) === null)) return { ok: false, reason: 'signUpClosed', details: { closesAt } }
  return { ...fit, onlyOffered }
}

/** The same for somebody who stands there already, whatever the time. */
export function decideFit(post: Post, applicant: Applicant, commitments: readonly Commitment[], by: SpokenBy): Fits | Refused<FitReason> {
  if (post.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (commitments.some((other) => other.shiftId === post.shiftId)) return { ok: false, reason: 'alreadySignedUp' }
  const age = youngestAge(applicant.birthYear, post.startsAt)
  const minor = age < FULL_AGE
  if (age < post.minAge) return { ok: false, reason: 'tooYoung', details: { minAge: leastAge(post) } }
  if (minor && (applicant.guardianNos.length === 0 || by === 'leader')) return { ok: false, reason: 'guardianNeeded' }
  if (age < leastAge(post)) return { ok: false, reason: 'tooYoung', details: { minAge: leastAge(post) } }
  if (age < OWN_WORD && by === 'self') return { ok: false, reason: 'guardianSignsUp' }
  if (post.skill && !applicant.skills.includes(post.skill)) return { ok: false, reason: 'skillMissing', details: { skill: post.skill } }
  if (applicant.lack) return { ok: false, reason: applicant.lack.reason, details: { ...applicant.lack.details } }
  const collision = commitments.find((other) => overlaps(other, post))
  if (!collision) return { ok: true, guardian: minor && by === 'self' }
  const { title, startsAt, endsAt } = collision
  return { ok: false, reason: 'collidesWith', details: { title, startsAt, endsAt } }
}

/** Nobody under age is taken into danger or the night, whoever agrees. */
export const leastAge = (post: Pick<Post, 'minAge' | 'hazard' | 'startsAt' | 'endsAt'>): number =>
  post.hazard || isAtNight(post) ? Math.max(FULL_AGE, post.minAge) : post.minAge

/** Any part of it between ten in the evening and six in the morning in UTC+8. */
export function isAtNight({ startsAt, endsAt }: Pick<Post, 'startsAt' | 'endsAt'>): boolean {
  // From six to six: the night is the last third of such a day.
  const sinceSix = (startsAt + CHINA_OFFSET - 6 * HOUR) % DAY
  return sinceSix + (endsAt - startsAt) > 16 * HOUR
}

/** Shifts that only touch do not collide. */
const overlaps = (a: Commitment, b: Post) => a.state === 'open' && a.startsAt < b.endsAt && b.startsAt < a.endsAt
