import { decideApproval, standingOf, type Approval, type Standing } from '../approval/public'
import type { RosterDoc } from '../rosters/public'
import { isAtNight } from './domain/decide-sign-up'

/** What the community's rules say about this person on this post. A leader of the shift need not ask themselves. */
export function judge(post: RosterDoc, memberNo: string, standing: Standing): Approval {
  const rules = post.leaderNos.includes(memberNo) ? [] : (post.rules ?? [])
  return decideApproval(rules, { ...standing, hazard: post.hazard, night: isAtNight(post) })
}

export const judgeNow = async (post: RosterDoc, memberNo: string, now: number): Promise<Approval> =>
  judge(post, memberNo, await standingOf(post.communityId, memberNo, post.rules ?? [], now))
