import type { UseCase } from '../../../kit/context'
import { groupsOf, latestNotices, readNotice, tallies } from '../repository'
import { noticeCard, reachView } from '../views'

export const list: UseCase<'notice.list'> = async ({ caller: { communityId } }) => {
  const notices = await latestNotices(communityId)
  const reached = await tallies(communityId, notices.map(({ _id }) => _id), 'noticeId')
  return { notices: notices.map((notice) => noticeCard(notice, reached.get(notice._id))) }
}

export const reach: UseCase<'notice.reach'> = async (ctx, { noticeId }) => {
  const notice = ctx.reach(await readNotice(noticeId))
  const { communityId, buildingIds } = notice
  const [groups, reached] = await Promise.all([groupsOf(communityId, buildingIds), tallies(communityId, [noticeId], 'entranceId')])
  const order = new Map(buildingIds.map((buildingId, at) => [buildingId, at]))
  groups.sort((a, b) => (order.get(a.buildingId) ?? 0) - (order.get(b.buildingId) ?? 0))
  return reachView(notice, groups, reached)
}
