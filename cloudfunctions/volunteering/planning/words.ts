import type { OfferMessage } from '#contract/shifts'
import type { PersonMessage } from '../../kit/commands'
import { shiftPage, whenText, type RosterDoc } from '../rosters/public'

/** Asking, never assigning: nobody has to come (志愿服务条例 art. 25). */
export const pleaseCome = (shift: RosterDoc, memberNo: string, reasons: readonly string[]): OfferMessage => ({
  memberNo,
  title: '有一次服务很适合您',
  body: `“${shift.title}”，${whenText(shift)}，${shift.place}。${because(reasons)}方便就报名，不方便也没关系。`,
})

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
