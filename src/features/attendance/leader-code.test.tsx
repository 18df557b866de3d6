import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import LeadPage from '@/packages/shifts/lead'
import { keepAnswer } from '@/lib/cloud/kept-answers'
import { answerCalls, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { ShownCode } from '#contract/attendance'

const WINDOW = 30_000
const codes = (seals: number): ShownCode => {
  const now = Date.now()
  const window = Math.floor(now / WINDOW)
  const ahead = { body: 'k1.s1.R2', window, seals: Array.from({ length: seals }, (_, nth) => `seal${nth}`) }
  return { token: `k1.s1.R2.${window}.seal0`, changesAt: (window + 1) * WINDOW, digits: '123456', now, from: now - 3_600_000, until: now + 3_600_000, ahead }
}
const keptSince = (ago: number, kept: ShownCode) => keepAnswer('attendance.code:{"shiftId":"s1"}', { ...kept, now: kept.now - ago, ahead: { ...kept.ahead, window: kept.ahead.window - ago / WINDOW } }, Date.now() - ago)

function open(answers: Parameters<typeof answerCalls>[0]) {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params: { shiftId: 's1' } } as never)
  answerCalls({ 'member.me': aMember(), ...answers })
  return show(<LeadPage />)
}

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
})

describe('the code on the leader’s phone', () => {
  it('is there with a network, and says nothing of one', async () => {
    open({ 'attendance.code': codes(10) })
    expect(await screen.findByText('请大家扫这个码签到、签退')).toBeTruthy()
    expect(screen.queryByText(/手机没有网/)).toBeNull()
    expect(screen.getByText('123 456')).toBeTruthy()
  })

  it('is there without a network when it was fetched earlier that day', async () => {
    keptSince(40 * WINDOW, codes(100))
    open({})
    expect(await screen.findByText('请大家扫这个码签到、签退')).toBeTruthy()
    expect(await screen.findByText(/手机没有网，码照样能用/, {}, { timeout: 8000 })).toBeTruthy()
  })

  it('is not shown before its day, but the poster can be printed', async () => {
    open({ 'attendance.code': { ...codes(1), from: Date.now() + 100 * WINDOW } })
    expect(await screen.findByText('活动当天再打开签到码')).toBeTruthy()
    expect(screen.getByText('打印海报')).toBeTruthy()
    expect(screen.queryByText('请大家扫这个码签到、签退')).toBeNull()
  })

  it('is there no more two hours after the end, and says where the forgotten are', async () => {
    open({ 'attendance.code': { ...codes(1), until: Date.now() - WINDOW } })
    expect(await screen.findByText('活动已经结束')).toBeTruthy()
    expect(screen.queryByText('123 456')).toBeNull()
  })

  it('asks for a network when what was fetched has run out', async () => {
    keptSince(200 * WINDOW, codes(100))
    open({})
    expect(await screen.findByText('要联网取新的签到码')).toBeTruthy()
    expect(screen.queryByText('请大家扫这个码签到、签退')).toBeNull()
  })
})
