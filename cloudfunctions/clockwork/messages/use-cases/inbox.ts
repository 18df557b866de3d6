import { creditsOf } from '../../../credits'
import type { UseCase } from '../../../kit/context'
import { inboxItem } from '../inbox'
import { countUnread, latestItems, markOpened, readCredits, readItem } from '../repository'

export const list: UseCase<'inbox.list'> = async ({ caller: { communityId, memberNo, memberId } }) => {
  const [items, unread, credits] = await Promise.all([
    latestItems(communityId, memberNo),
    countUnread(communityId, memberNo),
    readCredits(memberId),
  ])
  return { items: items.map(inboxItem), unread, credits: creditsOf(credits) }
}

/** The first opening counts; a second one finds it open. */
export const open: UseCase<'inbox.open'> = async (ctx, { itemId }) => {
  const item = ctx.reach(await readItem(itemId))
  const opened = item.openedAt === null && (await markOpened(itemId, ctx.now))
  const openedAt = opened ? ctx.now : ((await readItem(itemId))?.openedAt ?? ctx.now)
  return { itemId, openedAt }
}
