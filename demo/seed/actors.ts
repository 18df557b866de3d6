import { randomBytes } from 'node:crypto'
import { functionOf } from '#contract/deployment'
import type { Input, Name, Output } from '#contract/index'
import type { Reply } from '#contract/envelope'
import type { LocalCloud } from '../../localcloud'

/** People who act in the demo's history. They use the same public procedures as everybody; nothing is written past them. */
export interface Actor {
  openid: string
  memberNo: string
  does<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>
}

export function actor(cloud: LocalCloud, openid: string, memberNo: string): Actor {
  return {
    openid,
    memberNo,
    async does<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
      const requestId = randomBytes(12).toString('hex')
      const invoked = await cloud.invoke(functionOf(name) ?? '', { name, input, requestId }, { openid })
      if (!invoked.ok) throw new Error(`${name}: ${invoked.errMsg}`)
      const reply = invoked.result as Reply<Output<N>>
      if (!reply.ok) throw new Error(`${openid} could not ${name}: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
  }
}

/** As many at a time as the function pool serves; more would only queue. */
const SIDE_BY_SIDE = 4

export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
}
