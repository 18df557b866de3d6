import type { Template } from '#contract/messages'
import { digest } from './seal'
import { insert, read } from './store'
import type { Doc } from './wechat'

/**
 * One document per command: it holds a hash of the input, the reply and the messages to send. It is the
 * idempotency record (the same request answers the same, another input under the same id is refused) and
 * the outbox (what is written here will be sent once), because both must be stored with the effect.
 */
export interface CommandRecord extends Doc {
  name: string
  hash: string
  reply: unknown
  messages: OutboxMessage[]
  /** `waiting` until the clockwork has sent every message. */
  outbox: 'waiting' | 'sent' | 'none'
  at: number
}

/** What to tell whom once the effect is stored. The clockwork knows how each kind is delivered. */
export type OutboxMessage = PersonMessage | AudienceMessage | OfferMessage
export interface PersonMessage {
  kind: 'person'
  memberNo: string
  template: Template
  title: string
  body: string
  /** Where a tap leads: a path of the mini-program with its query, no leading slash. */
  page: string
  /** The moment it concerns, for the template's time field; epoch milliseconds. */
  about: number
}
/** A published notice for everybody in its audience. */
export interface AudienceMessage {
  kind: 'audience'
  noticeId: string
  title: string
  body: string
  page: string
  about: number
}
/** A published shift for which the best few should be asked. */
export interface OfferMessage {
  kind: 'offer'
  shiftId: string
}

export const commandId = (who: string, requestId: string) => `${who}:${requestId}`
/** The account behind a command; for a record of the clockwork nobody's. */
export const actorOf = ({ _id }: CommandRecord) => _id.slice(0, _id.lastIndexOf(':'))
/** Field order does not matter to the hash: the schema has already put the fields in its own order. */
export const inputHash = (name: string, input: unknown) => digest(`${name}\n${JSON.stringify(input)}`)

export const readCommand = (id: string) => read<CommandRecord>('commands', id)
export const saveCommand = (record: CommandRecord) => insert('commands', record)
