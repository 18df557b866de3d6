import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { addForward, readNotice } from '../repository'
import { reachOf } from './reach'

/** A program cannot post into a WeChat group; a person forwards the card and says so. Whoever says it first is named. */
export const markForwarded: UseCase<'notice.markForwarded'> = async (ctx, { noticeId, groupId }) => {
  const notice = ctx.reach(await readNotice(noticeId))
  if (!notice.buildingIds.includes(groupId)) throw notFound()
  await addForward(noticeId, groupId, ctx.caller.name, ctx.now)
  return reachOf((await readNotice(noticeId)) ?? notice)
}
