import type { ApprovalRule } from '#contract/approval'
import { DAY } from '../../kit/clock'
import { noShowsByMember, noShowsOf } from '../absences/public'
import { servedByMember, servedTimes } from '../hours/public'
import { needs, NO_SHOW_DAYS, type ApprovalFacts } from './domain/decide-approval'

/** What signing up and publishing may know of the rules. */
export { decideApproval, type Approval } from './domain/decide-approval'
export { rulesIn } from './rules'

export type Standing = Pick<ApprovalFacts, 'served' | 'noShows'>

/** What these rules need to know of a person; what none of them asks is not looked up. */
export async function standingOf(communityId: string, memberNo: string, rules: readonly ApprovalRule[], now: number): Promise<Standing> {
  const [served, noShows] = await Promise.all([
    needs(rules, 'newcomer') ? servedTimes(communityId, memberNo) : 0,
    needs(rules, 'noShows') ? noShowsOf(communityId, memberNo, now - NO_SHOW_DAYS * DAY, now) : 0,
  ])
  return { served, noShows }
}

/** The same of many people, in two questions at most. */
export async function standingsOf(communityId: string, rules: readonly ApprovalRule[], now: number): Promise<(memberNo: string) => Standing> {
  const nobody = new Map<string, number>()
  const [served, noShows] = await Promise.all([
    needs(rules, 'newcomer') ? servedByMember(communityId) : nobody,
    needs(rules, 'noShows') ? noShowsByMember(communityId, now - NO_SHOW_DAYS * DAY, now) : nobody,
  ])
  return (memberNo) => ({ served: served.get(memberNo) ?? 0, noShows: noShows.get(memberNo) ?? 0 })
}
