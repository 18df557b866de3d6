import type { Reply } from '#contract/envelope'
import type { FunctionName } from '#contract/deployment'
import type { Input, Name, Output } from '#contract/index'
import { callSibling } from './kit/wechat'

/** Asks another function as the system. Throws when it fails or refuses: a job has nobody to tell. */
export async function ask<N extends Name>(target: FunctionName, name: N, input: Input<N>): Promise<Output<N>> {
  const reply = (await callSibling(target, { name, input })) as Reply<Output<N>> | undefined
  if (!reply?.ok) throw new Error(`${name} answered ${reply?.error.code ?? 'nothing'}`)
  return reply.data
}
