import type { PersonMessage } from '../../kit/commands'
import { shiftPage, whenText, type RosterDoc } from '../rosters/public'

/** What people are told about their place in a shift. */

type About = Pick<RosterDoc, 'shiftId' | 'title' | 'place' | 'startsAt' | 'endsAt'>

const message = (shift: About, memberNo: string, title: string, body: string): PersonMessage => ({
  kind: 'person',
  memberNo,
  template: 'shift',
  title,
  body,
  page: shiftPage(shift.shiftId),
  about: shift.startsAt,
})

export const seatTaken = (shift: About, memberNo: string) =>
  message(shift, memberNo, '报名成功', `“${shift.title}”，${whenText(shift)}，在${shift.place}见。`)

export const walkedIn = (shift: About, memberNo: string, leader: string) =>
  message(shift, memberNo, '您在现场名单上了', `${leader}把您加进了“${shift.title}”的名单（${whenText(shift)}）。您没有来的话，请告诉社区。`)

export const comeSoon = (shift: About, memberNo: string, occasion: 'evening' | 'hour') =>
  message(shift, memberNo, occasion === 'evening' ? '别忘了您报的活动' : '活动快开始了', `“${shift.title}”，${whenText(shift)}，在${shift.place}见。来不了请早点取消，好让别人补上。`)

export const seatsVacant = (shift: About & Pick<RosterDoc, 'postName' | 'left'>, memberNo: string) =>
  message(shift, memberNo, '还有岗位没人', `“${shift.title}”（${whenText(shift)}）的${shift.postName}还差 ${shift.left} 人，请想想请谁来。`)

export const waitingListJoined = (shift: About, memberNo: string, ahead: number) =>
  message(shift, memberNo, '已进入候补', `“${shift.title}”名额已满，您前面还有 ${ahead} 人，有人退出会自动递补并告诉您。`)

export const movedUp = (shift: About, memberNo: string) =>
  message(shift, memberNo, '候补成功，轮到您了', `“${shift.title}”空出一个名额，已为您保留：${whenText(shift)}。不能来请尽早取消。`)

export const placeOffered = (shift: About, memberNo: string, giver: string) =>
  message(shift, memberNo, '有人想把位子让给您', `${giver}来不了“${shift.title}”（${whenText(shift)}），想把位子让给您。愿意去的话，打开活动点“我来接”；不去不用管。`)

export const handedOn = (shift: About, memberNo: string, taker: string) =>
  message(shift, memberNo, '位子有人接了', `${taker}接了您在“${shift.title}”（${whenText(shift)}）的位子，您不用来了。谢谢您提前安排。`)

export const signUpCancelled = (shift: About, memberNo: string) =>
  message(shift, memberNo, '已取消报名', `您已退出“${shift.title}”(${whenText(shift)})。谢谢您提前告诉大家。`)
