import type { OfferMessage, UnfitReason } from '#contract/planning'
import type { RefusalFacts } from '#contract/shifts'
import { momentText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import { aboutShift, whenText, type Misfit, type RosterDoc } from '../rosters/public'
import { leastAge } from '../shifts/public'
import type { Asks } from './misfits'

/** Asking, never assigning: nobody has to come (志愿服务条例 art. 25). */
export const pleaseCome = (shift: RosterDoc, memberNo: string, reasons: readonly string[], now: number): OfferMessage => ({
  memberNo,
  title: '有一次服务很适合您',
  body: `“${shift.title}”，${whenText(shift)}，${shift.place}。${because(reasons)}${fromWhen(shift, now)}方便就报名，不方便也没关系。`,
})

const fromWhen = ({ signUp }: RosterDoc, now: number) => ((signUp?.opensAt ?? 0) > now ? `${momentText(signUp?.opensAt ?? 0)} 开始报名，` : '')

const because = (reasons: readonly string[]) => (reasons.length > 0 ? `想到您是因为：${reasons.join('、')}。` : '')

export const pleaseLead = (shift: RosterDoc, memberNo: string) =>
  aboutShift(shift, memberNo, '请您带队', `“${shift.title}”，${whenText(shift)}，${shift.place}，请您带队并为大家签到。`)

/** `shifts` are this person's own, soonest first. */
export function shiftsCancelled(shifts: readonly RosterDoc[], memberNo: string, reason: string): PersonMessage {
  const [first] = shifts as [RosterDoc]
  const which = howMany(shifts) > 1 ? `从${whenText(first)}起的 ${howMany(shifts)} 次都` : `（${whenText(first)}）`
  return aboutShift(first, memberNo, '活动取消了', `“${first.title}”${which}取消了：${reason}。不用过来了，谢谢您。`)
}

export function shiftsChanged(shifts: readonly RosterDoc[], memberNo: string): PersonMessage {
  const [first] = shifts as [RosterDoc]
  const others = howMany(shifts) > 1 ? `，后面 ${howMany(shifts) - 1} 次也一样` : ''
  return aboutShift(first, memberNo, '活动有变动', `“${first.title}”${(first.lastChange?.words ?? []).join('，')}${others}。来不了请取消报名，不算临时取消。`)
}

/** The list is left with the new day: what they can show runs out before it. */
export const placeLapsed = (shift: RosterDoc, memberNo: string): PersonMessage =>
  aboutShift(shift, memberNo, '活动改期，候补取消了', `“${shift.title}”改到${whenText(shift)}，到那天您的培训或证件已经过期，候补先取消了。续上以后欢迎再报。`)

/** They keep the seat; whether they can do the work is between them and the leader. `shifts` are this person's own, soonest first. */
export function seatUnfit(shifts: readonly RosterDoc[], { memberNo, why, details }: Misfit): PersonMessage {
  const [first] = shifts as [RosterDoc]
  return aboutShift(first, memberNo, '活动的要求变了', `“${first.title}”${whichOf(shifts)}现在${lackInWords(why, details)}，您还不符合。名额给您留着，能不能来请问问带队人；来不了请取消报名，不算临时取消。`)
}

/** The list is left: no seat may go to them any more, or they are under age where it has become dangerous. */
export function placeUnfit(shifts: readonly RosterDoc[], { memberNo, why, details }: Misfit): PersonMessage {
  const [first] = shifts as [RosterDoc]
  return aboutShift(first, memberNo, '活动的要求变了', `“${first.title}”${whichOf(shifts)}现在${lackInWords(why, details)}，您还不符合，您的报名先取消了，不算临时取消。符合了欢迎再报。`)
}

const whichOf = (shifts: readonly RosterDoc[]) => (howMany(shifts) > 1 ? `从${whenText(shifts[0] as RosterDoc)}起的 ${howMany(shifts)} 次，` : `（${whenText(shifts[0] as RosterDoc)}）`)

function lackInWords(why: UnfitReason, details: RefusalFacts): string {
  switch (why) {
    case 'skillMissing':
      return `要会${details.skill}`
    case 'credentialMissing':
      return `要有“${details.name}”`
    case 'credentialExpired':
      return `要有“${details.name}”，您的到那天已经过期`
    case 'tooYoung':
      return `要年满 ${details.minAge} 岁`
  }
}

/** What is asked of people now where it differs; empty where only words were mended. */
export function asksInWords(before: RosterDoc, after: Asks): string[] {
  const asked = ({ skill, requires = [] }: Asks) => [...(skill === null ? [] : [`要会${skill}`]), ...requires.map(({ name }) => `要有“${name}”`)].join('、')
  const age = (asks: Asks) => leastAge({ ...before, ...asks })
  return [
    ...(asked(before) === asked(after) ? [] : [`现在${before.postName}${asked(after) || '不要技能和证件了'}`]),
    ...(before.hazard === after.hazard ? [] : [after.hazard ? '现在算有人身危险的活动，请看看风险和保障' : '现在不算有人身危险的活动了']),
    ...(age(before) === age(after) ? [] : [`现在要年满 ${age(after)} 岁`]),
  ]
}

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
