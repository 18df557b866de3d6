import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import MerchantPage from '@/packages/points/merchant'
import RecordPage from '@/packages/points/record'
import RewardsPage from '@/packages/points/rewards'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { HourEntryView, RecordBook } from '#contract/hours'
import type { RewardView } from '#contract/rewards'
import { reckoningWords } from './reckoning'

const scanCode = jest.fn()
Object.assign(Taro, { scanCode })

afterEach(() => {
  forgetCalls()
  scanCode.mockReset()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('how points were computed', () => {
  it('is said as a sum that anybody can do again', () => {
    expect(reckoningWords({ amount: 34, rule: '2026-1', minutes: 140, coefficientTenths: 15 })).toBe('140 分钟 ÷ 6 = 23，× 1.5 = 34 分，规则 2026-1')
    expect(reckoningWords({ amount: 10, rule: '2026-1', minutes: 60, coefficientTenths: 10 })).toBe('60 分钟 ÷ 6 = 10 分，规则 2026-1')
  })

  it('names a rule that this version does not know, without a sum', () => {
    expect(reckoningWords({ amount: 9, rule: '2027-1', minutes: 60, coefficientTenths: 10 })).toBe('60 分钟，得 9 分，规则 2027-1')
  })
})

it('keeps scanned and typed time apart in the record book and never adds them', async () => {
  const entry = { hourEntryId: 'h', shiftTitle: '夜间巡逻', place: '朝阳里1号楼', servedOn: '2026-11-20', startedAt: null, endedAt: null, minutes: 100, grade: 'typed', origin: 'typed', verifiedBy: 'second', recorder: '王建生', verifier: '何文静', points: null, corrections: [] } satisfies HourEntryView
  const book: RecordBook = { measuredMinutes: 6040, typedMinutes: 95, star: { level: 1, reached: 1, nextAtMinutes: 18_000 }, entries: [entry] }
  answerCalls({ 'member.me': aMember(), 'hours.mine': book })
  show(<RecordPage />)
  expect(await screen.findByText('100小时40分')).toBeTruthy()
  expect(screen.getByText('1小时35分')).toBeTruthy()
  expect(screen.queryByText('102小时15分')).toBeNull()
  expect(screen.getByText('一星志愿者')).toBeTruthy()
  expect(screen.getByText('只记时长，不算积分')).toBeTruthy()
})

describe('rewards', () => {
  const reward: RewardView = { rewardId: 'w1', title: '洗衣券', merchant: '洁净洗衣', price: 30, left: 1, source: 'merchant', can: { order: true } }
  const open = (answers: Parameters<typeof answerCalls>[0], facts: Partial<RewardView> = {}) => {
    answerCalls({ 'member.me': aMember(), 'reward.list': { rewards: [{ ...reward, ...facts }], available: 50 }, 'outbox.nudge': { sent: 0 }, ...answers })
    show(<RewardsPage />)
  }

  it('are ordered only after a question that says what is left', async () => {
    const order = { orderId: 'o1', title: '洗衣券', merchant: '洁净洗衣', price: 30, state: 'held', orderedAt: 1, expiresAt: 2, closedAt: null, code: 'r1.x' } as const
    open({ 'order.place': order })
    fireEvent.click(await screen.findByText('兑换'))
    expect(screen.getByText(/换完还剩 20分/)).toBeTruthy()
    expect(callsOf('order.place')).toHaveLength(0)
    fireEvent.click(screen.getByText('用 30分换'))
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/points/order/index?orderId=o1' }))
    expect(callsOf('order.place').map(({ input }) => input)).toEqual([{ rewardId: 'w1', price: 30 }])
  })

  it('say how many points are missing instead of a button', async () => {
    open({}, { price: 80, can: { order: false, why: 'notEnoughPoints' } })
    expect(await screen.findByText('积分还不够，还差 30分')).toBeTruthy()
    expect(screen.queryByText('兑换')).toBeNull()
  })
})

describe('the merchant’s counter', () => {
  const none = { orders: [], points: 0 }

  it('says what to hand over', async () => {
    scanCode.mockResolvedValue({ result: 'r1.order.seal' })
    answerCalls({ 'member.me': aMember(), 'order.writtenOff': none, 'order.writeOff': { orderId: 'o1', title: '洗衣券', price: 30, closedAt: 1 }, 'outbox.nudge': { sent: 0 } })
    show(<MerchantPage />)
    fireEvent.click(await screen.findByText('扫对方的兑换码'))
    expect(await screen.findByText('可以发放')).toBeTruthy()
    expect(screen.getByText('洗衣券')).toBeTruthy()
  })

  it('says not to hand over what was fetched before', async () => {
    scanCode.mockResolvedValue({ result: 'r1.order.seal' })
    answerCalls({ 'member.me': aMember(), 'order.writtenOff': none, 'order.writeOff': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'alreadyHandedOver' } }) })
    show(<MerchantPage />)
    fireEvent.click(await screen.findByText('扫对方的兑换码'))
    expect(await screen.findByText('先别发放')).toBeTruthy()
    expect(screen.getByText(/已经领过了/)).toBeTruthy()
  })
})
