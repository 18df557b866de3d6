import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { SAME_TAP } from '@/components/use-guarded-tap'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { NeedView } from '#contract/needs'
import { AskedList } from './asked-list'
import { draftFor, emptyDraft, type ShiftDraft, startAt } from './draft'
import { PublishForNeed } from './publish-for-need'
import { ShiftForm } from './shift-form'

const NOW = Date.parse('2026-11-23T10:00:00+08:00')
const me = aMember({ memberNo: 'R00024', name: '何文静' })
const need: NeedView = {
  needId: 'n1', itemNo: '060', itemName: '灯具更换', state: 'verified', place: '朝阳里3号楼2门301室', requester: '李桂兰',
  wishOn: '2026-11-24', wishPart: 'afternoon', createdAt: 1, shiftId: null, note: '客厅的灯不亮', risks: ['ladder'], riskNote: '',
  photos: [], steps: [], returnReason: null, entryOnBehalfBy: null, shift: null, rating: null,
  may: { verify: false, plan: true, confirm: false, withdraw: true },
}
const whole: ShiftDraft = { ...draftFor(need, me, NOW), safeguards: '两人同行，一人扶梯' }

afterEach(() => {
  forgetCalls()
  jest.clearAllMocks()
})

/** Until another tap is another tap. */
const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, SAME_TAP + 50)))
const press = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)
const write = (id: string, value: string) =>
  fireEvent.change(document.querySelector(`#${id} input, #${id} textarea`) as HTMLElement, { target: { value } })

describe('the draft of a shift', () => {
  it('takes from the need what the resident has said, without full name or door number', () => {
    expect(draftFor(need, me, NOW)).toMatchObject({
      title: '李家·灯具更换', place: '朝阳里3号楼2门', risks: ['ladder'], itemNo: '060', needId: 'n1',
      startsAt: Date.parse('2026-11-24T14:00:00+08:00'), endsAt: Date.parse('2026-11-24T16:00:00+08:00'),
      leaders: [{ memberNo: 'R00024', name: '何文静' }],
    })
  })

  it('leaves the time open when the wished hour has passed', () => {
    expect(draftFor({ ...need, wishOn: '2026-11-23', wishPart: 'morning' }, me, NOW)).toMatchObject({ startsAt: null, endsAt: null })
  })

  it('moves an end that would lie before the new start', () => {
    expect(startAt({ ...whole, endsAt: NOW }, NOW + 1)).toEqual({ startsAt: NOW + 1, endsAt: NOW + 1 + 7_200_000 })
    expect(startAt({ ...whole, endsAt: NOW + 2 }, NOW + 1)).toEqual({ startsAt: NOW + 1, endsAt: NOW + 2 })
  })
})

describe('the shift form', () => {
  it('publishes what was filled in and shows the shift instead of the form', async () => {
    answerCalls({ 'shift.publish': { shiftId: 's1' } })
    show(<ShiftForm initial={whole} />)
    press('publish-send')
    await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=s1' }))
    expect(callsOf('shift.publish')[0]?.input).toMatchObject({ title: '李家·灯具更换', needId: 'n1', leaderNos: ['R00024'], insurancePolicyNo: '' })
  })

  it('takes sign-ups at once and until the start, unless another time is chosen by a tap', async () => {
    answerCalls({ 'shift.publish': { shiftId: 's1' } })
    show(<ShiftForm initial={whole} />)
    press('publish-send')
    await waitFor(() => expect(callsOf('shift.publish')[0]?.input).toMatchObject({ signUp: { opensDaysBefore: null, closesHoursBefore: 0 } }))
    press('opens-7')
    press('closes-24')
    await pause()
    press('publish-send')
    await waitFor(() => expect(callsOf('shift.publish')[1]?.input).toMatchObject({ signUp: { opensDaysBefore: 7, closesHoursBefore: 24 } }))
  })

  it('asks for a course and a paper at a post, and says which course is taught', async () => {
    const credentials = [
      { credentialId: 'fire', kind: 'course' as const, name: '消防安全', content: '', months: 12, state: 'active' as const },
      { credentialId: 'wiring', kind: 'qualification' as const, name: '电工证', content: '', months: null, state: 'active' as const },
    ]
    answerCalls({ 'shift.publish': { shiftId: 's1' }, 'credential.list': { credentials, may: { create: false } } })
    const { needId: _, ...ordinary } = whole
    show(<ShiftForm initial={ordinary} />)
    press('post-requires-0')
    fireEvent.click(await screen.findByText('消防安全'))
    fireEvent.click(screen.getByText('电工证'))
    press('requires-done')
    expect(await screen.findByText('消防安全、电工证')).toBeTruthy()
    press('publish-trains')
    fireEvent.click(await screen.findByText('消防安全'))
    expect(await screen.findByText('是培训：消防安全')).toBeTruthy()
    press('publish-send')
    await waitFor(() => expect(callsOf('shift.publish')[0]?.input).toMatchObject({ trains: 'fire', posts: [{ requires: ['fire', 'wiring'] }] }))
  })

  it('names what is missing and sends nothing', () => {
    answerCalls({ 'shift.publish': { shiftId: 's1' } })
    show(<ShiftForm initial={emptyDraft(me)} />)
    press('publish-send')
    expect(document.getElementById('publish-problems')?.textContent).toBe('还差一点：请往上看“标题”“地点”“开始时间”“结束时间”“风险”“保障措施”。')
    expect(callsOf('shift.publish')).toHaveLength(0)
  })

  it('asks for the insurance number when the work is dangerous', async () => {
    answerCalls({ 'shift.publish': { shiftId: 's1' } })
    show(<ShiftForm initial={whole} />)
    expect(document.getElementById('publish-insurance')).toBeNull()
    press('hazard-yes')
    press('publish-send')
    expect(document.getElementById('publish-insurance')?.textContent).toContain('请填保单号')
    write('publish-insurance', 'PICC-1')
    await pause()
    press('publish-send')
    await waitFor(() => expect(callsOf('shift.publish')[0]?.input).toMatchObject({ hazard: true, insurancePolicyNo: 'PICC-1' }))
  })

  it('opens the place for the insurance number when the catalogue knows of a danger', async () => {
    answerCalls({ 'shift.publish': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'insuranceNeeded' } }) })
    show(<ShiftForm initial={whole} />)
    press('publish-send')
    await waitFor(() => expect(document.getElementById('publish-insurance')?.textContent).toContain('先给志愿者买好保险'))
  })

  it('offers at most three posts and keeps one', () => {
    show(<ShiftForm initial={whole} />)
    expect(document.getElementById('post-remove-0')).toBeNull()
    press('post-add')
    expect(document.getElementById('post-name-1')).not.toBeNull()
    press('post-remove-0')
    expect(document.getElementById('post-name-1')).toBeNull()
  })

  it('finds a leader by name', async () => {
    answerCalls({ 'member.find': { members: [{ memberNo: 'R00002', name: '秦永福', home: '朝阳里1号楼', isVolunteer: true }] } })
    show(<ShiftForm initial={whole} />)
    press('leader-add')
    write('leader-text', '秦')
    press('leader-search')
    fireEvent.click(await screen.findByText('朝阳里1号楼 · 志愿者'))
    expect(document.getElementById('leader-remove-R00002')).not.toBeNull()
    expect(callsOf('member.find')[0]?.input).toEqual({ text: '秦' })
  })

  it('does not plan a need twice', async () => {
    const shift = { shiftId: 's9', title: '李家·灯具更换', startsAt: 1, endsAt: 2, volunteers: [] }
    answerCalls({ 'need.get': { ...need, state: 'planned', shift, may: { ...need.may, plan: false } } })
    show(<PublishForNeed needId="n1" me={me} />)
    fireEvent.click(await screen.findByText('看看安排'))
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=s9' })
  })
})

describe('the list of who was asked', () => {
  it('shows the reasons and the answer in words', async () => {
    const person = { memberNo: 'R2', name: '秦永福', score: 9, reasons: ['会维修电工', '就住同一栋楼'], askedAt: 1, answer: 'confirmed' as const }
    answerCalls({ 'shift.asked': { asked: [person, { ...person, memberNo: 'R3', name: '赵敏', answer: null }], picking: { state: 'now' } } })
    show(<AskedList shiftId="s1" />)
    expect(await screen.findByText('秦永福')).toBeTruthy()
    expect(document.getElementById('asked-R2')?.textContent).toBe('秦永福会维修电工、就住同一栋楼已报名')
    expect(screen.getByText('还没回')).toBeTruthy()
  })

  it('says from which day on people are asked for a shift that is weeks away', async () => {
    answerCalls({ 'shift.asked': { asked: [], picking: { state: 'later', at: Date.parse('2031-02-03T07:00:00+08:00'), daysBefore: 7 } } })
    show(<AskedList shiftId="s1" />)
    expect(await screen.findByText(/2031年2月3日（活动前 7 天）再按技能、时间和远近邀请合适的人/)).toBeTruthy()
    expect(screen.queryByText(/正在按技能/)).toBeNull()
  })

  it('says nothing of asking where a course is taught', async () => {
    answerCalls({ 'shift.asked': { asked: [], picking: { state: 'never' } } })
    show(<AskedList shiftId="s1" />)
    await waitFor(() => expect(callsOf('shift.asked')).toHaveLength(1))
    expect(screen.queryByText(/正在按技能|还没有邀请到人/)).toBeNull()
  })
})
