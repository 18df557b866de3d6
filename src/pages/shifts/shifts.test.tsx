import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import ShiftsPage from '@/pages/shifts'
import { answerCalls, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { OpenShift } from '#contract/shifts'

const HOUR = 3_600_000
const aShift = (title: string, facts: Partial<OpenShift> = {}): OpenShift => ({
  shiftId: title, state: 'open', title, trains: null, place: '3号楼前', startsAt: Date.now() + HOUR, endsAt: Date.now() + 3 * HOUR, mine: { state: 'none' }, minAge: 18, signUp: { opensAt: null, closesAt: Date.now() + HOUR },
  posts: [{ postId: '1', name: '巡逻员', seats: 2, left: 1, waiting: 0, offered: false, skill: null }], chance: { state: 'free' }, ...facts,
})
const promised = { mine: { state: 'confirmed', postId: '1', since: 1 }, chance: { state: 'closed', why: 'alreadySignedUp', postId: '1' } } as const

function open(shifts: OpenShift[], mine: OpenShift[] = []) {
  answerCalls({ 'member.me': aMember(), 'shift.list': { shifts }, 'shift.mine': { shifts: mine.map((shift) => ({ ...shift, placeCheck: null })) } })
  return show(<ShiftsPage />)
}

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
})

describe('the list of activities', () => {
  it('holds only what I can take; the others stand behind one button, each with its reason', async () => {
    const closed = aShift('修门铃', { posts: [{ postId: '2', name: '电工', seats: 1, left: 1, waiting: 0, offered: false, skill: '维修电工' }], chance: { state: 'closed', why: 'skillMissing', postId: '2', details: { skill: '维修电工' } } })
    open([aShift('打扫楼道'), aShift('文明劝导', { chance: { state: 'wait' } }), closed, aShift('已经报了', promised)])
    expect(await screen.findByText('打扫楼道')).toBeTruthy()
    expect(screen.getByText('满了，可以候补')).toBeTruthy()
    expect(screen.queryByText('修门铃')).toBeNull()
    expect(screen.queryByText('已经报了')).toBeNull()
    fireEvent.click(screen.getByText('还有 1 场您现在报不了，看看为什么'))
    expect(screen.getByText('修门铃')).toBeTruthy()
    expect(screen.getByText(/要有“维修电工”这项技能/)).toBeTruthy()
  })

  it('says when sign-up begins and until when it is open', async () => {
    const opensAt = Date.parse('2099-03-02T09:00:00+08:00')
    const soon = { signUp: { opensAt, closesAt: opensAt + HOUR }, chance: { state: 'closed', why: 'notYetOpen', postId: '1' } } as const
    open([aShift('下周的班', { ...soon, startsAt: opensAt + 2 * HOUR, endsAt: opensAt + 3 * HOUR }), aShift('打扫楼道')])
    expect(await screen.findByText('过几天开始报名')).toBeTruthy()
    expect(screen.getByText('2099年3月2日 09:00 开始报名，2099年3月2日 10:00 截止报名')).toBeTruthy()
    expect(screen.queryByText(/看看为什么/)).toBeNull()
  })

  it('says so when there is nothing that I can take but others are open', async () => {
    open([aShift('少年场', { minAge: 60, chance: { state: 'closed', why: 'tooYoung', postId: '1', details: { minAge: 60 } } })])
    expect(await screen.findByText('眼下没有您能直接报的活动')).toBeTruthy()
    fireEvent.click(screen.getByText(/还有 1 场/))
    expect(screen.getByText(/要年满 60 岁/)).toBeTruthy()
  })
})

describe('my week', () => {
  it('counts the coming seven days and sorts by day', async () => {
    const tomorrow = aShift('明天的班', { ...promised, startsAt: Date.now() + 24 * HOUR, endsAt: Date.now() + 26 * HOUR })
    open([], [tomorrow, aShift('下个月的班', { ...promised, startsAt: Date.now() + 700 * HOUR, endsAt: Date.now() + 701 * HOUR })])
    fireEvent.click(await screen.findByText('我报名的'))
    expect(await screen.findByText('未来七天 1 场，共 2小时')).toBeTruthy()
    expect(screen.getByText('明天')).toBeTruthy()
    expect(screen.getByText('下个月的班')).toBeTruthy()
  })
})
