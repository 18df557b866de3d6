import { functionOf } from '#contract/deployment'
import type { Envelope, Reply } from '#contract/envelope'
import type { Input, Name, Output } from '#contract/index'
import { CallFailed, UNREACHED } from './failure'
import { send } from './transport'

/**
 * Calls a procedure. Commands need a `requestId` (8–64 letters or digits); the same id with the same
 * input happens once, however often it is sent.
 * @throws CallFailed
 */
export async function call<N extends Name>(name: N, input: Input<N>, requestId?: string): Promise<Output<N>> {
  const target = functionOf(name)
  if (target === null) throw new CallFailed({ code: 'NOT_FOUND' })
  const envelope: Envelope = requestId === undefined ? { name, input } : { name, input, requestId }
  const reply = await answerOf(send(target, envelope))
  if (!reply.ok) throw new CallFailed(reply.error, reply.traceId)
  return reply.data as Output<N>
}

async function answerOf(sending: Promise<unknown>): Promise<Reply> {
  let answer: unknown
  try {
    answer = await sending
  } catch {
    throw new CallFailed({ code: UNREACHED })
  }
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) throw new CallFailed({ code: UNREACHED })
  return answer as Reply
}
