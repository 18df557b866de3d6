import * as v from 'valibot'
import { InRange } from './place-check'
import { command, query } from './procedure'
import type { Inviter } from './shifts'
import { count, Id, MemberNo } from './values'

/** Presence at a shift: scanned in, scanned out, confirmed by a second person where the scan alone proves too little. */

export const Proof = v.variant('kind', [
  /** The code on the leader's phone that changes every 30 s. `queued`: scanned without a network and sent later, within a day. */
  v.strictObject({ kind: v.literal('token'), token: v.pipe(v.string(), v.maxLength(200)), queued: v.optional(v.boolean()) }),
  /** The printed mini-program code of the shift. */
  v.strictObject({ kind: v.literal('poster'), shiftId: Id }),
  /** Six digits that the leader reads out. */
  v.strictObject({ kind: v.literal('digits'), shiftId: Id, digits: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
])
export type ProofInput = v.InferOutput<typeof Proof>
/** `inRange`: left out where nobody was asked, and not kept where the community does not ask. */
const scan = { shiftId: v.optional(Id), proof: Proof, inRange: v.optional(InRange) }

/** in: being served; awaiting: the leader must confirm; done: hours are recorded; review: check-out forgotten. */
export type AttendanceState = 'in' | 'awaiting' | 'done' | 'review' | 'refused'

export interface AttendanceView {
  attendanceId: string
  shiftId: string
  title: string
  memberNo: string
  name: string
  state: AttendanceState
  checkInAt: number
  /** Whole minutes after the planned start; 0 for whoever was there in time. Shown to the leader, and of no consequence. */
  lateMinutes: number
  checkOutAt: number | null
  /** Both ends proved by the changing code of a second person. */
  verified: boolean
  minutes: number | null
  points: number | null
  /** The course, where it was a training session: its minutes are no hours. */
  trains: string | null
  /** Who signed them in or out, for somebody without a phone; somebody else then has to confirm. */
  helpedBy: { memberNo: string; name: string } | null
  /** What their phone said of the place at either end; null where it was not asked. `no` at one end leaves it to the leader. */
  inRange: { arriving: InRange | null; leaving: InRange | null }
}

export interface ShownCode {
  token: string
  changesAt: number
  digits: string
  now: number
  /** From here on the phone holds every code of the shift. */
  from: number
  /** From here on nobody can sign in or out any more. */
  until: number
  /** On the day of the shift every code until its end, `body.window.seal`, so that the phone needs no network to show them. */
  ahead: { body: string; window: number; seals: string[] }
}

export interface AttendanceList {
  shiftId: string
  title: string
  startsAt: number
  endsAt: number
  posts: { postId: string; name: string }[]
  people: AttendanceView[]
  /** Signed up and not seen yet. */
  missing: { memberNo: string; name: string; invitedBy: Inviter | null }[]
}

const proofReasons = ['codeForged', 'codeStale', 'wrongShift', 'outsideShift', 'wrongDigits', 'digitsLocked'] as const

export const attendance = {
  /** What the leader's phone shows: a code that changes every 30 s, and six digits to read out. */
  'attendance.code': query({ shiftId: Id }).returns<ShownCode>(),
  /** The printed mini-program code of the shift as a PNG in cloud storage. */
  'attendance.poster': query({ shiftId: Id }).returns<{ scene: string; page: string; imageBase64: string; title: string }>(),
  'attendance.checkIn': command(scan, [
    ...proofReasons,
    'notSignedUp',
    'shiftCancelled',
    'alreadyIn',
    'elsewhere',
  ]).returns<AttendanceView>(),
  /** `codeReplayed`: one shown code cannot both begin and end the same presence. */
  'attendance.checkOut': command(scan, [
    ...proofReasons,
    'codeReplayed',
    'notIn',
    'alreadyOut',
  ]).returns<AttendanceView>(),
  /** For somebody without a phone. It is one person's word so far: a second one confirms before it counts. */
  'attendance.signInFor': command({ shiftId: Id, memberNo: MemberNo }, [
    'ownAttendance',
    'notSignedUp',
    'shiftCancelled',
    'outsideShift',
    'alreadyIn',
    'elsewhere',
  ]).returns<AttendanceView>(),
  'attendance.signOutFor': command({ attendanceId: v.pipe(v.string(), v.maxLength(140)) }, [
    'ownAttendance',
    'alreadyOut',
  ]).returns<AttendanceView>(),
  'attendance.list': query({ shiftId: Id }).returns<AttendanceList>(),
  /** The leader vouches for somebody else's presence; the minutes are those of the two scans. */
  'attendance.confirm': command({ attendanceId: v.pipe(v.string(), v.maxLength(140)), present: v.boolean() }, [
    'ownAttendance',
    /** The caller signed this person in or out; another one has to look. */
    'secondPersonNeeded',
    'wrongState',
  ]).returns<AttendanceView>(),
  /** For a forgotten check-out: the leader types the minutes. Typed time is on record and never earns. */
  'attendance.settle': command({ attendanceId: v.pipe(v.string(), v.maxLength(140)), minutes: count(0, 480) }, [
    'ownAttendance',
    /** Of a training session: the caller signed this person in. */
    'secondPersonNeeded',
    'wrongState',
    'longerThanShift',
  ]).returns<AttendanceView>(),
  /** For the clockwork only: closes what was forgotten. */
  'attendance.sweep': command({}).returns<{ toReview: number }>(),
}
