import type { ApprovalRule } from '#contract/approval'
import { DAY } from '../../kit/clock'
import { noShowsOf } from '../absences/public'
import { servedTimes } from '../hours/public'
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
