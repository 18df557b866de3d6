import { namesOf } from '../../people'
import type { RosterDoc } from '../rosters/public'
import { pleaseLead } from './words'

export type Leaders = RosterDoc['leaders']

/** The leaders with their names as of now; null when one of the numbers is nobody's. */
export async function leadersOf(communityId: string, leaderNos: readonly string[]): Promise<Leaders | null> {
  const names = await namesOf(communityId, leaderNos)
  const leaders = [...new Set(leaderNos)].map((memberNo) => ({ memberNo, name: names.get(memberNo) ?? '' }))
  return leaders.length === names.size ? leaders : null
}

/** Whoever publishes a shift that they lead themselves need not be told. */
export const invitations = (shift: RosterDoc, author: string) =>
  shift.leaderNos.filter((memberNo) => memberNo !== author).map((memberNo) => pleaseLead(shift, memberNo))
