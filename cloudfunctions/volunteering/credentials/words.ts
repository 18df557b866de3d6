import { dateText, momentText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import { lastDayOf, type AttainmentDoc } from './attainment'

/** What people are told about their training and their papers. */

const message = (attainment: AttainmentDoc, title: string, body: string, about: number): PersonMessage => ({
  kind: 'person', memberNo: attainment.memberNo, template: 'shift', title, body, page: 'packages/credentials/mine/index', about,
})

const until = (attainment: AttainmentDoc) => {
  const lastDay = lastDayOf(attainment)
  return lastDay === null ? '长期有效' : `有效期到${dateText(lastDay)}`
}

export const trainingRecorded = (attainment: AttainmentDoc, at: number): PersonMessage => {
  const minutes = attainment.training?.minutes ?? 0
  return attainment.passed
    ? message(attainment, '培训通过了', `“${attainment.name}”培训 ${minutes} 分钟，已记下，${until(attainment)}。`, at)
    : message(attainment, '培训时间不够', `“${attainment.name}”记下培训 ${minutes} 分钟，不到这一场的三分之二，还不能算通过。欢迎再来一场。`, at)
}

export const paperRecorded = (attainment: AttainmentDoc): PersonMessage =>
  message(attainment, '资质已登记', `${attainment.seenBy.name}看过您的“${attainment.name}”，已登记，${until(attainment)}。`, attainment.recordedAt)

export const attainmentRevoked = (attainment: AttainmentDoc, reason: string): PersonMessage =>
  message(attainment, attainment.kind === 'course' ? '培训记录已撤销' : '资质已撤销', `您的“${attainment.name}”不再有效。原因：${reason}。有疑问请找居委会。`, attainment.revocation?.at ?? attainment.recordedAt)

export const runsOut = (attainment: AttainmentDoc): PersonMessage => {
  const next = attainment.kind === 'course' ? '请再参加一场培训。' : '换了新证，请带到居委会登记。'
  return message(attainment, attainment.kind === 'course' ? '培训快到期了' : '资质快到期了', `“${attainment.name}”${until(attainment)}，过了就不能报要它的岗位。${next}`, attainment.lapsesAt ?? 0)
}

/** The place is gone with the paper that it asked for. */
export const placeLost = (attainment: AttainmentDoc, { title, startsAt, shiftId }: { title: string; startsAt: number; shiftId: string }): PersonMessage => ({
  ...message(attainment, '这次不用来了', `“${title}”（${momentText(startsAt)}）要有“${attainment.name}”，现在不能参加，位子让给了后面的人。别的活动欢迎您来。`, startsAt),
  page: `packages/shifts/detail/index?shiftId=${shiftId}`,
})
