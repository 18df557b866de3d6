import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { earnPoints } from '../../../../tests/support/presence'

let town: TestCommunity
let volunteer: Person
let second: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2, reward: { pricePoints: 4, stock: 2 } })
  ;[volunteer, second] = town.volunteers as [Person, Person]
})

describe('somebody’s points', () => {
  it('are the sum of their transfers, newest first, and nobody else’s', async () => {
    const [earned = 0] = await earnPoints(town, [volunteer])
    const [reward] = (await volunteer.does('reward.list', {})).rewards
    const { orderId } = await volunteer.does('order.place', { rewardId: reward?.rewardId ?? '', price: 4 })
    await volunteer.does('order.cancel', { orderId })
    const { available, held, transfers } = await volunteer.does('points.mine', {})
    expect(transfers.map(({ kind, change }) => [kind, change])).toEqual([['release', 4], ['hold', -4], ['earn', earned]])
    expect({ available, held }).toEqual({ available: transfers.reduce((sum, { change }) => sum + change, 0), held: 0 })
    expect(await second.does('points.mine', {})).toEqual({ available: 0, held: 0, transfers: [] })
  })

  it('are for volunteers, within four round trips', async () => {
    expect((await call(volunteer.openid, 'points.mine', {})).roundTrips).toBeLessThanOrEqual(4)
    expect(await town.resident.fails('points.mine', {})).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('the proof of the books', () => {
  it('replays every transfer, for staff only, and answers a repeated request the same', async () => {
    const requestId = newRequestId()
    const first = await town.founder.does('points.prove', {}, requestId)
    expect(first).toMatchObject({ transfers: 3, balanced: true, wrongAccounts: [] })
    expect(first.debits).toBe(first.credits)
    expect(await town.founder.does('points.prove', {}, requestId)).toEqual(first)
    for (const who of [volunteer, town.leader, town.gridWorker]) expect(await who.fails('points.prove', {})).toEqual({ code: 'FORBIDDEN' })
  })

  it('is run over all communities by the clockwork alone', async () => {
    for (const who of [town.founder, volunteer]) expect(await who.fails('points.proveAll', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
