import type { Input, Name, Output } from '#contract/index'
import { startLocalCloud, type LocalCloud } from '../../../../config/jest/local-cloud'
import { call, clockNow, control, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { daysFromNow, publishSeries, signUp } from '../../../../tests/support/shifts'

/** Faults meet whoever comes next, so this file has a cloud of its own. */
let cloud: LocalCloud
let town: TestCommunity
let [volunteer, second] = [] as unknown as [Person, Person]
const MINUTE = 60_000
const shared = process.env.LINBAN_URL

beforeAll(async () => {
  cloud = await startLocalCloud()
  process.env.LINBAN_URL = cloud.url
}, 60_000)
beforeEach(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, second] = town.volunteers as [Person, Person]
  // Just after the minute, so that the timer does not meet the faults that are meant for us.
  await setClock((Math.floor((await clockNow()) / MINUTE) + 1) * MINUTE + 2000)
})
afterAll(async () => {
  process.env.LINBAN_URL = shared
  await cloud.stop()
})

/** The same request again and again, each time with one more write carried out whose reply is lost, until one is answered. */
async function insist<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  const requestId = newRequestId()
  for (let lost = 0; ; lost += 1) {
    await control('faults', { action: 'database.modifyDocument', skip: lost, loseReply: true })
    const { reply } = await call(volunteer.openid, name, input, requestId, town.id)
    await fetch(`${cloud.url}/_cloud/faults`, { method: 'DELETE' })
    if (!reply.ok) continue
    expect(lost).toBeGreaterThan(1)
    return reply.data
  }
}

const stateOf = async (shiftId: string) => (await volunteer.does('shift.get', { shiftId })).mine.state

describe('a standing word whose request breaks off', () => {
  it('is finished by the next try, which answers as if it had been the first', async () => {
    const shiftIds = await publishSeries(town, { in: [3, 10, 17] })
    await signUp(second, shiftIds[1] as string)
    expect(await insist('regular.make', { shiftId: shiftIds[0] as string, postId: '1', weekdays: [] })).toEqual({ confirmed: 2, waiting: 1, missed: [] })
    const [{ regularId } = { regularId: '' }] = (await volunteer.does('regular.mine', {})).regulars
    const [until] = (await daysFromNow([11])) as [string]
    expect(await insist('regular.pause', { regularId, until })).toEqual({ givenBack: 2, late: 0 })
    expect(await Promise.all(shiftIds.map(stateOf))).toEqual(['none', 'none', 'confirmed'])
    expect(await insist('regular.resume', { regularId })).toEqual({ confirmed: 2, waiting: 1, missed: [] })
    expect(await insist('regular.end', { regularId, giveBack: true })).toEqual({ givenBack: 3, late: 0 })
    expect((await volunteer.does('shift.get', { shiftId: shiftIds[0] as string })).posts).toMatchObject([{ seats: 1, left: 1 }])
  })
})
