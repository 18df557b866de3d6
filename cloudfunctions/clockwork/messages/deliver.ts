import type { Template } from '#contract/messages'
import { insertAll } from '../../kit/bulk'
import { fewAtATime } from '../../kit/few'
import type { InboxDoc } from './inbox'
import { push, templateId } from './push'
import { creditors, openidsOf } from './repository'

/** The same words for some people; `idFor` makes the item's id, and with it the promise that it exists once. */
export interface Letter {
  communityId: string
  kind: Template
  page: string
  /** When it was said, and the moment that it concerns. */
  at: number
  about: number
  people: readonly { memberNo: string; title: string; body: string }[]
  idFor: (memberNo: string) => string
}

/** Puts a letter into the inboxes and sends a service message to those who have a credit. At most 1,000 people. */
export async function deliver(letter: Letter): Promise<number> {
  const { communityId, kind, people } = letter
  const memberNos = [...new Set(people.map(({ memberNo }) => memberNo))]
  const allowed = templateId(kind) === undefined ? new Set<string>() : await creditors(communityId, memberNos, kind)
  const openids = await openidsOf(communityId, [...allowed])
  const items = people.map((person) => itemFor(letter, person, openids.has(person.memberNo)))
  const fresh = new Set(await insertAll('inbox', items))
  // Who had the item already was sent to already, or was being sent to when something crashed.
  await fewAtATime(items.filter(({ _id, push: state }) => state === 'sending' && fresh.has(_id)), async (item) => {
    const openid = openids.get(item.memberNo)
    if (openid !== undefined) await push(item, openid, letter.about)
  })
  return fresh.size
}

function itemFor({ communityId, kind, page, at, idFor }: Letter, { memberNo, title, body }: Letter['people'][number], sending: boolean): InboxDoc {
  return { _id: idFor(memberNo), communityId, memberNo, kind, title, body, page, at, openedAt: null, push: sending ? 'sending' : 'none' }
}
