import type { Output } from '#contract/index'
import { actorOf, type AudienceMessage, type CommandRecord, type OfferMessage, type OutboxMessage, type PersonMessage } from '../../kit/commands'
import { ask } from '../../siblings'
import { deliver } from './deliver'

/**
 * Brings one message of a command to everybody it is for and answers how many inboxes it reached. Every part may be
 * repeated after a crash. Throws `OutOfTime` when the time is up; what is done then is done, and the next drain goes on.
 */
export class OutOfTime extends Error {}

export interface Delivery {
  command: CommandRecord
  /** The message's place in the command. */
  index: number
  isOver: () => boolean
  now: number
}

export function sendMessage(message: OutboxMessage, delivery: Delivery): Promise<number> {
  switch (message.kind) {
    case 'person':
      return toPerson(message, delivery)
    case 'audience':
      return toAudience(message, delivery)
    case 'offer':
      return toAsked(message, delivery)
  }
}

function toPerson({ template, page, about, memberNo, title, body }: PersonMessage, { command, index, now }: Delivery): Promise<number> {
  const people = [{ memberNo, title, body }]
  return deliver({ communityId: command.communityId, kind: template, page, at: command.at, about, people, idFor: () => `${command._id}:${index}`, by: actorOf(command) }, now)
}

async function toAudience({ noticeId, title, body, page: opens, about }: AudienceMessage, { command, index, isOver, now }: Delivery): Promise<number> {
  let reached = 0
  for (let after: string | null = ''; after !== null; ) {
    if (isOver()) throw new OutOfTime()
    const page: Output<'notice.recipients'> = await ask('community', 'notice.recipients', { noticeId, after })
    const people = page.memberNos.map((memberNo) => ({ memberNo, title, body: excerpt(body) }))
    const idFor = (memberNo: string) => `${command._id}:${index}:${memberNo}`
    reached += await deliver({ communityId: command.communityId, kind: 'notice', page: opens, at: command.at, about, people, idFor, by: actorOf(command) }, now)
    after = page.next
  }
  return reached
}

async function toAsked({ shiftId }: OfferMessage, { command, index, now }: Delivery): Promise<number> {
  const { messages, startsAt, page } = await ask('volunteering', 'shift.offer', { shiftId })
  const idFor = (memberNo: string) => `${command._id}:${index}:${memberNo}`
  return deliver({ communityId: command.communityId, kind: 'shift', page, at: command.at, about: startsAt, people: messages, idFor, by: actorOf(command) }, now)
}

/** The inbox shows the beginning; the notice itself opens with a tap, and opening is what counts. */
const excerpt = (body: string): string => [...body].slice(0, 60).join('')
