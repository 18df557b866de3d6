import { control, type Person } from '../../support/client'
import type { TestCommunity } from '../../support/community'
import { accept, arrived } from '../../support/messages'
import { doneOf, type Act } from './acts'

/** What the clockwork makes of an outbox that was left in the middle of sending. */

/** So many service messages the first few volunteers have agreed to. */
export const CREDITS = 4
export const subscribers = ({ volunteers }: TestCommunity): Person[] => volunteers.slice(0, 8)

export async function subscribe(community: TestCommunity): Promise<void> {
  for (const who of subscribers(community)) for (let n = 0; n < CREDITS; n += 1) await accept(who, 'shift')
}

const minute = () => control('timer', { functionName: 'clockwork', triggerName: 'minute' })
const inboxOf = async (who: Person) => (await who.does('inbox.list', {})).items
const allInboxes = ({ leader, volunteers }: TestCommunity) => Promise.all([leader, ...volunteers].map(inboxOf))

/** The item's id is the command and the message's place in it. */
const expected = (acts: readonly Act[]): { who: Person; itemId: string }[] =>
  [
    ...doneOf(acts, 'shift.signUp'),
    ...doneOf(acts, 'order.place'),
    // An unproved check-out tells the leader instead.
    ...doneOf(acts, 'attendance.checkOut').filter(({ said }) => said.state === 'done'),
  ].map(({ who, requestId }) => ({ who, itemId: `${who.openid}:${requestId}:0` }))

/** Minutes pass until everything has been sent; a drainer that was killed holds the others up for a quarter of one. */
async function letItBeSent(acts: readonly Act[]): Promise<void> {
  let missing = expected(acts)
  for (let passed = 0; missing.length > 0 && passed < 10; passed += 1) {
    await control('clock', { advanceMs: 60_000 })
    await minute()
    const items = new Set((await Promise.all([...new Set(missing.map(({ who }) => who))].map(inboxOf))).flat().map(({ itemId }) => itemId))
    missing = missing.filter(({ itemId }) => !items.has(itemId))
  }
  expect(missing).toEqual([])
}

/** Every message of a command is in its inbox, further minutes add nothing, and nothing is there twice. */
export async function messagesArriveOnce(acts: readonly Act[], community: TestCommunity): Promise<void> {
  await letItBeSent(acts)
  await minute()
  const before = await allInboxes(community)
  await minute()
  const inboxes = await allInboxes(community)
  expect(inboxes).toEqual(before)
  for (const items of inboxes) expect(repeated(items.map(({ title, body, page }) => [title, body, page]))).toEqual([])
}

/** A phone shows no service message twice and none that was not agreed to; what an inbox calls sent has arrived. */
export async function phonesShowOnce(community: TestCommunity): Promise<void> {
  for (const who of subscribers(community)) {
    const shown = await arrived(who)
    const items = await inboxOf(who)
    expect(repeated(shown.map(({ page, data }) => [page, data]))).toEqual([])
    expect(shown.length).toBeLessThanOrEqual(CREDITS)
    // In the moment of the blow a message may have gone out without the inbox knowing: then nobody sends it again.
    const sent = items.filter(({ push }) => push === 'sent')
    const unknown = items.filter(({ push }) => push === 'sending')
    expect(shown.length).toBeGreaterThanOrEqual(sent.length)
    expect(shown.length).toBeLessThanOrEqual(sent.length + unknown.length)
  }
}

function repeated(things: readonly unknown[]): string[] {
  const texts = things.map((thing) => JSON.stringify(thing))
  return texts.filter((text, at) => texts.indexOf(text) !== at)
}
