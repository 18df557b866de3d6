import * as v from 'valibot'
import { command, query } from './procedure'
import { count, Day, freeText, Id, line, MemberNo, text } from './values'

/**
 * What a post may ask for beyond age and skill (志愿服务条例 art. 16): a course that one has attended, or a qualification whose
 * paper somebody of the community has seen. Both are credentials, so that signing up asks one question.
 */
export type CredentialKind = 'course' | 'qualification'
export type CredentialState = 'active' | 'retired'

/** What a post asks for, named as it was when the shift was published. */
export interface Requirement {
  credentialId: string
  kind: CredentialKind
  name: string
}
/** What is taught at a shift that is a training session, as it was when the shift was published. */
export interface Course {
  credentialId: string
  name: string
  content: string
  /** How long it counts; null for ever. */
  months: number | null
}

export interface CredentialView extends Requirement {
  /** What is taught, or what the paper must say. */
  content: string
  /** Of a course; a paper says itself until when it is good. */
  months: number | null
  state: CredentialState
}

/** soon: within 60 days; short: present for too little of the session to have passed. */
export type Validity = 'valid' | 'soon' | 'lapsed' | 'revoked' | 'short'

/** That one person has attended a course, or shown a paper. */
export interface AttainmentView extends Requirement {
  attainmentId: string
  memberNo: string
  person: string
  /** Calendar day in UTC+8 of the session, or on which the paper was seen. */
  on: string
  /** The last day on which it counts; null for ever. */
  lastDay: string | null
  validity: Validity
  /** What order 67 wants on record of a training; null for a qualification. */
  training: { title: string; content: string; minutes: number; organiser: string } | null
  /** The end of the number on the paper; the paper itself is never stored. */
  lastDigits: string
  /** The second person: who stood for the presence, or saw the paper. */
  seenBy: string
  revocation: { reason: string; by: string; at: number } | null
  may: { revoke: boolean }
}

/** A session of a course that can still be signed up for. */
export interface SessionView {
  shiftId: string
  credentialId: string
  course: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  left: number
}

const name = line(20)
const content = freeText(300)
const New = v.variant('kind', [
  v.strictObject({ kind: v.literal('course'), name, content, months: v.nullable(count(1, 120)) }),
  v.strictObject({ kind: v.literal('qualification'), name, content }),
])
const AttainmentId = v.pipe(v.string(), v.maxLength(140))

export const credentials = {
  /** Those in use first. */
  'credential.list': query({}).returns<{ credentials: CredentialView[]; may: { create: boolean } }>(),
  'credential.create': command({ credential: New }, ['sameName']).returns<CredentialView>(),
  /** What is on record and published keeps the name that it had. */
  'credential.rename': command({ credentialId: Id, name, content }, ['sameName', 'retired']).returns<CredentialView>(),
  /** `inUse`: a shift to come asks for it or teaches it. */
  'credential.retire': command({ credentialId: Id }, ['retired', 'inUse']).returns<CredentialView>(),
  /** Who has it, the last record of each person, those that run out first. At most 1,000 records. */
  'credential.holders': query({ credentialId: Id }).returns<{
    credential: CredentialView
    holders: AttainmentView[]
    may: { change: boolean; record: boolean }
  }>(),
  /** Somebody has seen the paper of somebody else. A course cannot be recorded: it is attended. */
  'credential.record': command(
    { credentialId: Id, memberNo: MemberNo, lastDay: v.nullable(Day), lastDigits: v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{0,4}$/)) },
    ['ownCredential', 'notAVolunteer', 'notAPaper', 'retired', 'dayOver'],
  ).returns<AttainmentView>(),
  /** Takes the person off the lists to come that ask for it, unless they can show another. */
  'credential.revoke': command({ attainmentId: AttainmentId, reason: text(200) }, ['ownCredential', 'alreadyRevoked']).returns<AttainmentView>(),
  /** One's own, newest first, and the sessions of all courses to come. */
  'credential.mine': query({}).returns<{ attainments: AttainmentView[]; sessions: SessionView[] }>(),
  'credential.sessions': query({ credentialId: Id }).returns<{ sessions: SessionView[] }>(),
  /** For the clockwork only: says once, 30 days before, that something runs out. */
  'credential.remind': command({}).returns<{ reminded: number }>(),
}
