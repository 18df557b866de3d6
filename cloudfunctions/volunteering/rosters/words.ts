import { clockText, momentText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import type { Moved } from './domain/fill-seats'
import { sayBecause } from './because'
import type { PendingPlace, RosterDoc } from './roster'

type Shift = Pick<RosterDoc, 'shiftId' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'leaderNos'>

export const whenText = ({ startsAt, endsAt }: Pick<RosterDoc, 'startsAt' | 'endsAt'>) => `${momentText(startsAt)}–${clockText(endsAt)}`
export const shiftPage = (shiftId: string) => `packages/shifts/detail/index?shiftId=${shiftId}`

/** A message to one person that leads to the shift. */
export const aboutShift = (shift: Pick<RosterDoc, 'shiftId' | 'startsAt'>, memberNo: string, title: string, body: string): PersonMessage => ({
  kind: 'person',
  memberNo,
  template: 'shift',
  title,
  body,
  page: shiftPage(shift.shiftId),
  about: shift.startsAt,
})

/** What is said when a seat is handed on: to who must say yes, and to who has the seat already. */
export const movesToTell = (shift: Shift, { asked, promoted }: Moved): PersonMessage[] => [
  ...asked.flatMap((place) => yesNeeded(shift, place)),
  ...promoted.map((memberNo) => aboutShift(shift, memberNo, '候补成功，轮到您了', `“${shift.title}”有了名额，已为您保留：${whenText(shift)}。不能来请尽早取消。`)),
]

/** Asks whoever has to say yes, and says to the person for whom it is said what they wait for. */
export function yesNeeded(shift: Shift, place: PendingPlace): PersonMessage[] {
  const { memberNo, name, awaits, until, guardianNos } = place
  const which = `“${shift.title}”（${whenText(shift)}）`
  const by = momentText(until)
  if (awaits === 'self') return [aboutShift(shift, memberNo, '轮到您了，请确认', `${which}有了名额，为您留到 ${by}。来的话请点“我要来”；到时没有答复，名额就让给下一位。`)]
  if (awaits === 'guardian') {
    return [
      aboutShift(shift, memberNo, '名额留好了，等家长同意', `${which}的名额为您留到 ${by}。请家长打开消息点“同意”。`),
      ...guardianNos.map((guardianNo) => aboutShift(shift, guardianNo, '等您同意', `${name}想参加${which}，在${shift.place}。请在 ${by} 前看一看有什么风险，点“同意”或“不同意”。`)),
    ]
  }
  const why = place.because === null ? '' : `${sayBecause(place.because)}，按社区的规则要带队人看一看。`
  return [
    aboutShift(shift, memberNo, '名额留好了，等带队人同意', `${which}的名额为您留到 ${by}。${why}带队人在这之前答复您。`),
    ...shift.leaderNos.filter((leaderNo) => leaderNo !== memberNo).map((leaderNo) => aboutShift(shift, leaderNo, '有人报名等您同意', `${name}报了${which}。${why}请在 ${by} 前点“同意”或“不同意”。`)),
  ]
}
