import { call, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { earnPoints } from '../../../../tests/support/presence'

const laundry = { 商家: '洁净洗衣店', 奖励名称: '衬衫洗熨一件', 积分价: 1, 库存: 50, 来源: '商家' }
const bakery = { 商家: '老味面包房', 奖励名称: '面包一个', 积分价: 1, 库存: 5, 来源: '商家' }

let town: TestCommunity
let volunteer: Person
let second: Person
/** Serves at the laundry and volunteers, so this clerk may have an order of the very shop. */
let busyClerk: Person
let baker: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2, reward: { pricePoints: 1, stock: 50 } })
  ;[volunteer, second] = town.volunteers as [Person, Person]
  busyClerk = await newcomer(town, 5, '周店员', { 角色: '商家:洁净洗衣店' }, [laundry, bakery])
  baker = await newcomer(town, 6, '面包师', { 角色: '商家:老味面包房' }, [laundry, bakery])
  await earnPoints(town, [volunteer, busyClerk])
})

async function ordered(who: Person = volunteer): Promise<{ orderId: string; code: string; expiresAt: number }> {
  const { rewards } = await who.does('reward.list', {})
  const found = rewards.find(({ merchant }) => merchant === '洁净洗衣店')
  const { orderId, code, expiresAt } = await who.does('order.place', { rewardId: found?.rewardId ?? '', price: found?.price ?? 0 })
  return { orderId, code: code ?? '', expiresAt }
}
const left = async () => (await volunteer.does('reward.list', {})).rewards.find(({ merchant }) => merchant === '洁净洗衣店')?.left
const points = () => volunteer.does('points.mine', {})

describe('the merchant’s scan', () => {
  it('hands the reward over and settles the hold, within ten round trips', async () => {
    const { orderId, code } = await ordered()
    const before = await points()
    const { reply, roundTrips } = await call(town.clerk.openid, 'order.writeOff', { code })
    expect(reply).toMatchObject({ ok: true, data: { orderId, title: '衬衫洗熨一件', price: 1 } })
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect(await points()).toMatchObject({ available: before.available, held: before.held - 1 })
    expect(await volunteer.does('order.get', { orderId })).toMatchObject({ state: 'handedOver', code: null })
    expect(await town.clerk.does('order.writtenOff', {})).toMatchObject({ orders: [{ orderId, price: 1 }], points: 1 })
    await inboxWith(volunteer, '兑换完成')
  })

  it('happens once: the same request answers the same, another scan is refused', async () => {
    const { code } = await ordered()
    const requestId = newRequestId()
    const first = await town.clerk.does('order.writeOff', { code }, requestId)
    expect(await town.clerk.does('order.writeOff', { code }, requestId)).toEqual(first)
    expect(await town.clerk.fails('order.writeOff', { code })).toMatchObject({ reason: 'alreadyHandedOver' })
  })

  it('is refused for a code that is not ours, was changed or is another community’s', async () => {
    const { code } = await ordered()
    for (const forged of ['https://example.com', `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`]) {
      expect(await town.clerk.fails('order.writeOff', { code: forged })).toMatchObject({ reason: 'codeForged' })
    }
    const { clerk: stranger } = await newCommunity({ volunteers: 0 })
    expect(await stranger.fails('order.writeOff', { code })).toMatchObject({ reason: 'codeForged' })
  })

  it('is refused to another merchant, who is told whose it is', async () => {
    const { code } = await ordered()
    expect(await baker.fails('order.writeOff', { code })).toMatchObject({ reason: 'otherMerchant', details: { merchant: '洁净洗衣店' } })
  })

  it('is refused for the clerk’s own order', async () => {
    const { code } = await ordered(busyClerk)
    expect(await busyClerk.fails('order.writeOff', { code })).toMatchObject({ reason: 'ownOrder' })
    expect(await town.clerk.does('order.writeOff', { code })).toMatchObject({ price: 1 })
  })

  it('is refused for a cancelled order', async () => {
    const { orderId, code } = await ordered()
    await volunteer.does('order.cancel', { orderId })
    expect(await town.clerk.fails('order.writeOff', { code })).toMatchObject({ reason: 'orderCancelled' })
  })

  it('is forbidden to everybody else', async () => {
    const { code } = await ordered()
    for (const who of [volunteer, town.founder, town.leader]) expect(await who.fails('order.writeOff', { code })).toEqual({ code: 'FORBIDDEN' })
    expect(await volunteer.fails('order.writtenOff', {})).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('cancelling an order', () => {
  it('gives points and piece back, once', async () => {
    const before = { points: await points(), left: await left() }
    const { orderId } = await ordered()
    const requestId = newRequestId()
    const first = await volunteer.does('order.cancel', { orderId }, requestId)
    expect(first).toMatchObject({ state: 'cancelled', code: null })
    expect(await volunteer.does('order.cancel', { orderId }, requestId)).toEqual(first)
    expect(await points()).toMatchObject({ available: before.points.available, held: before.points.held })
    expect(await left()).toBe(before.left)
    expect(await volunteer.fails('order.cancel', { orderId })).toMatchObject({ reason: 'wrongState' })
  })

  it('is for the owner: nobody else finds it', async () => {
    const { orderId } = await ordered()
    expect(await second.fails('order.cancel', { orderId })).toEqual({ code: 'NOT_FOUND' })
    expect(await second.fails('order.get', { orderId })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('order.cancel', { orderId })).toEqual({ code: 'FORBIDDEN' })
  })
})

/** Last, because a week passes. */
describe('an order that nobody fetched', () => {
  it('gives points and piece back and refuses its code', async () => {
    const { orderId, code, expiresAt } = await ordered()
    const before = { points: await points(), left: (await left()) ?? 0 }
    await setClock(expiresAt + 120_000)
    expect(await volunteer.does('order.get', { orderId })).toMatchObject({ state: 'expired', code: null })
    expect((await points()).available).toBeGreaterThanOrEqual(before.points.available + 1)
    expect((await points()).held).toBe(0)
    expect((await left()) ?? 0).toBeGreaterThan(before.left)
    expect(await town.clerk.fails('order.writeOff', { code })).toMatchObject({ reason: 'codeExpired' })
    expect(await town.founder.does('points.prove', {})).toMatchObject({ balanced: true, wrongAccounts: [] })
  })

  it('is swept by the clockwork alone', async () => {
    for (const who of [town.founder, town.clerk, volunteer]) expect(await who.fails('order.sweep', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
