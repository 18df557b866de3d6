import type { Template } from '#contract/messages'
import { insertAll } from '../../kit/bulk'
import { fewAtATime } from '../../kit/few'
import { whenToRing, type Ring } from './domain/when-to-ring'
import type { InboxDoc } from './inbox'
import { push, templateId } from './push'
import { creditors, phonesOf, type Phone } from './repository'

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
  /** The account that caused it: who does something is awake, whatever their quiet hours. */
  by: string
}

/** Puts a letter into the inboxes and sends a service message to those who have a credit. At most 1,000 people. */
export async function deliver(letter: Letter, now: number): Promise<number> {
  const { communityId, kind, people } = letter
  const memberNos = [...new Set(people.map(({ memberNo }) => memberNo))]
  const allowed = templateId(kind) === undefined ? new Set<string>() : await creditors(communityId, memberNos, kind)
  const phones = await phonesOf(communityId, [...allowed])
  const items = people.map((person) => itemFor(letter, person, ringOn(phones.get(person.memberNo), letter, now)))
  const fresh = new Set(await insertAll('inbox', items))
  // Who had the item already was sent to already, or was being sent to when something crashed.
  await fewAtATime(items.filter(({ _id, push: state }) => state === 'sending' && fresh.has(_id)), async (item) => {
    const phone = phones.get(item.memberNo)
    if (phone !== undefined) await push(item, phone.openid, letter.about)
  })
  return fresh.size
}

function ringOn(phone: Phone | undefined, { about, by }: Letter, now: number): Ring {
  if (phone === undefined) return { ring: 'never' }
  return phone.openid === by ? { ring: 'now' } : whenToRing(about, phone.quiet, now)
}

function itemFor({ communityId, kind, page, at, about, idFor }: Letter, { memberNo, title, body }: Letter['people'][number], ring: Ring): InboxDoc {
  const item = { _id: idFor(memberNo), communityId, memberNo, kind, title, body, page, at, openedAt: null }
  if (ring.ring === 'later') return { ...item, push: 'later', later: { at: ring.at, about } }
  return { ...item, push: ring.ring === 'now' ? 'sending' : 'none' }
}
