import type { SignUpReason } from '#contract/shifts'
import type { Skill } from '#contract/skills'

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
export interface Applicant {
  birthYear: number
  /** Grown-ups of the same household who may agree for a minor. */
  guardianNos: readonly string[]
  skills: readonly Skill[]
}
/** A post on which the person is already confirmed, asked or waiting. */
export type Commitment = Pick<Post, 'shiftId' | 'postId' | 'title' | 'startsAt' | 'endsAt' | 'state'>

/** Who speaks: the person, their guardian, or a leader who has them in front of them. */
export type SpokenBy = 'self' | 'guardian' | 'leader'
export type FitReason = Exclude<SignUpReason, 'shiftStarted' | 'tooManyNoShows'>
type Refused<R> = { ok: false; reason: R; details?: Record<string, string | number> }
/** `guardian`: the place is held until the guardian agrees. */
type Fits = { ok: true; guardian: boolean }
export type Decision = Fits | Refused<SignUpReason>

/** From this age nobody else has to agree (民法典 art. 17). */
const FULL_AGE = 18
/** Younger ones do not press themselves: a grown-up of theirs signs them up. */
const OWN_WORD = 14

export function decideSignUp(post: Post, applicant: Applicant, commitments: readonly Commitment[], now: number, by: SpokenBy = 'self'): Decision {
  if (post.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (post.startsAt <= now) return { ok: false, reason: 'shiftStarted' }
  return decideFit(post, applicant, commitments, by)
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
  const collision = commitments.find((other) => overlaps(other, post))
  if (!collision) return { ok: true, guardian: minor && by === 'self' }
  const { title, startsAt, endsAt } = collision
  return { ok: false, reason: 'collidesWith', details: { title, startsAt, endsAt } }
}

export const isMinor = ({ birthYear }: Pick<Applicant, 'birthYear'>, at: number): boolean => youngestAge(birthYear, at) < FULL_AGE

/** Nobody under age is taken into danger or the night, whoever agrees. */
export const leastAge = (post: Pick<Post, 'minAge' | 'hazard' | 'startsAt' | 'endsAt'>): number =>
  post.hazard || isAtNight(post) ? Math.max(FULL_AGE, post.minAge) : post.minAge

/** Any part of it between ten in the evening and six in the morning in UTC+8. */
export function isAtNight({ startsAt, endsAt }: Pick<Post, 'startsAt' | 'endsAt'>): boolean {
  const [HOUR, DAY] = [3_600_000, 24 * 3_600_000]
  // From six to six: the night is the last third of such a day.
  const sinceSix = (startsAt + CHINA_OFFSET - 6 * HOUR) % DAY
  return sinceSix + (endsAt - startsAt) > 16 * HOUR
}

/** Only the birth year is known, so the age counts as reached when it is reached whatever the birthday. */
export function youngestAge(birthYear: number, at: number): number {
  return new Date(at + CHINA_OFFSET).getUTCFullYear() - birthYear - 1
}
const CHINA_OFFSET = 8 * 3_600_000

/** Shifts that only touch do not collide. */
const overlaps = (a: Commitment, b: Post) => a.state === 'open' && a.startsAt < b.endsAt && b.startsAt < a.endsAt
