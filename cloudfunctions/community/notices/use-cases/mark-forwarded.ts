import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { addForward, readNotice } from '../repository'

/** A program cannot post into a WeChat group; a person forwards the card and says so. Whoever says it first is named. */
export const markForwarded: UseCase<'notice.markForwarded'> = async (ctx, { noticeId, groupId }) => {
  const { caller, now } = ctx
  const notice = ctx.reach(await readNotice(noticeId))
  if (!notice.buildingIds.includes(groupId)) throw notFound()
  const mine = { at: now, by: caller.name }
  const { at, by } = (await addForward(noticeId, groupId, mine.by, mine.at)) ? mine : ((await readNotice(noticeId))?.forwards?.[groupId] ?? mine)
  return { groupId, forwardedAt: at, forwardedBy: by }
}
