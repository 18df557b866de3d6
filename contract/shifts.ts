import * as v from 'valibot'
import type { ApprovalRule } from './approval'
import type { Requirement } from './credentials'
import type { PlaceCheck } from './place-check'
import { command, query } from './procedure'
import type { Skill } from './skills'
import type { Risk } from './values'
import { freeText, Id, Instant, line, MemberNo } from './values'

/**
 * Shifts: who is needed where and when, and who has promised to come.
 * A shift has one or more posts; a seat belongs to a post.
 */

export type MyPlace =
  | { state: 'none' }
  | { state: 'confirmed'; postId: string; since: number }
  /** A seat is held until `until`; whoever `awaits` names must say yes by then. */
  | { state: 'pending'; postId: string; awaits: Awaits; until: number; because: Because | null; invitedBy: string | null }
  /** `ahead` people come before this one. */
  | { state: 'waiting'; postId: string; ahead: number }

/** Whose yes a held seat waits for; `rules`: too late to ask anybody, and the community's rules are looked at within a minute. */
export type Awaits = 'self' | 'guardian' | 'leader' | 'rules'
/** Who thought of this person: they held the seat, or asked in person and heard a yes. */
export interface Inviter {
  memberNo: string
  name: string
  inPerson: boolean
}
/** The rule by which a leader has to look, with the numbers that it met. */
export interface Because {
  rule: string
  facts: Record<string, number | string>
}

/** What a refusal would say beside its reason. */
export type RefusalFacts = Record<string, number | string>

export interface PostView {
  postId: string
  name: string
  seats: number
  left: number
  waiting: number
  /** Somebody would give this person a place there: signing up takes it. */
  offered: boolean
  skill: Skill | null
  /** Courses and papers that it asks for. */
  requires: Requirement[]
  /** May this person sign up, and if not, why, with the facts of the refusal. */
  can: { signUp: true } | { signUp: false; why: SignUpReason; details?: RefusalFacts }
}

export interface ShiftCard {
  shiftId: string
  state: 'open' | 'cancelled'
  title: string
  place: string
  startsAt: number
  endsAt: number
  /** `offered`: somebody would give this person a place there. */
  posts: { postId: string; name: string; seats: number; left: number; waiting: number; offered: boolean; skill: Skill | null }[]
  /** The course, where this is a training session: it goes on record as training and makes no hours. */
  trains: string | null
  mine: MyPlace
}

/** A shift on whose lists this person stands. */
export interface MyShift extends ShiftCard {
  /** What their phone compares itself with when they scan; null where they are not asked. */
  placeCheck: PlaceCheck | null
}

/**
 * What this person could do about a shift today: take a `free` seat, `wait` for one, or neither and why. Of several posts the
 * one that fits best speaks. `hold`: a leader would look first, by this rule.
 */
export type Chance = { state: 'free' | 'wait'; hold?: Because } | { state: 'closed'; why: SignUpReason; postId: string; details?: RefusalFacts }
export interface OpenShift extends ShiftCard {
  minAge: number
  signUp: SignUpTimes
  chance: Chance
}

export interface ShiftView extends Omit<ShiftCard, 'posts'> {
  posts: PostView[]
  description: string
  risks: Risk[]
  safeguards: string
  hazard: boolean
  minAge: number
  /** How many people the place holds; null when nobody said. */
  roomFor: number | null
  leaders: { memberNo: string; name: string }[]
  needId: string | null
  /** By which rules a sign-up is looked at first or not taken. */
  rules: ApprovalRule[]
  signUp: SignUpTimes & SignUpWindow
  /** For whoever answers for it: how many shifts of the series come after this one, and when the last starts. Null for a shift of its own. */
  series: { seriesId: string; coming: number; lastAt: number } | null
  /** Why it does not take place; null while it does. */
  cancelledFor: string | null
  /** For whoever may change it; empty for everybody else. */
  insurancePolicyNo: string
  /** I would give my place away, to one person or to anybody; null when I come myself. */
  myOffer: { toAnybody: boolean } | null
  /** Who had invited me and took it back before I answered. */
  uninvitedBy: string | null
  /** For whoever answers for the shift: seats that wait for a yes. */
  held: HeldPlace[]
  /** The children for whom this person may speak, and those at home without a phone who have a place. */
  family: FamilyPlace[]
  /** What their phone compares itself with when they scan; null where they are not asked. */
  placeCheck: PlaceCheck | null
  /** This person's attendance, if any: what the scan button should say. */
  attendance: { attendanceId: string; state: 'in' | 'awaiting' | 'done' | 'review'; checkInAt: number; checkOutAt: number | null } | null
  may: { lead: boolean; change: boolean; require: boolean; extend: boolean; cancel: boolean; cancelSignUp: boolean; handOn: boolean; lateCancel: boolean; checkIn: boolean; checkOut: boolean; answer: boolean }
}

/** A seat that I hold for somebody. */
export interface MyInvitation {
  memberNo: string
  name: string
  /** `leader`: they were asked in person, and a leader has to look. */
  awaits: Awaits
  until: number
}
export interface HeldPlace {
  memberNo: string
  name: string
  awaits: Awaits
  until: number
  because: Because | null
  invitedBy: Inviter | null
}
export interface FamilyPlace {
  memberNo: string
  name: string
  place: MyPlace
  /** Posts for which they may be signed up now. */
  posts: string[]
  /** Why there are none. */
  why: SignUpReason | null
  details?: RefusalFacts
  may: { consent: boolean; cancel: boolean }
}

export interface RosterPerson {
  memberNo: string
  name: string
  postId: string
  since: number
  invitedBy: Inviter | null
}
export interface RosterView {
  shiftId: string
  title: string
  startsAt: number
  endsAt: number
  confirmed: RosterPerson[]
  pending: (RosterPerson & { awaits: Awaits; until: number; because: Because | null })[]
  waiting: RosterPerson[]
  cancelled: (RosterPerson & { reason: string; late: boolean })[]
}

const walkInReasons = ['shiftCancelled', 'alreadySignedUp', 'collidesWith', 'tooYoung', 'skillMissing', 'credentialMissing', 'credentialExpired', 'guardianNeeded'] as const
/** tooManyNoShows: a rule of the community; whoever disagrees objects to an absence or has a leader add them. */
const signUpReasons = ['shiftStarted', 'notYetOpen', 'signUpClosed', 'guardianSignsUp', 'tooManyNoShows', ...walkInReasons] as const
export type SignUpReason = (typeof signUpReasons)[number]

/** Why somebody was not invited. */
export type InviteReason =
  | SignUpReason
  | 'notAVolunteer'
  | 'ownPlace'
  /** They have said no to this person, or nothing, for this shift. */
  | 'askedBefore'
  /** Nobody could answer for them: they have no WeChat account here. */
  | 'noPhone'
  /** They can answer themselves, so nobody answers for them. */
  | 'hasPhone'
  | 'tooLateToAsk'
  | 'noSeatLeft'
  | 'tooManyHeld'
export interface NotInvited {
  memberNo: string
  name: string
  why: InviteReason
  details: Record<string, string | number>
}
export interface Invitable {
  memberNo: string
  name: string
  hasPhone: boolean
  /** Null: this person could be invited, or without a phone be asked in person. */
  not: Pick<NotInvited, 'why' | 'details'> | null
}

const answerReasons = ['nothingAsked', 'shiftCancelled'] as const
/** Rules are looked at again when a yes is said: weeks may lie between signing up and moving up. */
const yesReasons = [...answerReasons, 'tooManyNoShows'] as const

/** The choices that an organiser has. Any two of them leave time to sign up in between. */
export const OPENS_DAYS_BEFORE = [3, 7, 14] as const
export const CLOSES_HOURS_BEFORE = [0, 2, 24] as const
/**
 * Counted back from the start, so that one answer holds for every shift of a series and moves with it: open at once (null) or
 * from nine in the morning of a day before, until so many hours before the start.
 */
export const SignUpWindow = v.strictObject({
  opensDaysBefore: v.nullable(v.picklist(OPENS_DAYS_BEFORE)),
  closesHoursBefore: v.picklist(CLOSES_HOURS_BEFORE),
})
export type SignUpWindow = v.InferOutput<typeof SignUpWindow>
/** The same as moments. */
export interface SignUpTimes {
  opensAt: number | null
  closesAt: number
}

export const shifts = {
  /** Open shifts that have not ended, soonest first, with this person's own place in each and whether they could join. */
  'shift.list': query({}).returns<{ shifts: OpenShift[] }>(),
  'shift.mine': query({}).returns<{ shifts: MyShift[] }>(),
  /**
   * Shifts that this person leads or, as staff, answers for, soonest first; past ones of the last seven days too. `next`: from where
   * to ask for those that start later, where one answer did not hold them all.
   */
  'shift.led': query({ from: v.optional(Instant) }).returns<{ shifts: ShiftCard[]; next: number | null }>(),
  'shift.get': query({ shiftId: Id }).returns<ShiftView>(),
  /** `forMemberNo`: a guardian signs up their child, each child for a seat of its own. */
  'shift.signUp': command({ shiftId: Id, postId: Id, forMemberNo: v.optional(MemberNo) }, [...signUpReasons, 'notAVolunteer']).returns<{ shiftId: string; place: MyPlace }>(),
  /** Somebody has come without signing up. Only around the shift, by its leader; where no seat is left one is added. */
  'shift.addWalkIn': command({ shiftId: Id, postId: Id, memberNo: MemberNo }, [
    ...walkInReasons,
    'notAVolunteer',
    'outsideShift',
  ]).returns<{ shiftId: string; name: string }>(),
  /** Offers one's place to a volunteer, or without `to` to whoever comes first. It moves when somebody signs up for it. */
  'shift.offerPlace': command({ shiftId: Id, to: v.optional(MemberNo) }, [
    'notSignedUp',
    'shiftStarted',
    /** Whoever waits comes first: cancelling hands the place to them. */
    'othersWait',
    'notAVolunteer',
    'ownPlace',
  ]).returns<{ shiftId: string }>(),
  /** Takes the offer back. */
  'shift.keepPlace': command({ shiftId: Id }, ['notSignedUp', 'shiftStarted']).returns<{ shiftId: string }>(),
  'shift.cancelSignUp': command({ shiftId: Id, reason: line(50), forMemberNo: v.optional(MemberNo) }, ['notSignedUp', 'alreadyCheckedIn', 'shiftOver']).returns<{
    shiftId: string
    place: MyPlace
    late: boolean
  }>(),
  /** A place on the waiting list has become a seat: does this person still come? No answer in time is a no. */
  'shift.answer': command({ shiftId: Id, yes: v.boolean() }, yesReasons).returns<{ shiftId: string; place: MyPlace }>(),
  /** A guardian agrees, or does not, that their child takes part. */
  'shift.consent': command({ shiftId: Id, memberNo: MemberNo, yes: v.boolean() }, yesReasons).returns<{ shiftId: string; place: MyPlace }>(),
  /** Whoever answers for the shift looks at a sign-up that a rule has held; a no has a reason, which the person reads. */
  'shift.approve': command({ shiftId: Id, memberNo: MemberNo, yes: v.boolean(), reason: freeText(50) }, [
    ...answerReasons,
    'reasonNeeded',
    'ownPlace',
  ]).returns<{ shiftId: string; place: MyPlace }>(),
  /** Whom a team leader could bring: the volunteers of their teams. `anybody`: others too, found by their name. `asked`: who has not answered them. */
  'shift.invitable': query({ shiftId: Id, postId: Id }).returns<{ left: number; anybody: boolean; people: Invitable[]; asked: MyInvitation[] }>(),
  /**
   * Holds a free seat for each of these people until they say yes; `inPerson`: they have no phone, were asked and said yes.
   * Whoever could not sign up themselves is not invited, and is listed with the reason.
   */
  'shift.invite': command({ shiftId: Id, postId: Id, memberNos: v.pipe(v.array(MemberNo), v.minLength(1), v.maxLength(10)), inPerson: v.boolean() }).returns<{
    invited: { memberNo: string; name: string; state: 'confirmed' | 'pending' }[]
    notInvited: NotInvited[]
  }>(),
  /** Takes back one's own invitation that nobody has answered yet. */
  'shift.uninvite': command({ shiftId: Id, memberNo: MemberNo }, ['nothingAsked']).returns<{ shiftId: string }>(),
  'shift.roster': query({ shiftId: Id }).returns<RosterView>(),
  /** For the clockwork only: reminds people of what they promised, and leaders of posts that nobody took. */
  'shift.remind': command({}).returns<{ reminded: number }>(),
  /** For the clockwork only: seats for which nobody said yes in time go to the next. */
  'shift.expire': command({}).returns<{ expired: number }>(),
}
