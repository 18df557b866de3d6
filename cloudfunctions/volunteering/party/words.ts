import type { PersonMessage } from '../../kit/commands'

/** Neither says in the title what it is about: WeChat shows it on a locked phone. */
const message = (memberNo: string, title: string, body: string, about: number): PersonMessage => ({
  kind: 'person', memberNo, template: 'notice', title, body, page: 'packages/party/mine/index', about,
})

export const registrationReceived = (memberNo: string, by: string, now: number): PersonMessage =>
  message(memberNo, '社区收到了您的登记', `${by}已收到您的报到。不用再做什么，有空来参加活动就好。`, now)

export const slipSent = (memberNo: string, year: number, unit: string, now: number): PersonMessage =>
  message(memberNo, '您同意的反馈单已开出', `${year} 年的服务反馈单已按您的同意交给${unit}，点开看写了什么。`, now)

export const slipRevoked = (memberNo: string, { year, unit, reason }: { year: number; unit: string; reason: string }, now: number): PersonMessage =>
  message(memberNo, '您的反馈单已作废', `交给${unit}的 ${year} 年服务反馈单已作废。原因：${reason}要重新开，请您再同意一次。`, now)
