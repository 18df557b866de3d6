import type { PersonMessage } from '../../kit/commands'
import type { AbsenceDoc } from './absence'
import { momentText } from '../../kit/clock'
import { appealUntil, COUNTS_DAYS } from './domain/decide-absence'

const message = (memberNo: string, title: string, body: string, page: string, about: number): PersonMessage => ({
  kind: 'person', memberNo, template: 'shift', title, body, page, about,
})

const MINE = 'packages/me/absences/index'

export const absenceRecorded = ({ kind, memberNo, title, reason, recorder, recordedAt, startsAt }: AbsenceDoc): PersonMessage =>
  kind === 'excused'
    ? message(memberNo, '已记为请过假', `“${title}”您没有到，${recorder.name}记为请过假：${reason}。没有任何影响。`, MINE, startsAt)
    : message(memberNo, '记了一次缺席', `“${title}”您没有到，${recorder.name}记为缺席：${reason}。只有您和社区看得到，${COUNTS_DAYS} 天后不再算。有出入请在 ${momentText(appealUntil({ recordedAt }))} 前点开申诉，由另一位来核实。`, MINE, startsAt)

export const absenceAppealed = ({ name, title, appeal, startsAt }: AbsenceDoc, judges: readonly string[]): PersonMessage[] =>
  judges.map((no) => message(no, '有人对缺席记录申诉', `${name}说：${appeal?.words ?? ''}（“${title}”）。请核实后答复。`, 'packages/shifts/appeals/index', startsAt))

export const absenceJudged = ({ memberNo, state, title, answer, startsAt }: AbsenceDoc): PersonMessage =>
  message(memberNo, state === 'withdrawn' ? '缺席记录已撤销' : '缺席记录维持不变', `“${title}”：${answer?.by ?? ''}答复：${answer?.reason ?? ''}`, MINE, startsAt)

export const appealWaits = ({ name, title, appeal, startsAt }: AbsenceDoc, judges: readonly string[]): PersonMessage[] =>
  judges.map((no) => message(no, '有申诉等了三个工作日', `${name}对“${title}”缺席记录的申诉还没有人答复：${appeal?.words ?? ''}。请核实后答复。`, 'packages/shifts/appeals/index', startsAt))

/** The scan is no proof yet, so the leader hears of it as well and looks. */
export const absenceSetAside = ({ memberNo, name, title, shiftId, recorder, startsAt }: AbsenceDoc): PersonMessage[] => [
  message(memberNo, '未到记录已撤销', `您在“${title}”扫的码刚刚补到了，${recorder.name}记的那一条不算了。到场还要带队人确认。`, MINE, startsAt),
  message(recorder.memberNo, '记了未到的人，扫码补到了', `${name}在“${title}”扫的码因为没有网，刚刚才到。您记的那一条已经撤销，请在名单里确认到场。`, `packages/shifts/lead/index?shiftId=${shiftId}`, startsAt),
]
