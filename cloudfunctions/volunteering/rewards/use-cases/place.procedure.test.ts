import type { Input } from '#contract/index'
import type { RewardView } from '#contract/rewards'
import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { earnPoints } from '../../../../tests/support/presence'

let town: TestCommunity
let rich: Person
let poor: Person
let reward: RewardView
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2, reward: { pricePoints: 3, stock: 3 } })
  ;[rich, poor] = town.volunteers as [Person, Person]
  await earnPoints(town, [rich])
  reward = await seen(rich)
})

async function seen(who: Person): Promise<RewardView> {
  const [first] = (await who.does('reward.list', {})).rewards
  if (!first) throw new Error('the reward is missing')
  return first
}
const order = (): Input<'order.place'> => ({ rewardId: reward.rewardId, price: reward.price })

describe('ordering a reward', () => {
  it('holds its points and one piece and gives a code', async () => {
    const before = await rich.does('points.mine', {})
    const { reply, roundTrips } = await call(rich.openid, 'order.place', order())
    expect(reply).toMatchObject({ ok: true, data: { state: 'held', price: 3, merchant: '洁净洗衣店', code: expect.stringMatching(/^r1\./) } })
    // Ten, and one more where the instance meets this reward for the first time.
    expect(roundTrips).toBeLessThanOrEqual(11)
    expect(await rich.does('points.mine', {})).toMatchObject({ available: before.available - 3, held: 3 })
    expect((await seen(rich)).left).toBe(2)
    expect((await rich.does('order.mine', {})).orders).toMatchObject([{ state: 'held' }])
    expect((await inboxWith(rich, '兑换已下单')).item.body).toContain('洁净洗衣店')
  })

  it('happens once, however often the same request arrives', async () => {
    const requestId = newRequestId()
    const first = await rich.does('order.place', order(), requestId)
    expect(await rich.does('order.place', order(), requestId)).toEqual(first)
    expect((await seen(rich)).left).toBe(1)
  })

  it('is refused to who has too few points, and the piece stays', async () => {
    expect((await seen(poor)).can).toEqual({ order: false, why: 'notEnoughPoints' })
    expect(await poor.fails('order.place', order())).toMatchObject({ reason: 'notEnoughPoints' })
    expect((await seen(poor)).left).toBe(1)
    expect(await poor.does('points.mine', {})).toEqual({ available: 0, held: 0, transfers: [] })
  })

  it('is refused at another price than the one that was seen', async () => {
    expect(await rich.fails('order.place', { ...order(), price: 2 })).toMatchObject({ reason: 'priceChanged', details: { price: 3 } })
  })

  it('is refused when nothing is left', async () => {
    await rich.does('order.place', order())
    expect(await rich.fails('order.place', order())).toMatchObject({ reason: 'soldOut' })
    expect((await seen(rich)).can).toEqual({ order: false, why: 'soldOut' })
  })

  it('is for volunteers, and within their own community', async () => {
    expect(await town.resident.fails('order.place', order())).toEqual({ code: 'FORBIDDEN' })
    expect(await town.resident.fails('reward.list', {})).toEqual({ code: 'FORBIDDEN' })
    const [elsewhere] = (await newCommunity({ volunteers: 1 })).volunteers as [Person]
    expect(await elsewhere.fails('order.place', order())).toEqual({ code: 'NOT_FOUND' })
  })
})
