import type { PersonMessage } from '../../kit/commands'
import { dateText, momentText } from '../../kit/clock'
import type { TypedDoc } from './typed'

const RECORD_BOOK = 'packages/points/record/index'
const PUBLICITY = 'packages/hours/publicity/index'
const CHECKING = 'packages/hours/check/index'

const message = (memberNo: string, title: string, body: string, page: string, about: number): PersonMessage => ({
  kind: 'person', memberNo, template: 'shift', title, body, page, about,
})

const what = ({ activity, servedOn, minutes }: TypedDoc) => `${dateText(servedOn)}“${activity}”${minutes} 分钟`

export const typedForYou = (typed: TypedDoc) =>
  message(typed.memberNo, '有人为您登记了时长', `${typed.typedBy.name}登记了${what(typed)}，要另一位工作人员核对、公示后才生效。`, PUBLICITY, typed.typedAt)

export const publicityBegun = (typed: TypedDoc, now: number) =>
  message(typed.memberNo, '登记的时长开始公示', `${what(typed)}核对过了，公示到 ${momentText(typed.publicUntil ?? now)}，没有异议就记入您的记录簿。`, PUBLICITY, now)

/** To the volunteer and to who typed it: nobody's hours change without a reason given. */
export const typedRefused = (typed: TypedDoc, now: number): PersonMessage[] =>
  [typed.memberNo, typed.typedBy.memberNo].map((memberNo) =>
    message(memberNo, '登记的时长没有通过', `${what(typed)}没有记入。原因：${typed.refusal ?? ''}如有出入，请联系社区。`, RECORD_BOOK, now))

/** To the volunteer and the two who stand for the entry. They learn the reason, not who objected. */
export const objectionRaised = (typed: TypedDoc, reason: string, now: number): PersonMessage[] => [
  message(typed.memberNo, '登记的时长有人提出异议', `关于${what(typed)}：${reason}社区会核实后答复。`, PUBLICITY, now),
  ...[typed.typedBy, ...(typed.verifiedBy ? [typed.verifiedBy] : [])].map(({ memberNo }) =>
    message(memberNo, '您经手的时长有异议', `关于${typed.name}${what(typed)}：${reason}`, CHECKING, now)),
]

export const objectionAnswered = (typed: TypedDoc, objector: string, upheld: boolean, reason: string, now: number): PersonMessage[] =>
  [objector, ...(upheld ? [] : [typed.memberNo])].map((memberNo) =>
    message(memberNo, '异议有了答复', `关于${what(typed)}：${upheld ? '异议成立，不予记入。' : '异议不成立，继续公示。'}${reason}`, PUBLICITY, now))

export const typedRecorded = (typed: TypedDoc, now: number) =>
  message(typed.memberNo, '登记的时长已生效', `${what(typed)}公示期满，已记入您的记录簿。手工登记的时长不计积分。`, RECORD_BOOK, now)

export const starConfirmed = (memberNo: string, level: number, now: number) =>
  message(memberNo, `您是${'一二三四五'[level - 1] ?? ''}星志愿者了`, '社区已经确认您的星级。谢谢您这么多年的付出！', RECORD_BOOK, now)
