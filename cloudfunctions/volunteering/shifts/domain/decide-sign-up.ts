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
}
export interface Applicant {
  birthYear: number
  skills: readonly Skill[]
}
/** A post on which the person is already confirmed or waiting. */
export type Commitment = Pick<Post, 'shiftId' | 'postId' | 'title' | 'startsAt' | 'endsAt' | 'state'>

export type FitReason = Exclude<SignUpReason, 'shiftStarted'>
type Refused<R> = { ok: false; reason: R; details?: Record<string, string | number> }
export type Decision = { ok: true } | Refused<SignUpReason>

/** From this age nobody else has to agree (民法典 art. 17). */
const FULL_AGE = 18

export function decideSignUp(post: Post, applicant: Applicant, commitments: readonly Commitment[], now: number): Decision {
  if (post.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (post.startsAt <= now) return { ok: false, reason: 'shiftStarted' }
  return decideFit(post, applicant, commitments)
}

/** The same for somebody who stands there already, whatever the time. */
export function decideFit(post: Post, applicant: Applicant, commitments: readonly Commitment[]): { ok: true } | Refused<FitReason> {
  if (post.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (commitments.some((other) => other.shiftId === post.shiftId)) return { ok: false, reason: 'alreadySignedUp' }
  const age = youngestAge(applicant.birthYear, post.startsAt)
  if (age < post.minAge) return { ok: false, reason: 'tooYoung', details: { minAge: post.minAge } }
  if (age < FULL_AGE) return { ok: false, reason: 'guardianNeeded' }
  if (post.skill && !applicant.skills.includes(post.skill)) return { ok: false, reason: 'skillMissing', details: { skill: post.skill } }
  const collision = commitments.find((other) => overlaps(other, post))
  if (!collision) return { ok: true }
  const { title, startsAt, endsAt } = collision
  return { ok: false, reason: 'collidesWith', details: { title, startsAt, endsAt } }
}

/** Only the birth year is known, so the age counts as reached when it is reached whatever the birthday. */
export function youngestAge(birthYear: number, at: number): number {
  return new Date(at + CHINA_OFFSET).getUTCFullYear() - birthYear - 1
}
const CHINA_OFFSET = 8 * 3_600_000

/** Shifts that only touch do not collide. */
const overlaps = (a: Commitment, b: Post) => a.state === 'open' && a.startsAt < b.endsAt && b.startsAt < a.endsAt
