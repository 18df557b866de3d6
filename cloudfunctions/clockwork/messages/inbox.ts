import type { InboxItem, Template } from '#contract/messages'
import type { Doc } from '../../kit/wechat'

/**
 * The in-app inbox always receives; a service message only goes out beside it. The id is the command, the message's place
 * in it and, for many people, the person: inserting the item is what makes a message go out at most once, whatever
 * crashes. `sending` that never became anything else means: nobody knows, so nobody sends again.
 */
export interface InboxDoc extends Doc {
  memberNo: string
  kind: Template
  title: string
  body: string
  page: string
  at: number
  openedAt: number | null
  push: InboxItem['push']
  /** While the service message waits for the person's quiet hours to end: when it goes, and the moment that it concerns. */
  later?: { at: number; about: number }
}

export const inboxItem = (item: InboxDoc): InboxItem => ({
  itemId: item._id,
  kind: item.kind,
  title: item.title,
  body: item.body,
  page: item.page,
  at: item.at,
  openedAt: item.openedAt,
  push: item.push,
})
