import type { UseCase } from '../../../kit/context'
import { memberId } from '../../../people'
import { joinedAfter, readNotice } from '../repository'

/** One page fits one bulk insert of the clockwork. */
const PAGE = 500

/**
 * For the clockwork only: the people of the audience who can read an inbox, by number. `after` is the number with which
 * the page before ended, or empty.
 */
export const recipients: UseCase<'notice.recipients'> = async (ctx, { noticeId, after }) => {
  const { communityId, entranceIds } = ctx.reach(await readNotice(noticeId))
  const members = await joinedAfter(communityId, entranceIds, memberId(communityId, after), PAGE)
  const memberNos = members.map(({ memberNo }) => memberNo)
  return { memberNos, next: members.length === PAGE ? (memberNos.at(-1) ?? null) : null }
}
