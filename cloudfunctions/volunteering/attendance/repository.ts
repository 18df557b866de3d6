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
