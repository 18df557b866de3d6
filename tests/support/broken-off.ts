import type { Input, Name, Output } from '#contract/index'
import { startLocalCloud } from '../../config/jest/local-cloud'
import { call, clockNow, control, newRequestId, setClock, url, type Person } from './client'

/** Requests whose replies are lost on the way, one write after the other. Faults meet whoever comes next, so it wants a cloud of its own. */

const MINUTE = 60_000

/** Turns this file to a cloud of its own, until the end of its tests. */
export function inACloudOfItsOwn(): void {
  const shared = process.env.LINBAN_URL
  let stop = async () => {}
  beforeAll(async () => {
    const cloud = await startLocalCloud()
    stop = () => cloud.stop()
    process.env.LINBAN_URL = cloud.url
  }, 60_000)
  afterAll(async () => {
    process.env.LINBAN_URL = shared
    await stop()
  })
}

/** Just after the minute, so that the timer does not meet the faults that are meant for somebody else. */
export const justAfterTheMinute = async () => setClock((Math.floor((await clockNow()) / MINUTE) + 1) * MINUTE + 2000)

/** The same request again and again, each time with one more write carried out whose reply is lost, until one is answered. */
export async function insist<N extends Name>(who: Person, communityId: string, name: N, input: Input<N>): Promise<Output<N>> {
  const requestId = newRequestId()
  for (let lost = 0; ; lost += 1) {
    await control('faults', { action: 'database.modifyDocument', skip: lost, loseReply: true })
    const { reply } = await call(who.openid, name, input, requestId, communityId)
    await fetch(`${url()}/_cloud/faults`, { method: 'DELETE' })
    if (!reply.ok) continue
    expect(lost).toBeGreaterThan(1)
    return reply.data
  }
}
