import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { DialogHost } from '@/components/dialog-host'
import { SAME_TAP } from '@/components/use-guarded-tap'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { Unfit } from '#contract/planning'
import type { ShiftView } from '#contract/shifts'
import { ChangeForm } from './change-form'
import { ExtendForm } from './extend-form'
import { emptyDraft, type ShiftDraft } from './draft'
import { OrganiserActions } from './organiser-actions'
import { RequireForm } from './require-form'
import { ShiftForm } from './shift-form'

const startsAt = Date.parse('2026-12-01T07:30:00+08:00')
const shift: ShiftView = {
  shiftId: 's1', title: '太极晨练带练', trains: null, place: '志愿服务广场', startsAt, endsAt: startsAt + 3_600_000, description: '', posts: [
    { postId: '1', name: '带练', seats: 2, left: 1, waiting: 0, offered: false, skill: null, requires: [], can: { signUp: true } },
    { postId: '2', name: '音响', seats: 1, left: 1, waiting: 0, offered: false, skill: null, requires: [], can: { signUp: true } },
  ],
  mine: { state: 'none' }, risks: ['none'], safeguards: '有人照看', hazard: false, minAge: 18, roomFor: null, leaders: [{ memberNo: 'R2', name: '王建生' }],
  needId: null, rules: [], signUp: { opensDaysBefore: null, closesHoursBefore: 0, opensAt: null, closesAt: 1 }, series: { seriesId: 'x', coming: 3, lastAt: 1 }, cancelledFor: null, family: [], held: [], myOffer: null, uninvitedBy: null, insurancePolicyNo: '', state: 'open', placeCheck: null, attendance: null,
  may: { lead: true, change: true, require: false, extend: false, cancel: true, cancelSignUp: false, handOn: false, lateCancel: false, checkIn: false, checkOut: false, answer: false },
}
const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)

afterEach(() => {
  forgetCalls()
  jest.clearAllMocks()
})

describe('changing a shift', () => {
  it('sends the whole of it, with the seats by post, for as much of the series as was chosen', async () => {
    answerCalls({ 'shift.change': { shiftIds: ['s1', 's2'] } })
    show(<ChangeForm shift={shift} />)
    press('extent-rest')
    fireEvent.change(document.querySelector('#publish-place input') as HTMLElement, { target: { value: '文化活动室' } })
    press('change-send')
    await waitFor(() => expect(callsOf('shift.change')).toHaveLength(1))
    expect(callsOf('shift.change')[0]?.input).toEqual({
      shiftId: 's1', extent: 'rest', title: '太极晨练带练', description: '', place: '文化活动室', risks: ['none'], safeguards: '有人照看', insurancePolicyNo: '',
      startsAt, endsAt: startsAt + 3_600_000, leaderNos: ['R2'], signUp: { opensDaysBefore: null, closesHoursBefore: 0 }, seats: [{ postId: '1', seats: 2 }, { postId: '2', seats: 1 }],
    })
  })

  it('says beside the seats that too many have signed up', async () => {
    answerCalls({ 'shift.change': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'seatsTaken', details: { taken: 2, startsAt } } }) })
    show(<ChangeForm shift={shift} />)
    press('change-send')
    expect(await screen.findByText(/已经有 2 人报名，名额不能比这更少/)).toBeTruthy()
  })
})

describe('changing what a shift asks of people', () => {
  const asked = { shiftId: 's1', extent: 'one', posts: [{ postId: '1', skill: '维修电工', requires: [] }, { postId: '2', skill: null, requires: [] }], minAge: 18, hazard: false, risks: ['none'], safeguards: '有人照看', insurancePolicyNo: '' }
  const unfit: Unfit = { memberNo: 'R9', name: '秦永福', postName: '带练', shifts: 2, why: 'skillMissing', details: { skill: '维修电工' }, stays: true }

  it('shows who would not meet it and what becomes of them before it is saved', async () => {
    answerCalls({ 'shift.tryRequire': { unfit: [unfit, { ...unfit, memberNo: 'R8', name: '赵敏', shifts: 1, stays: false }] }, 'shift.require': { shiftIds: ['s1'] } })
    show(<RequireForm shift={shift} />)
    press('post-skill-0')
    press('skill-维修电工')
    press('require-try')
    await waitFor(() => expect(document.getElementById('unfit-R9')?.textContent).toBe('秦永福带练要会维修电工，共 2 场名额留着'))
    expect(document.getElementById('unfit-R8')?.textContent).toBe('赵敏带练要会维修电工退出名单')
    expect(callsOf('shift.require')).toHaveLength(0)
    press('require-save')
    await waitFor(() => expect(callsOf('shift.require')[0]?.input).toEqual(asked))
    expect(callsOf('shift.tryRequire')[0]?.input).toEqual(asked)
  })

  it('says so where everybody meets it, and what is missing where danger has no insurance', async () => {
    answerCalls({ 'shift.tryRequire': { unfit: [] } })
    show(<RequireForm shift={shift} />)
    press('hazard-yes')
    press('require-try')
    expect(document.getElementById('publish-insurance')?.textContent).toContain('请填保单号')
    fireEvent.change(document.querySelector('#publish-insurance input') as HTMLElement, { target: { value: 'PICC-1' } })
    await act(() => new Promise((resolve) => setTimeout(resolve, SAME_TAP + 50)))
    press('require-try')
    expect(await screen.findByText('报了名的、候补的，都符合。')).toBeTruthy()
    expect(callsOf('shift.tryRequire')[0]?.input).toMatchObject({ hazard: true, insurancePolicyNo: 'PICC-1' })
  })
})

describe('calling a shift off', () => {
  it('asks for the reason that everybody will read, and says how many were told', async () => {
    answerCalls({ 'shift.cancel': { shiftIds: ['s1'], told: 4 } })
    show(
      <>
        <OrganiserActions shift={shift} />
        <DialogHost />
      </>,
    )
    expect(screen.getByText('后面还有 3 场一样的活动。')).toBeTruthy()
    press('call-off')
    press('call-off-0')
    press('call-off-confirm')
    await waitFor(() => expect(callsOf('shift.cancel')[0]?.input).toEqual({ shiftId: 's1', extent: 'one', reason: '天气不好' }))
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '取消了，已经告诉 4 个人' }))
  })

  it('is not offered to others', () => {
    show(<OrganiserActions shift={{ ...shift, may: { ...shift.may, lead: false } }} />)
    expect(document.getElementById('call-off')).toBeNull()
  })
})

describe('a series that was published by mistake', () => {
  it('goes back whole by one button, and the organiser reads what becomes of it first', async () => {
    answerCalls({ 'shift.cancel': { shiftIds: ['s1', 's2', 's3'], told: 1 } })
    show(<OrganiserActions shift={shift} />)
    press('undo')
    expect(screen.getByText(/没有人报过名的场次就当没发过/)).toBeTruthy()
    press('undo-confirm')
    await waitFor(() => expect(callsOf('shift.cancel')[0]?.input).toEqual({ shiftId: 's1', extent: 'all', reason: '发布有误' }))
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '撤回了 3 场，告诉了 1 个人' }))
  })

  it('has no such button when it is no series', () => {
    show(<OrganiserActions shift={{ ...shift, series: null }} />)
    expect(document.getElementById('undo')).toBeNull()
  })
})

describe('a series that goes on', () => {
  const lastAt = Date.parse('2099-12-01T07:30:00+08:00')
  const until = (day: string) => fireEvent.change(document.querySelector('#repeat-until input') as HTMLElement, { target: { value: day } })

  it('is led to from its shifts, and asks only for the days', async () => {
    answerCalls({ 'shift.extendSeries': { shiftIds: ['n1', 'n2'], joined: 2 } })
    show(<OrganiserActions shift={{ ...shift, series: { seriesId: 'x', coming: 3, lastAt }, may: { ...shift.may, extend: true } }} />)
    expect(screen.getByText(/现在排到 2099年12月1日/)).toBeTruthy()
    show(<ExtendForm shift={shift} lastAt={lastAt} />)
    until('2099-12-22')
    press('day-2099-12-15')
    press('extend-send')
    await waitFor(() => expect(callsOf('shift.extendSeries')[0]?.input).toEqual({ shiftId: 's1', days: ['2099-12-08', '2099-12-22'] }))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=n1' })
    expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '又排了 2 场，告诉了固定报名的 2 人' }))
  })

  it('says which day is taken already', async () => {
    answerCalls({ 'shift.extendSeries': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'dayTaken', details: { startsAt: lastAt } } }) })
    show(<ExtendForm shift={shift} lastAt={lastAt} />)
    until('2099-12-22')
    press('extend-send')
    expect((await screen.findByText(/已经排过一场了/)).textContent).toContain('2099年12月1日 07:30')
  })
})

describe('publishing a series', () => {
  const draft: ShiftDraft = {
    ...emptyDraft(aMember({ memberNo: 'R2', name: '王建生' })), title: '太极晨练带练', place: '志愿服务广场', startsAt, endsAt: startsAt + 3_600_000,
    risks: ['none'], safeguards: '有人照看', repeat: { weekdays: [2], until: '2026-12-22', without: [] },
  }

  it('publishes the days that are left after a holiday was taken out', async () => {
    answerCalls({ 'shift.publishSeries': { seriesId: 'x', shiftIds: ['a', 'b', 'c'] } })
    show(<ShiftForm initial={draft} />)
    expect(screen.getByText('发布 4 场活动')).toBeTruthy()
    press('day-2026-12-08')
    press('publish-send')
    await waitFor(() => expect(callsOf('shift.publishSeries')[0]?.input).toMatchObject({ days: ['2026-12-01', '2026-12-15', '2026-12-22'], from: '07:30', minutes: 60 }))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=a' })
  })

  it('wants at least two days', () => {
    answerCalls({})
    show(<ShiftForm initial={{ ...draft, repeat: { weekdays: [2], until: null, without: [] } }} />)
    press('publish-send')
    expect(document.getElementById('repeat-until')?.textContent).toContain('至少要有两场')
    expect(callsOf('shift.publishSeries')).toHaveLength(0)
  })
})
