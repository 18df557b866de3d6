import type { NoticeReach } from '#contract/notices'
import type { UseCase } from '../../../kit/context'
import { readEntrances } from '../../../places'
import type { NoticeDoc } from '../notice'
import { groupsOf, latestNotices, readNotice, tallies } from '../repository'
import { noticeCard, reachView } from '../views'

export const list: UseCase<'notice.list'> = async ({ caller: { communityId } }) => {
  const notices = await latestNotices(communityId)
  const reached = await tallies(communityId, notices.map(({ _id }) => _id), 'noticeId')
  return { notices: notices.map((notice) => noticeCard(notice, reached.get(notice._id))) }
}

export const reach: UseCase<'notice.reach'> = async (ctx, { noticeId }) => reachOf(ctx.reach(await readNotice(noticeId)))

export async function reachOf(notice: NoticeDoc): Promise<NoticeReach> {
  const { communityId, entranceIds, buildingIds } = notice
  const [entrances, groups, reached] = await Promise.all([
    readEntrances(communityId),
    groupsOf(communityId, buildingIds),
    tallies(communityId, [notice._id], 'entranceId'),
  ])
  const meant = new Set(entranceIds)
  const order = new Map(buildingIds.map((buildingId, at) => [buildingId, at]))
  groups.sort((a, b) => (order.get(a.buildingId) ?? 0) - (order.get(b.buildingId) ?? 0))
  return reachView(notice, entrances.filter(({ entranceId }) => meant.has(entranceId)), groups, reached)
}
