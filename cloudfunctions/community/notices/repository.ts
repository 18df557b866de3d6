import type { AudienceCount } from '#contract/notices'
import { countOf, find, insert, MAX_ROWS, read, updateIf } from '../../kit/store'
import { db, is, to, total, type Filter } from '../../kit/wechat'
import type { MemberDoc } from '../../people'
import type { GroupDoc } from '../../places'
import type { NoticeDoc, ReachDoc } from './notice'

export const readNotice = (noticeId: string) => read<NoticeDoc>('notices', noticeId)

const SHOWN_NOTICES = 50
export const latestNotices = (communityId: string) =>
  find<NoticeDoc>('notices', { communityId }, { orderBy: ['publishedAt', 'desc'], limit: SHOWN_NOTICES })

/** People and credits of these entrances, added up by the database. */
export async function countPeople(communityId: string, entranceIds: readonly string[]): Promise<Pick<AudienceCount, 'people' | 'joined' | 'withCredit'>> {
  const there: Filter = { communityId, entranceId: is.in(entranceIds) }
  const [byAccount, withCredit] = await Promise.all([
    db.collection('members').aggregate().match(there).group({ _id: { $eq: ['$openid', null] }, people: total(1) }).end(),
    countOf('credits', { ...there, notice: is.gt(0) }),
  ])
  const sums = byAccount.list as { _id: boolean; people: number }[]
  const peopleWhere = (absent: boolean) => sums.find(({ _id }) => _id === absent)?.people ?? 0
  return { people: peopleWhere(true) + peopleWhere(false), joined: peopleWhere(false), withCredit }
}

/** People who have joined with WeChat, in the order of their ids, from `after` on. */
export function joinedAfter(communityId: string, entranceIds: readonly string[], after: string, limit: number): Promise<MemberDoc[]> {
  return find('members', { communityId, entranceId: is.in(entranceIds), openid: is.neq(null), _id: is.gt(after) }, { orderBy: ['_id', 'asc'], limit, fields: ['memberNo'] })
}

export interface Tally {
  opened: number
  acknowledged: number
}

/** Households reached, added up by the database: by notice for a list, by entrance for one notice. */
export async function tallies(communityId: string, noticeIds: readonly string[], by: 'noticeId' | 'entranceId'): Promise<Map<string, Tally>> {
  if (noticeIds.length === 0) return new Map()
  const { list } = await db
    .collection('reaches')
    .aggregate()
    .match({ communityId, noticeId: is.in(noticeIds) })
    .group({ _id: `$${by}`, opened: total(1), acknowledged: total('$acknowledged') })
    .limit(MAX_ROWS)
    .end()
  return new Map((list as (Tally & { _id: string })[]).map(({ _id, opened, acknowledged }) => [_id, { opened, acknowledged }]))
}

export const readReach = (id: string) => read<ReachDoc>('reaches', id)
/** `false` when somebody of the household was faster. */
export const addReach = (reach: ReachDoc) => insert('reaches', reach)
export const markAcknowledged = (id: string, by: string, at: number) =>
  updateIf('reaches', id, { acknowledged: 0 }, { acknowledged: 1, acknowledgedBy: by, acknowledgedAt: at })

export const groupsOf = (communityId: string, buildingIds: readonly string[]) =>
  find<GroupDoc>('groups', { communityId, buildingId: is.in(buildingIds) }, { limit: MAX_ROWS })

/** Whoever says it first stays; a second word changes nothing. */
export const addForward = (noticeId: string, groupId: string, by: string, at: number) =>
  updateIf('notices', noticeId, { [`forwards.${groupId}.at`]: null }, { [`forwards.${groupId}`]: to.set({ at, by }) })
