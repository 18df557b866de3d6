import type { OfferMessage } from '#contract/shifts'
import { momentText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import { shiftPage, whenText, type RosterDoc } from '../rosters/public'

/** Asking, never assigning: nobody has to come (志愿服务条例 art. 25). */
export const pleaseCome = (shift: RosterDoc, memberNo: string, reasons: readonly string[], now: number): OfferMessage => ({
  memberNo,
  title: '有一次服务很适合您',
  body: `“${shift.title}”，${whenText(shift)}，${shift.place}。${because(reasons)}${fromWhen(shift, now)}方便就报名，不方便也没关系。`,
})

const fromWhen = ({ signUp }: RosterDoc, now: number) => ((signUp?.opensAt ?? 0) > now ? `${momentText(signUp?.opensAt ?? 0)} 开始报名，` : '')

const because = (reasons: readonly string[]) => (reasons.length > 0 ? `想到您是因为：${reasons.join('、')}。` : '')

export const pleaseLead = (shift: RosterDoc, memberNo: string): PersonMessage => ({
  kind: 'person',
  memberNo,
  template: 'shift',
  title: '请您带队',
  body: `“${shift.title}”，${whenText(shift)}，${shift.place}，请您带队并为大家签到。`,
  page: shiftPage(shift.shiftId),
  about: shift.startsAt,
})

const toPerson = (shift: RosterDoc, memberNo: string, title: string, body: string): PersonMessage => ({
  kind: 'person',
  memberNo,
  template: 'shift',
  title,
  body,
  page: shiftPage(shift.shiftId),
  about: shift.startsAt,
})

/** `shifts` are this person's own, soonest first. */
export function shiftsCancelled(shifts: readonly RosterDoc[], memberNo: string, reason: string): PersonMessage {
  const [first] = shifts as [RosterDoc]
  const which = howMany(shifts) > 1 ? `从${whenText(first)}起的 ${howMany(shifts)} 次都` : `（${whenText(first)}）`
  return toPerson(first, memberNo, '活动取消了', `“${first.title}”${which}取消了：${reason}。不用过来了，谢谢您。`)
}

export function shiftsChanged(shifts: readonly RosterDoc[], memberNo: string): PersonMessage {
  const [first] = shifts as [RosterDoc]
  const others = howMany(shifts) > 1 ? `，后面 ${howMany(shifts) - 1} 次也一样` : ''
  return toPerson(first, memberNo, '活动有变动', `“${first.title}”${(first.lastChange?.words ?? []).join('，')}${others}。来不了请取消报名，不算临时取消。`)
}

/** The list is left with the new day: what they can show runs out before it. */
export const placeLapsed = (shift: RosterDoc, memberNo: string): PersonMessage =>
  toPerson(shift, memberNo, '活动改期，候补取消了', `“${shift.title}”改到${whenText(shift)}，到那天您的培训或证件已经过期，候补先取消了。续上以后欢迎再报。`)

const howMany = (shifts: readonly RosterDoc[]) => new Set(shifts.map(({ shiftId }) => shiftId)).size

type Facts = Pick<RosterDoc, 'startsAt' | 'endsAt' | 'place' | 'leaders'>

/** What those who have given their word must hear; other corrections they will read when they look. */
export function changesInWords(before: Facts, after: Facts): string[] {
  const names = ({ leaders }: Facts) => leaders.map(({ name }) => name).join('、')
  return [
    ...(before.startsAt === after.startsAt && before.endsAt === after.endsAt ? [] : [`时间改为${whenText(after)}`]),
    ...(before.place === after.place ? [] : [`地点改为${after.place}`]),
    ...(names(before) === names(after) ? [] : [`带队人改为${names(after)}`]),
  ]
}
