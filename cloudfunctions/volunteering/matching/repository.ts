import type { Skill } from '#contract/skills'
import { DAY, dayOf } from '../../kit/clock'
import { find, read } from '../../kit/store'
import { db, is, total, type Filter } from '../../kit/wechat'
import type { MemberDoc } from '../../people'
import { placeId, type EntranceDoc } from '../../places'
import type { Candidate, Work } from './domain/score-candidate'

/** Who could be asked, as few fields as the score needs. */

const FIELDS = ['memberNo', 'name', 'recommend', 'birthYear', 'skills', 'availability', 'entranceId', 'buildingId', 'compoundId'] as const
type Found = Pick<MemberDoc, (typeof FIELDS)[number] | '_id' | 'communityId'>

/** Where an entrance lies; null when none was named, or one that the roster does not know. */
export async function placeOf(communityId: string, entranceId: string | null): Promise<Work['place']> {
  if (entranceId === null) return null
  const entrance = await read<EntranceDoc>('entrances', placeId(communityId, entranceId))
  return entrance && { entranceId, buildingId: entrance.buildingId, compoundId: entrance.compoundId }
}

/**
 * Volunteers who agreed to be recommended: for skilled posts all who have one of the skills, for a post that anybody can
 * fill those of the same compound. At most 1,000 of each. Only people who have joined with WeChat are found: nobody
 * else could read that they were asked.
 */
export async function candidatesFor(communityId: string, skills: readonly (Skill | null)[], place: Work['place']): Promise<Candidate[]> {
  const named = [...new Set(skills.filter((skill): skill is Skill => skill !== null))]
  const look = (filter: Filter) =>
    find<Found>('members', { communityId, recommend: true, ...filter, openid: is.neq(null) }, { limit: 1000, fields: FIELDS })
  const skilled = named.length > 0 ? await look({ skills: is.in(named) }) : []
  const near = skills.includes(null) ? await look(place ? { compoundId: place.compoundId } : {}) : []
  const people = new Map([...skilled, ...near].map((member) => [member.memberNo, member]))
  return [...people.values()].map(asCandidate)
}

const asCandidate = (member: Found): Candidate => ({
  memberNo: member.memberNo,
  name: member.name,
  recommend: member.recommend,
  birthYear: member.birthYear,
  skills: member.skills,
  availability: member.availability,
  entranceId: member.entranceId,
  buildingId: member.buildingId,
  compoundId: member.compoundId,
  recentMinutes: null,
})

/** Minutes served in the last 30 days, by member number, corrections included; nobody listed means nothing served. */
export async function recentMinutes(communityId: string, memberNos: readonly string[], now: number): Promise<Map<string, number>> {
  if (memberNos.length === 0) return new Map()
  const { list } = await db
    .collection('hours')
    .aggregate()
    .match({ communityId, memberNo: is.in(memberNos), servedOn: is.gte(dayOf(now - 30 * DAY)) })
    .group({ _id: '$memberNo', minutes: total('$minutes') })
    // Without a limit the platform answers 20 rows.
    .limit(memberNos.length)
    .end()
  return new Map((list as { _id: string; minutes: number }[]).map(({ _id, minutes }) => [_id, minutes]))
}
