import { DAY, HOUR, startOfDay } from '../../kit/clock'
import { find, MAX_ROWS, read } from '../../kit/store'
import { is } from '../../kit/wechat'
import { attendanceId, type AttendanceDoc } from './record'

/** Somebody may arrive two hours after the end of a shift of twelve, or an hour before its start. */
const EARLIEST_START = 14 * HOUR
const LATEST_START = HOUR

export const readAttendanceOf = async (communityId: string, shiftId: string, memberNo: string): Promise<AttendanceDoc | null> => {
  const found = await read<AttendanceDoc>('attendances', attendanceId(shiftId, memberNo))
  return found?.communityId === communityId ? found : null
}

/** Presences at these shifts, without those that the leader refused; at most 1,000. */
export async function presencesAt(communityId: string, shiftIds: readonly string[]): Promise<AttendanceDoc[]> {
  return shiftIds.length === 0 ? [] : find('attendances', { communityId, shiftId: is.in(shiftIds), state: is.neq('refused') }, { limit: MAX_ROWS })
}

/** Presences of these people at other shifts, near enough to this one to meet it; at most 1,000. */
export async function presencesBeside(shift: Pick<AttendanceDoc, 'communityId' | 'shiftId' | 'startsAt' | 'endsAt'>, memberNos: readonly string[]): Promise<AttendanceDoc[]> {
  if (memberNos.length === 0) return []
  const startsAt = is.and(is.gt(shift.startsAt - EARLIEST_START - LATEST_START), is.lt(shift.endsAt + 2 * HOUR + LATEST_START))
  const found = await find<AttendanceDoc>('attendances', { communityId: shift.communityId, memberNo: is.in(memberNos), startsAt }, { limit: MAX_ROWS })
  return found.filter(({ shiftId, state }) => shiftId !== shift.shiftId && state !== 'refused')
}

export const attendancesOf = (communityId: string, shiftId: string): Promise<AttendanceDoc[]> =>
  find('attendances', { communityId, shiftId }, { limit: 1000 })

/** Presences whose shift ended before the given moment and that nobody has closed. */
export const leftOpen = (endedBefore: number): Promise<AttendanceDoc[]> =>
  find('attendances', { state: 'in', endsAt: is.lt(endedBefore) }, { limit: 200 })

/** Presences of one person whose arrival may lie on this day. */
export const attendancesAround = (communityId: string, memberNo: string, day: string): Promise<AttendanceDoc[]> => {
  const start = startOfDay(day)
  const startsAt = is.and(is.gte(start - EARLIEST_START), is.lte(start + DAY + LATEST_START))
  return find('attendances', { communityId, memberNo, startsAt }, { limit: 100 })
}
