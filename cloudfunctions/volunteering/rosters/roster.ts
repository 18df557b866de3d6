import type { ApprovalRule } from '#contract/approval'
import type { Course, Requirement } from '#contract/credentials'
import type { Quiet } from '#contract/quiet'
import type { UnfitReason } from '#contract/planning'
import type { Awaits, Because, Inviter, RefusalFacts, SignUpTimes, SignUpWindow } from '#contract/shifts'
import type { Risk } from '#contract/values'
import type { Skill } from '#contract/skills'
import type { Doc } from '../../kit/wechat'
import type { Moved } from './domain/fill-seats'

/**
 * One document per post of a shift; there is no separate shift document. The facts that posts share are copied
 * into each, so every question about a shift is one query, and signing up is one guarded update that counts the
 * seat and names the person at once. `left` + `confirmed.length` + `pending.length` = `seats` always; `people` holds
 * everybody who is on one of the three lists, so that one index finds a person's shifts; `rev` grows with every change.
 * For a minute at most `left` may be less, where a standing word gave a seat back while others wait (`leaveLists`).
 */
export interface RosterDoc extends Doc {
  shiftId: string
  /** Shifts that were published together and may be changed together. */
  seriesId: string | null
  postId: string
  state: 'open' | 'cancelled'
  title: string
  description: string
  postName: string
  place: string
  /** How many people the place holds, where somebody said so; missing on older shifts. */
  roomFor?: number | null
  entranceId: string | null
  startsAt: number
  endsAt: number
  minAge: number
  skill: Skill | null
  /** Courses and papers that this post asks for; missing on shifts from before there were any. */
  requires?: Requirement[]
  /** What is taught, where the shift is a training session. */
  trains?: Course | null
  risks: Risk[]
  safeguards: string
  hazard: boolean
  /** The community's rules of approval, copied; missing on shifts from before there were any. */
  rules?: ApprovalRule[]
  /** What the organiser chose and the moments that follow from it; missing where people may sign up until the start. */
  signUp?: SignUpWindow & SignUpTimes
  insurancePolicyNo: string
  seats: number
  left: number
  confirmed: SignUp[]
  /** Seats that are held until somebody says yes. */
  pending: PendingPlace[]
  /** The first moment at which one of them is given up, or at which the minute has a seat to hand on; null when there is none. */
  expiresAt: number | null
  waiting: WaitingPlace[]
  cancelled: Cancelled[]
  people: string[]
  leaderNos: string[]
  leaders: { memberNo: string; name: string }[]
  /** Points coefficient of the work in tenths: 10, 12 or 15. */
  coefficientTenths: number
  itemNo: string | null
  needId: string | null
  publishedBy: string
  cancellation: { reason: string; by: string; at: number; requestId: string } | null
  /** The last change of the facts, in words for those who had joined by then. */
  lastChange: { at: number; requestId: string; words: string[]; moved: Moved; unfit?: Misfit[]; shiftBy?: number } | null
  asked: { memberNo: string; name: string; score: number; reasons: string[]; at: number }[]
  /** When it was looked through for signals; missing or null until then. */
  examinedAt?: number | null
  rev: number
}

/** Who does not meet what the last change asks for; whoever stays has kept their seat. */
export interface Misfit {
  memberNo: string
  why: UnfitReason
  details: RefusalFacts
  stays: boolean
}

/** Somebody's word to come, and when they gave it. */
export interface SignUp {
  memberNo: string
  /** As it was then; lists show it without asking for every member again. */
  name: string
  at: number
  /** They would give the place away: to this person, or, with null, to whoever comes first. */
  offer?: { to: string | null; at: number }
  /** Somebody brought them; missing for whoever signed up by themselves. */
  invitedBy?: Inviter
}
/** Whose yes is missing, and by which rule; `guardianNos` are those who may say it for a minor. */
export interface WaitingPlace extends SignUp {
  awaits: Exclude<Awaits, 'rules'>
  because: Because | null
  guardianNos: string[]
  /** The hours that the person had chosen by then; missing for the usual ones. */
  quiet?: Quiet
}
export interface PendingPlace extends Omit<WaitingPlace, 'awaits'> {
  awaits: Awaits
  /** At this moment the seat goes to the next. */
  until: number
}
export interface Cancelled extends SignUp {
  reason: string
  late: boolean
  /** The request by which a standing word gave it back; missing where the person took back this one by itself. */
  requestId?: string
}

export const rosterId = (shiftId: string, postId: string) => `${shiftId}:${postId}`
