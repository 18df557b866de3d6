import type { AttendanceState } from '#contract/attendance'
import type { Course } from '#contract/credentials'
import type { InRange } from '#contract/place-check'
import type { Doc } from '../../kit/wechat'

/** One person's presence at one shift; the id says so, so nobody can be present twice. */
export interface AttendanceDoc extends Doc {
  shiftId: string
  postId: string
  memberNo: string
  name: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  leaderNos: string[]
  /** Names of those who lead, and of who showed the code on arrival, as they were then. */
  witnesses: { memberNo: string; name: string }[]
  /** Minutes of that day that the person had served before this arrival, whatever had become of them. */
  servedBefore: number
  coefficientTenths: number
  needId: string | null
  /** What was taught, at a training session: no hours come of it. Missing on presences from before there were any. */
  trains?: Course | null
  /** What leads where stands in domain/attendance-states.ts. */
  state: AttendanceState
  checkIn: Mark
  checkOut: Mark | null
  verified: boolean
  minutes: number | null
  points: number | null
}

/** One end of a presence, by server time. */
export interface Mark {
  at: number
  by: 'token' | 'poster' | 'digits' | 'helper'
  /** A second person's changing code, scanned in time: the strong proof. */
  proved: boolean
  /** Who showed the code or signed for them; null for poster and digits. */
  shownBy: string | null
  /** Distinguishes this scan from every other, so that one code serves one person once. */
  window: number | null
  /** What their phone said of the place; missing where it was not asked. The word is all that is known of where they were. */
  inRange?: InRange
}

/** Who put their hand to it for somebody without a phone: one end is enough to need a second person. */
export function helpersOf({ checkIn, checkOut }: Pick<AttendanceDoc, 'checkIn' | 'checkOut'>): string[] {
  return [checkIn, checkOut].flatMap((mark) => (mark?.by === 'helper' && mark.shownBy !== null ? [mark.shownBy] : []))
}

export const attendanceId = (shiftId: string, memberNo: string) => `${shiftId}:${memberNo}`
