import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import HomePage from './index'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const inbox = { items: [], unread: 2, credits: { shift: 0, need: 0, notice: 0, order: 0 } }

/** The end of the century: still to come whenever this runs. */
const FAR = 4_102_444_800_000

describe('the home page', () => {
  it('sends a stranger to the door where one joins', async () => {
    answerCalls({ 'member.me': () => ({ error: { code: 'UNAUTHORIZED' } }) })
    show(<HomePage />)
    fireEvent.click(await screen.findByText('加入社区'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/join/index' })
  })

  it('greets a member and shows the shift that comes next, without points', async () => {
    const next = { shiftId: 's1', state: 'open' as const, title: '周六电路检修', trains: null, place: '3号楼', startsAt: FAR, endsAt: FAR + 1, posts: [], mine: { state: 'waiting', postId: 'p', ahead: 1 } as const, placeCheck: null }
    answerCalls({ 'member.me': aMember(), 'shift.mine': { shifts: [next] } })
    show(<HomePage />)
    expect(await screen.findByText('王建国，您好')).toBeTruthy()
    expect(await screen.findByText('周六电路检修')).toBeTruthy()
    expect(screen.getByText('候补第 2 位')).toBeTruthy()
    expect(screen.queryByText(/积分/)).toBeNull()
  })

  it('gives an elder four doors and hides the tab bar', async () => {
    answerCalls({ 'member.me': aMember({ elderMode: true }), 'inbox.list': inbox })
    show(<HomePage />, { elder: true, fontSize: 24 })
    await waitFor(() => expect(screen.getByText('2 条新的')).toBeTruthy())
    expect(['求助', '我的事', '通知', '打电话'].map((word) => screen.getByText(word).textContent)).toHaveLength(4)
    expect(Taro.hideTabBar).toHaveBeenCalled()
    fireEvent.click(screen.getByText('打电话'))
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '022-10000000' })
  })

  it('shows the member of the last launch when there is no network', async () => {
    Taro.setStorageSync('answer:member.me:{}', { at: 1, data: aMember({ name: '李秀英' }) })
    answerCalls({})
    show(<HomePage />)
    expect(screen.getByText('李秀英，您好')).toBeTruthy()
    await waitFor(() => expect(callsOf('member.me').length).toBeGreaterThan(0))
    expect(screen.getByText('李秀英，您好')).toBeTruthy()
  })

  it('turns elder mode on with one tap', async () => {
    answerCalls({ 'member.me': aMember(), 'shift.mine': { shifts: [] }, 'member.setDisplay': aMember({ elderMode: true }) })
    show(<HomePage />)
    fireEvent.click(await screen.findByText('长辈版'))
    await waitFor(() => expect(callsOf('member.setDisplay')).toHaveLength(1))
    expect(callsOf('member.setDisplay')[0]?.input).toEqual({ elderMode: true, fontSize: 20 })
  })
})
