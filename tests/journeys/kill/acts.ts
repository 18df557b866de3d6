import type { Reply } from '#contract/envelope'
import type { Input, Output } from '#contract/index'
import { call, newRequestId, type Person } from '../../support/client'
import type { TestCommunity } from '../../support/community'

/**
 * What people were doing when the power went. An act whose whole reply came is answered for ever; of the others nobody
 * knows whether they happened, and a phone sends them again under the same requestId.
 */
export type Kind = 'shift.signUp' | 'attendance.checkIn' | 'attendance.checkOut' | 'order.place'
export interface ActOf<N extends Kind> {
  who: Person
  name: N
  input: Input<N>
  requestId: string
  reply: Reply<Output<N>> | null
}
export type Act = { [N in Kind]: ActOf<N> }[Kind]

export const act = <N extends Kind>(who: Person, name: N, input: Input<N>): ActOf<N> => ({ who, name, input, requestId: newRequestId(), reply: null })

export const actsOf = <N extends Kind>(acts: readonly Act[], name: N) => acts.filter((one) => one.name === name) as unknown as ActOf<N>[]
export const isAnswered = ({ reply }: Act) => reply !== null
/** Acts that were told to have happened, each with what was said. */
export const doneOf = <N extends Kind>(acts: readonly Act[], name: N) =>
  actsOf(acts, name).flatMap((one) => (one.reply?.ok ? [{ ...one, said: one.reply.data }] : []))

export async function send(one: Act, { id }: TestCommunity): Promise<Act['reply']> {
  const { reply } = await call(one.who.openid, one.name, one.input as never, one.requestId, id)
  // "Try again later" is no answer: it does not say whether something happened.
  return !reply.ok && reply.error.code === 'SERVICE_UNAVAILABLE' ? null : (reply as Act['reply'])
}

const AT_ONCE = 10
/** Now and then a phone asks for its messages after a command, so that the blow also falls into the middle of sending. */
const NUDGE_EVERY = 8

/** Sends everything, ten at a time, and strikes when `enough` answers have come. Whatever comes after that, comes. */
export async function interrupt(acts: readonly Act[], community: TestCommunity, enough: number, strike: () => Promise<void>): Promise<void> {
  const queue = [...acts]
  let answers = 0
  let struck: Promise<void> | undefined
  const worker = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      one.reply = await send(one, community).catch(() => null)
      answers += one.reply ? 1 : 0
      if (answers >= enough) struck ??= strike()
      else if (answers % NUDGE_EVERY === 0) await call(one.who.openid, 'outbox.nudge', {}).catch(() => null)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (!struck) throw new Error(`only ${answers} answers came, so nothing was interrupted`)
  await struck
}
