import type { AttendanceView } from '#contract/attendance'
import { MINUTE } from '../../kit/clock'
import { helpersOf, type AttendanceDoc } from './record'

export const attendanceView = (attendance: AttendanceDoc): AttendanceView => ({
  attendanceId: attendance._id,
  shiftId: attendance.shiftId,
  title: attendance.title,
  memberNo: attendance.memberNo,
  name: attendance.name,
  state: attendance.state,
  checkInAt: attendance.checkIn.at,
  lateMinutes: Math.max(0, Math.floor((attendance.checkIn.at - attendance.startsAt) / MINUTE)),
  checkOutAt: attendance.checkOut?.at ?? null,
  verified: attendance.verified,
  minutes: attendance.minutes,
  points: attendance.points,
  trains: attendance.trains?.name ?? null,
  helpedBy: helperOf(attendance),
  inRange: { arriving: attendance.checkIn.inRange ?? null, leaving: attendance.checkOut?.inRange ?? null },
})

function helperOf(attendance: AttendanceDoc): AttendanceView['helpedBy'] {
  const [helper] = helpersOf(attendance)
  if (helper === undefined) return null
  return { memberNo: helper, name: attendance.witnesses.find(({ memberNo }) => memberNo === helper)?.name ?? '' }
}
