import type { MemberDoc } from '../../people'
import { countOf, find, read } from '../../kit/store'
import { is, type Filter } from '../../kit/wechat'
import { within, type Area } from './area'
import { OPEN_NEED_STATES, type StoredNeedState } from './domain/states'
import type { NeedDoc } from './need'

/** Most cards on one screen; who has more open than this works from the oldest on. */
const CARDS = 100

export const readNeed = (needId: string) => read<NeedDoc>('needs', needId)

export function needsOf(communityId: string, memberNo: string): Promise<NeedDoc[]> {
  return find('needs', { communityId, memberNo }, { orderBy: ['createdAt', 'desc'], limit: CARDS })
}

/** Counted before the transaction, which cannot query: two taps at once may pass it by one, which harms nobody. */
export const countOpenNeeds = (communityId: string, memberNo: string) =>
  countOf('needs', { communityId, memberNo, state: is.in(OPEN_NEED_STATES) })

/** What waits comes oldest first, what is closed newest first. */
export async function needsIn(communityId: string, area: Area, state: StoredNeedState): Promise<NeedDoc[]> {
  const direction = state === 'closed' ? 'desc' : 'asc'
  const look = (filter: Filter) =>
    find<NeedDoc>('needs', { communityId, state, ...filter }, { orderBy: ['createdAt', direction], limit: CARDS })
  const found = await Promise.all(within(area).map(look))
  // Somebody may look after a grid and after an entrance inside it.
  const needs = new Map(found.flat().map((need) => [need._id, need]))
  return [...needs.values()]
}

/** The grid workers of a grid; by the roster, with or without WeChat. */
export async function gridWorkersOf(communityId: string, gridId: string): Promise<string[]> {
  const members = await find<MemberDoc>('members', { communityId, 'grants.scopeId': gridId }, { limit: 20, fields: ['memberNo', 'grants'] })
  return members
    .filter(({ grants }) => grants.some((grant) => grant.role === 'gridWorker' && grant.scopeId === gridId))
    .map((member) => member.memberNo)
}
