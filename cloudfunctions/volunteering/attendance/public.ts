import type { ShiftView } from '#contract/shifts'
import { findByIds } from '../../kit/bulk'
import { find } from '../../kit/store'
import type { Transaction } from '../../kit/transaction'
import { is } from '../../kit/wechat'
import { attendanceId, type AttendanceDoc } from './record'
import { attendancesOf, readAttendanceOf } from './repository'

/** What other contexts may know of presence. */
export { helpersOf, type AttendanceDoc } from './record'
export { presencesToConfirm } from './waiting'
export { presencesAt, presencesBeside } from './repository'

export const readAttendance = (transaction: Transaction, shiftId: string, memberNo: string) =>
  transaction.read<AttendanceDoc>('attendances', attendanceId(shiftId, memberNo))

export async function attendanceOf(communityId: string, shiftId: string, memberNo: string): Promise<ShiftView['attendance']> {
  const found = await readAttendanceOf(communityId, shiftId, memberNo)
  if (!found || found.state === 'refused') return null
  return { attendanceId: found._id, state: found.state, checkInAt: found.checkIn.at, checkOutAt: found.checkOut?.at ?? null }
}

/** Which of these shifts somebody has served: checked out, or recorded by the leader. */
export async function servedShifts(communityId: string, shiftIds: readonly string[]): Promise<Set<string>> {
  if (shiftIds.length === 0) return new Set()
  const served = await find<AttendanceDoc>(
    'attendances',
    { communityId, shiftId: is.in(shiftIds), state: is.in(['awaiting', 'done']) },
    { limit: 1000, fields: ['shiftId'] },
  )
  return new Set(served.map(({ shiftId }) => shiftId))
}

/** Which of these people are present where they had a place; a presence that the leader refused is none. */
export async function presentAmong(places: readonly { shiftId: string; memberNo: string }[]): Promise<(place: { shiftId: string; memberNo: string }) => boolean> {
  const ids = places.map(({ shiftId, memberNo }) => attendanceId(shiftId, memberNo))
  const found = ids.length === 0 ? [] : await findByIds<AttendanceDoc>('attendances', ids, ['state'])
  const present = new Set(found.filter(({ state }) => state !== 'refused').map(({ _id }) => _id))
  return ({ shiftId, memberNo }) => present.has(attendanceId(shiftId, memberNo))
}

/** Everybody of whom there is a presence at this shift, whatever became of it. */
export async function presentAt(communityId: string, shiftId: string): Promise<Set<string>> {
  return new Set((await attendancesOf(communityId, shiftId)).map(({ memberNo }) => memberNo))
}
