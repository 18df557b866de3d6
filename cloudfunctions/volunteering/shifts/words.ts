import type { Because } from '#contract/shifts'
import { momentText } from '../../kit/clock'
import { aboutShift, sayBecause, whenText, type PendingPlace, type RosterDoc, type SignUp } from '../rosters/public'

/** What people are told about their place in a shift. */

type About = Pick<RosterDoc, 'shiftId' | 'title' | 'place' | 'startsAt' | 'endsAt'>

export const seatTaken = (shift: About, memberNo: string) =>
  aboutShift(shift, memberNo, '报名成功', `“${shift.title}”，${whenText(shift)}，在${shift.place}见。`)

export const walkedIn = (shift: About, memberNo: string, leader: string) =>
  aboutShift(shift, memberNo, '您在现场名单上了', `${leader}把您加进了“${shift.title}”的名单（${whenText(shift)}）。您没有来的话，请告诉社区。`)

/** Told once: an invitation is not repeated. */
export const invited = (shift: About, { memberNo, until }: PendingPlace, by: string) =>
  aboutShift(shift, memberNo, `${by}约您一起来`, `“${shift.title}”，${whenText(shift)}，在${shift.place}。名额为您留到 ${momentText(until)}：来就点“我要来”，不来点“这次不来”，不用过意不去。`)

export const uninvited = (shift: About, { memberNo }: PendingPlace, by: string) =>
  aboutShift(shift, memberNo, `${by}收回了邀约`, `“${shift.title}”（${whenText(shift)}）这次不用来了，也不用答复，名额已经放出来。想来的话，可以打开活动自己报名。`)

/** For who has no phone it waits in the inbox; family who look after them see it on the page of the shift. */
export const signedUpFor = (shift: About, { memberNo }: SignUp, by: string) =>
  aboutShift(shift, memberNo, `${by}替您报了名`, `“${shift.title}”，${whenText(shift)}，在${shift.place}。${by}当面问过您，您说愿意来。来不了请告诉${by}或家里人，可以取消。`)

export const comeSoon = (shift: About, memberNo: string, occasion: 'evening' | 'hour') =>
  aboutShift(shift, memberNo, occasion === 'evening' ? '别忘了您报的活动' : '活动快开始了', `“${shift.title}”，${whenText(shift)}，在${shift.place}见。来不了请早点取消，好让别人补上。`)

export const seatsVacant = (shift: About & Pick<RosterDoc, 'postName' | 'left'>, memberNo: string) =>
  aboutShift(shift, memberNo, '还有岗位没人', `“${shift.title}”（${whenText(shift)}）的${shift.postName}还差 ${shift.left} 人，请想想请谁来。`)

export const waitingListJoined = (shift: About, memberNo: string, ahead: number) =>
  aboutShift(shift, memberNo, '已进入候补', `“${shift.title}”名额已满，您前面还有 ${ahead} 人，有人退出就按先后轮到您，会发消息问您来不来。`)

export const seatConfirmed = (shift: About, { memberNo, awaits }: PendingPlace) =>
  aboutShift(shift, memberNo, '报名成功', `${agreed[awaits]}“${shift.title}”，${whenText(shift)}，在${shift.place}见。`)

export const seatDeclined = (shift: About, { memberNo, awaits }: PendingPlace, reason: string) =>
  awaits === 'self'
    ? aboutShift(shift, memberNo, '名额已让出', `您没有要“${shift.title}”（${whenText(shift)}）的名额，已经让给下一位。谢谢您说一声。`)
    : aboutShift(shift, memberNo, '这次没有报上', `“${shift.title}”（${whenText(shift)}）没有报上：${reason}。别的活动欢迎您来。`)

/** A seat was theirs, but a rule shuts them out by now. */
export const shutOut = (shift: About, { memberNo }: PendingPlace, because: Because) =>
  aboutShift(shift, memberNo, '候补没能补上', `“${shift.title}”（${whenText(shift)}）有了名额，但您${sayBecause(because)}，按社区的规则这次没有报上。有出入请到“我的 — 未到记录”申诉，想参加可以找带队人。`)

/** Nobody did anything wrong: it says what happened to the seat and that they may come another time. */
export const notAnswered = (shift: About, { memberNo, awaits }: PendingPlace) =>
  aboutShift(shift, memberNo, '名额没能留住', `“${shift.title}”（${whenText(shift)}）${silent[awaits]}，名额让给了下一位。别的活动欢迎您来，不算取消。`)

const agreed = { self: '', rules: '有人让出了名额。', guardian: '家长同意了。', leader: '带队人同意了。' } as const
const silent = { self: '没有等到您的答复', rules: '没有来得及核对报名规则', guardian: '没有等到家长同意', leader: '带队人没有来得及答复' } as const

export const placeOffered = (shift: About, memberNo: string, giver: string) =>
  aboutShift(shift, memberNo, '有人想把位子让给您', `${giver}来不了“${shift.title}”（${whenText(shift)}），想把位子让给您。愿意去的话，打开活动点“我来接”；不去不用管。`)

export const handedOn = (shift: About, memberNo: string, taker: string) =>
  aboutShift(shift, memberNo, '位子有人接了', `${taker}接了您在“${shift.title}”（${whenText(shift)}）的位子，您不用来了。谢谢您提前安排。`)

export const signUpCancelled = (shift: About, memberNo: string) =>
  aboutShift(shift, memberNo, '已取消报名', `您已退出“${shift.title}”(${whenText(shift)})。谢谢您提前告诉大家。`)
