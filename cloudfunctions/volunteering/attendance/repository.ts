import { DAY, HOUR, startOfDay } from '../../kit/clock'
import { find, read } from '../../kit/store'
import { is } from '../../kit/wechat'
import { attendanceId, type AttendanceDoc } from './record'

export const readAttendanceOf = async (communityId: string, shiftId: string, memberNo: string): Promise<AttendanceDoc | null> => {
  const found = await read<AttendanceDoc>('attendances', attendanceId(shiftId, memberNo))
  return found?.communityId === communityId ? found : null
}

export const attendancesOf = (communityId: string, shiftId: string): Promise<AttendanceDoc[]> =>
  find('attendances', { communityId, shiftId }, { limit: 1000 })

/** Presences whose shift ended before the given moment and that nobody has closed. */
export const leftOpen = (endedBefore: number): Promise<AttendanceDoc[]> =>
  find('attendances', { state: 'in', endsAt: is.lt(endedBefore) }, { limit: 200 })

/** Somebody may arrive two hours after the end of a shift of twelve, or an hour before its start. */
const EARLIEST_START = 14 * HOUR
const LATEST_START = HOUR

/** Presences of one person whose arrival may lie on this day. */
export const attendancesAround = (communityId: string, memberNo: string, day: string): Promise<AttendanceDoc[]> => {
  const start = startOfDay(day)
  const startsAt = is.and(is.gte(start - EARLIEST_START), is.lte(start + DAY + LATEST_START))
  return find('attendances', { communityId, memberNo, startsAt }, { limit: 100 })
}
