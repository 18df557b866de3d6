import type { PersonMessage } from '../../kit/commands'
import type { AttendanceDoc } from './record'

const RECORD_BOOK = 'packages/points/record/index'

const toPerson = (attendance: AttendanceDoc, title: string, body: string): PersonMessage => ({
  kind: 'person',
  memberNo: attendance.memberNo,
  template: 'shift',
  title,
  body,
  page: RECORD_BOOK,
  about: attendance.startsAt,
})

const counted = ({ trains }: AttendanceDoc) => (trains ? '记培训' : '记时长')
const duration = (minutes: number) => (minutes < 60 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`)

export const hoursRecorded = (attendance: AttendanceDoc, minutes: number) =>
  toPerson(attendance, '时长已记录', `“${attendance.title}”记录了 ${duration(minutes)}。谢谢您！`)

const whyUnsure = ({ checkIn, checkOut }: AttendanceDoc) =>
  [checkIn, checkOut].some((mark) => mark?.inRange === 'no') ? '扫码时手机显示不在活动地点附近' : '没有扫到变动的签到码'

export const awaitsLeader = (attendance: AttendanceDoc, leaderNo: string): PersonMessage => ({
  ...toPerson(attendance, '有人等您确认到场', `${attendance.name}在“${attendance.title}”${whyUnsure(attendance)}，请您核对后确认。`),
  memberNo: leaderNo,
  page: `packages/shifts/lead/index?shiftId=${attendance.shiftId}`,
})

export const signedInFor = (attendance: AttendanceDoc, helper: string) =>
  toPerson(attendance, `${helper}替您签到了`, `“${attendance.title}”已由${helper}替您签到，别人确认后${counted(attendance)}。您没有来的话，请告诉社区。`)

export const presenceRefused = (attendance: AttendanceDoc) =>
  toPerson(attendance, '到场未获确认', `负责人未能确认您在“${attendance.title}”到场。如有出入，请直接联系负责人。`)

export const checkOutForgotten = (attendance: AttendanceDoc) =>
  toPerson(attendance, '您忘了签退', `“${attendance.title}”已经结束，要等负责人核对后${counted(attendance)}。`)
