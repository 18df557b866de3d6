import { findByIds } from '../../kit/bulk'
import type { PersonMessage } from '../../kit/commands'
import { memberId, type MemberDoc } from '../../people'
import { standingsOf, type Standing } from '../approval/public'
import { heldBy, type HeldBy } from '../credentials/public'
import { joined, rostersWithAny, type RosterDoc } from '../rosters/public'
import { choose, takenOf, wishOf, type Choice } from './places'
import type { RegularDoc } from './regular'
import { regularsOfSeries } from './repository'
import { aboutShift, regularExtended } from './words'

/**
 * New shifts of a series, before they are stored: whoever gave a standing word is put on their lists in the order in which they
 * gave it, by the same decision as everybody. So no seat can be taken in between, and it costs the same however many there are.
 */
export interface Join {
  regular: RegularDoc
  choices: Choice[]
}

export async function joinNewShifts(drafts: readonly RosterDoc[], now: number): Promise<{ rosters: RosterDoc[]; joins: Join[] }> {
  const [first] = drafts
  const regulars = first?.seriesId ? await regularsOfSeries(first.communityId, first.seriesId) : []
  const people = await peopleOf(regulars, drafts, now)
  let rosters = [...drafts]
  const joins: Join[] = []
  for (const regular of regulars) {
    const known = people.get(regular.memberNo)
    if (!known) continue
    const own = rosters.filter((roster) => roster.people.includes(regular.memberNo))
    const choices = choose(regular, known.member, { posts: rosters.filter(({ postId }) => postId === regular.postId), promised: [...known.promised, ...own], standing: known.standing, held: known.held }, now)
    const taken = new Set(choices.filter(({ missed }) => missed === null).map(({ post }) => post._id))
    rosters = rosters.map((roster) => (taken.has(roster._id) ? { ...roster, ...joined(roster, wishOf(known.member, now)) } : roster))
    if (choices.length > 0) joins.push({ regular, choices })
  }
  return { rosters, joins }
}

/** One message to each, however many shifts; what came of it is read from the lists as they are stored. */
export const newShiftsToTell = (stored: readonly RosterDoc[], joins: readonly Join[]): PersonMessage[] =>
  joins.map(({ regular, choices }) => {
    const posts = choices.map(({ post }) => post)
    const lists = stored.filter(({ postId }) => postId === regular.postId)
    return regularExtended(aboutShift(regular, posts[0] as RosterDoc), posts.length, takenOf(lists, choices, regular.memberNo))
  })

interface Known {
  member: MemberDoc
  promised: RosterDoc[]
  standing: Standing
  held: HeldBy
}

/** Who is still a volunteer, with what they have promised around these days and what the rules need to know of them. */
async function peopleOf(regulars: readonly RegularDoc[], drafts: readonly RosterDoc[], now: number): Promise<Map<string, Known>> {
  const [first] = drafts
  const memberNos = [...new Set(regulars.map(({ memberNo }) => memberNo))]
  if (!first || memberNos.length === 0) return new Map()
  const { communityId } = first
  const [from, to] = [first.startsAt, Math.max(...drafts.map(({ endsAt }) => endsAt))]
  const [members, promised, held, standing] = await Promise.all([
    findByIds<MemberDoc>('members', memberNos.map((memberNo) => memberId(communityId, memberNo))),
    rostersWithAny(communityId, memberNos, from, to),
    heldBy(communityId, memberNos, drafts),
    standingsOf(communityId, first.rules ?? [], now),
  ])
  // A resend meets the shifts that it has stored before; they are no promise that stands in its way.
  const written = new Set(drafts.map(({ shiftId }) => shiftId))
  const others = promised.filter(({ shiftId }) => !written.has(shiftId))
  const people = new Map<string, Known>()
  for (const member of members.filter(({ volunteerNo }) => volunteerNo !== null)) {
    people.set(member.memberNo, { member, promised: others.filter((roster) => roster.people.includes(member.memberNo)), standing: standing(member.memberNo), held })
  }
  return people
}
