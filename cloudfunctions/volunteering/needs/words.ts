import type { DayPart } from '#contract/values'
import { momentText, startOfDay } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import { whenText } from '../rosters/public'
import { itemName } from './items'
import { concerned, type NeedDoc, type PlannedShift } from './need'

/** What people are told about a need. Short, warm, and never more about others than their name. */

const page = (needId: string) => `packages/needs/detail/index?needId=${needId}`
const item = (need: NeedDoc) => `“${itemName(need.itemNo)}”`

const PART_TEXT: Record<DayPart | 'any', string> = { morning: '上午', afternoon: '下午', evening: '晚上', any: '' }
/** 11月23日上午 */
const wishText = (need: NeedDoc) => `${momentText(startOfDay(need.wishOn)).split(' ')[0]}${PART_TEXT[need.wishPart]}`

const tell = (need: NeedDoc, people: readonly string[], title: string, body: string, about: number): PersonMessage[] =>
  [...new Set(people)].map((memberNo) => ({ kind: 'person', memberNo, template: 'need', title, body, page: page(need._id), about }))

export const needTaken = (need: NeedDoc) =>
  tell(
    need,
    [need.memberNo],
    '收到您的需求',
    need.entryOnBehalfBy
      ? `${need.entryOnBehalfBy.name}已替您登记${item(need)}，网格员会尽快联系您。`
      : `${item(need)}已经记下，网格员会尽快联系您。`,
    need.createdAt,
  )

/** For the grid workers, who know the house and the person. */
export const needToVerify = (need: NeedDoc, gridWorkers: readonly string[]) =>
  tell(need, gridWorkers, '有居民需要帮忙', `${need.requester}（${need.place}）想要${item(need)}，希望${wishText(need)}。请核实。`, need.createdAt)

export const needAccepted = (need: NeedDoc, now: number) =>
  tell(need, concerned(need), '需求已核实', `${item(need)}已经核实，正在为您安排志愿者。`, now)

export const needReturned = (need: NeedDoc, now: number) =>
  tell(need, concerned(need), '需求没有受理', `${item(need)}：${need.returnReason ?? ''}。有疑问请打社区电话，也可以重新提交。`, now)

export const needPlanned = (need: NeedDoc, shift: PlannedShift) =>
  tell(need, concerned(need), '服务已经安排', `${item(need)}安排在${whenText(shift)}，正在邀请志愿者。`, shift.startsAt)

export const needMoved = (need: NeedDoc, shift: PlannedShift) =>
  tell(need, concerned(need), '服务改了时间', `${item(need)}改在${whenText(shift)}。不方便请打社区电话。`, shift.startsAt)

export const needUnplanned = (need: NeedDoc, now: number) =>
  tell(need, concerned(need), '服务要另约时间', `${item(need)}原来安排的那次取消了，社区会重新安排，不用再提交。`, now)

export const needWithdrawn = (need: NeedDoc, now: number) =>
  tell(need, concerned(need), '需求已撤回', `${item(need)}已经撤回。以后需要，随时再说。`, now)

export const needClosed = (need: NeedDoc, now: number) =>
  tell(need, concerned(need), '谢谢您的评价', `${item(need)}已经办结，谢谢您告诉我们。`, now)

/** For whoever verified it: somebody has to call back. */
export const needUnsolved = (need: NeedDoc, people: readonly string[], now: number) =>
  tell(need, people, '请回访居民', `${need.requester}（${need.place}）说${item(need)}还没有解决。`, now)
