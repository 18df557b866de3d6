import type { Caller, UseCase } from '../../../kit/context'
import { reachId, type NoticeDoc, type ReachDoc } from '../notice'
import { addReach, markAcknowledged, readNotice, readReach } from '../repository'
import { noticeView } from '../views'

/**
 * Opening is what counts as reaching a household, and the first of its members who opens stands for all. Neighbours from
 * outside the audience may read a card that was forwarded to them, but they reach nobody.
 */
export const open: UseCase<'notice.open'> = async (ctx, { noticeId }) => {
  const notice = ctx.reach(await readNotice(noticeId))
  return noticeView(notice, await reachHousehold(notice, ctx.caller, ctx.now))
}

export const acknowledge: UseCase<'notice.acknowledge'> = async (ctx, { noticeId }) => {
  const { caller, now } = ctx
  const notice = ctx.reach(await readNotice(noticeId))
  const reach = notice.needsAcknowledgement ? await reachHousehold(notice, caller, now) : null
  if (!reach) return ctx.refuse('nothingToAcknowledge')
  const isFirst = await markAcknowledged(reach._id, caller.memberNo, now)
  return noticeView(notice, isFirst ? { ...reach, acknowledgedAt: now } : await readReach(reach._id))
}

async function reachHousehold(notice: NoticeDoc, caller: Caller, now: number): Promise<ReachDoc | null> {
  const { entranceId, householdId, memberNo } = caller
  if (!notice.entranceIds.includes(entranceId)) return null
  const _id = reachId(notice._id, householdId)
  const earlier = await readReach(_id)
  if (earlier) return earlier
  const reach: ReachDoc = {
    _id,
    communityId: notice.communityId,
    noticeId: notice._id,
    householdId,
    entranceId,
    openedBy: memberNo,
    openedAt: now,
    acknowledged: 0,
    acknowledgedAt: null,
    acknowledgedBy: null,
  }
  return (await addReach(reach)) ? reach : readReach(_id)
}
