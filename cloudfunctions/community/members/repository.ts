import { find, MAX_ROWS, read } from '../../kit/store'
import { is } from '../../kit/wechat'
import { memberId, type MemberDoc } from '../../people'
import type { CommunityDoc } from '../../places'
import type { PersonDoc } from './person'

export const readPerson = (communityId: string, memberNo: string) => read<PersonDoc>('persons', memberId(communityId, memberNo))

/** The only community of this environment; null when there is none or the choice would be a guess. */
export async function onlyCommunity(): Promise<CommunityDoc | null> {
  const communities = await find<CommunityDoc>('communities', {}, { limit: 2 })
  return communities.length === 1 ? (communities[0] ?? null) : null
}

const BRIEF = ['communityId', 'memberNo', 'name', 'building', 'entrance', 'room', 'entranceId', 'gridId', 'volunteerNo'] as const
export type BriefDoc = Pick<MemberDoc, '_id' | (typeof BRIEF)[number]>

/** Whose name begins with the text, or whose number it is. A whole page, because the caller's scope is applied after. */
export async function membersLike(communityId: string, text: string): Promise<BriefDoc[]> {
  // The last code point of the basic plane closes the range of all names that begin with the text.
  const beginning = is.and(is.gte(text), is.lt(`${text}\uffff`))
  const [named, numbered] = await Promise.all([
    find<MemberDoc>('members', { communityId, name: beginning }, { limit: MAX_ROWS, fields: BRIEF }),
    read<MemberDoc>('members', memberId(communityId, text.toUpperCase())),
  ])
  return [...(numbered ? [numbered] : []), ...named]
}
