import * as v from 'valibot'
import { POST_KINDS, type PostKind } from './party-facts'
import { command, query } from './procedure'
import type { Skill } from './skills'
import { count, freeText, Id, line, MemberNo, text } from './values'

/**
 * Double registration: a party member in work tells the community where they live that they are here. Voluntary, seen by few,
 * without reminder or ranking, and taken back at any time. Their unit learns of their service only by a yearly slip
 * to which they agreed for that year.
 */

/** registered: waits until somebody says that it was received; received says nothing but that. */
export type RegistrationState = 'registered' | 'received' | 'withdrawn'
/** home: registers where they live; unit: comes along with a unit that is paired with the community. */
export type CameBy = 'home' | 'unit'

export interface RegistrationView {
  unit: string
  branch: string
  cameBy: CameBy | null
  /** In their own words, beside the skills of the volunteering settings. */
  strengths: string
  posts: PostKind[]
  state: Exclude<RegistrationState, 'withdrawn'>
  registeredAt: number
  received: { by: string; at: number } | null
}

/** revoked: what was handed over is wrong and counts no more; another needs another consent. */
export type SlipState = 'consented' | 'withdrawn' | 'sent' | 'revoked'
export interface SlipRevocation {
  reason: string
  by: string
  at: number
}

/** One consent and what became of it. */
export interface SlipView {
  slipId: string
  year: number
  /** Who receives it, as the person was told. */
  unit: string
  state: SlipState
  consentedAt: number
  withdrawnAt: number | null
  sentAt: number | null
  revocation: SlipRevocation | null
  may: { withdraw: boolean; send: boolean }
}

/** A year of service, counted from the hour entries; the two grades are never added. */
export interface ServiceYear {
  year: number
  measuredMinutes: number
  typedMinutes: number
  services: number
}

/** An open shift that suits a claimed post. To come one signs up like everybody. */
export interface FittingShift {
  shiftId: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  posts: PostKind[]
}

export interface PartyMine {
  /** Null before registering and after taking it back. */
  registration: RegistrationView | null
  /** The unit that the roster knows, to begin with. */
  suggestedUnit: string
  /** Of the volunteering settings. */
  skills: Skill[]
  /** This year and the last. */
  years: ServiceYear[]
  shifts: FittingShift[]
  /** Newest first. */
  slips: SlipView[]
  /** Years for which a slip may be agreed to now. */
  mayConsentTo: number[]
}

export interface PartyMemberView extends RegistrationView {
  memberNo: string
  name: string
  skills: Skill[]
  /** Open or sent; what was taken back is not shown. */
  slips: SlipView[]
  may: { receive: boolean }
}

/** What was sent: a copy of that day, as on paper. The keys are the fields that the consent named. */
export interface SlipContent {
  name: string
  unit: string
  branch: string
  period: { from: string; until: string }
  measuredMinutes: number
  typedMinutes: number
  services: number
  posts: PostKind[]
}

export interface SentSlip {
  slipId: string
  year: number
  content: SlipContent
  issuer: string
  phone: string
  handler: string
  consentedAt: number
  sentAt: number
  revocation: SlipRevocation | null
  may: { revoke: boolean }
}

const Year = count(2000, 2999)

export const party = {
  'party.mine': query({}).returns<PartyMine>(),
  /** Also changes what was registered. Another unit or branch waits to be received anew, and takes back consents for the old one. */
  'party.register': command(
    { unit: line(40), branch: line(40), cameBy: v.nullable(v.picklist(['home', 'unit'])), strengths: freeText(100), letter: count(1, 999) },
    ['underAge', 'letterChanged'],
  ).returns<RegistrationView>(),
  /** The whole list of claimed posts; none is a lawful answer. No place in any shift follows from it. */
  'party.claim': command({ posts: v.pipe(v.array(v.picklist(POST_KINDS)), v.maxLength(POST_KINDS.length)) }, ['notRegistered']).returns<RegistrationView>(),
  /** Erases unit, branch, strengths and posts, and takes back what was not sent yet. */
  'party.withdraw': command({}, ['notRegistered']).returns<{ withdrawnAt: number }>(),
  /** Separate consent (个人信息保护法 art. 23): this year, this receiver, this letter. */
  'party.consent': command({ year: Year, unit: line(40), letter: count(1, 999) }, [
    'notRegistered',
    'unitChanged',
    'letterChanged',
    'yearWrong',
    'alreadyConsented',
    'tooOften',
  ]).returns<SlipView>(),
  'party.withdrawConsent': command({ slipId: Id }, ['wrongState']).returns<SlipView>(),
  /** By the day of registration, newest first. No hours in it, so there is nothing to rank by. */
  'party.list': query({}).returns<{ people: PartyMemberView[]; volunteersAmong: number; volunteers: number }>(),
  /** A second person says that it was received, and no more. */
  'party.receive': command({ memberNo: MemberNo }, ['ownRegistration', 'wrongState']).returns<{ memberNo: string; received: { by: string; at: number } }>(),
  /** Copies what the book says of that year, up to today, onto the slip. */
  'party.sendSlip': command({ memberNo: MemberNo, slipId: Id }, ['ownRegistration', 'wrongState']).returns<SentSlip>(),
  /** A wrong one counts no more, with a reason that the person reads. The unit is told by whoever handed it over. */
  'party.revokeSlip': command({ memberNo: MemberNo, slipId: Id, reason: text(200) }, ['ownRegistration', 'wrongState']).returns<SentSlip>(),
  /** What was sent, for the person and for staff. */
  'party.slip': query({ memberNo: MemberNo, slipId: Id }).returns<SentSlip>(),
}
