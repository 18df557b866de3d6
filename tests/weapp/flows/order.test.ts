import { clockNow, setClock, type Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { publishShift, scan, signUp } from '../../support/shifts'
import type { MiniApp } from '../host/mini-app'
import { at, start } from './start'

/** Points become a coupon on one phone, and the coupon a shirt on another. */

const MINUTE = 60_000
let app: MiniApp
let community: TestCommunity
beforeAll(async () => {
  community = await newCommunity({ volunteers: 1, reward: { pricePoints: 5, stock: 2 } })
  const shiftId = await publishShift(community, { startsIn: 5, minutes: 60 })
  await signUp(volunteer(), shiftId)
  await scan(volunteer(), community.leader, shiftId, 'attendance.checkIn')
  await setClock((await clockNow()) + 60 * MINUTE)
  await scan(volunteer(), community.leader, shiftId, 'attendance.checkOut')
})
afterEach(() => app.close())

const volunteer = () => community.volunteers[0] as Person

it('orders a reward, shows its code and holds the points', async () => {
  const { available } = await volunteer().does('points.mine', {})
  app = await start(volunteer(), at('packages/points/rewards/index'))
  expect(app.page().text()).toContain('衬衫洗熨一件')
  await app.page().tap('.place-order .lb-button')
  await app.page().tapText('用 5分换')
  expect(app.page().route).toBe('packages/points/order/index')
  expect(app.page().text()).toContain('等您去领')
  expect(app.page().$$('.qr-code')).toHaveLength(1)
  expect(await volunteer().does('points.mine', {})).toMatchObject({ available: available - 5, held: 5 })
  expect(app.problems()).toEqual([])
})

it('is handed over when the merchant scans the code, and only once', async () => {
  const { orders } = await volunteer().does('order.mine', {})
  const scanCode = () => ({ result: orders[0]?.code ?? '', path: '' })
  app = await start(community.clerk, { ...at('packages/points/merchant/index'), wx: { scanCode } })
  await app.page().tapText('扫对方的兑换码')
  expect(app.page().text()).toContain('可以发放')
  expect(await volunteer().does('points.mine', {})).toMatchObject({ held: 0 })
  await app.advance(1000)
  await app.page().tapText('扫下一位的兑换码')
  expect(app.page().text()).toContain('先别发放')
  expect(app.page().text()).toContain('这个码已经领过了，一个码只能领一次。')
  expect(app.problems()).toEqual([])
})
