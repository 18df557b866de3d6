import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { queueStore } from '@/lib/cloud/queue'
import ScanPage from '@/packages/shifts/scan'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { AttendanceView } from '#contract/attendance'
import type { ShiftView } from '#contract/shifts'

const scanCode = jest.fn()
Object.assign(Taro, { scanCode, onNetworkStatusChange: jest.fn(), offNetworkStatusChange: jest.fn() })

const at14 = Date.parse('2026-11-23T14:02:00+08:00')
const view: AttendanceView = { attendanceId: 'a', shiftId: 's1', title: '夜间巡逻', memberNo: 'R00001', name: '王建国', state: 'in', checkInAt: at14, lateMinutes: 0, checkOutAt: null, verified: false, minutes: null, points: null, trains: null, helpedBy: null, inRange: { arriving: null, leaving: null } }
const shift: ShiftView = {
  shiftId: 's1', title: '夜间巡逻', trains: null, place: '3号楼前', startsAt: at14, endsAt: at14 + 7_200_000, description: '', posts: [],
  mine: { state: 'confirmed', postId: '1', since: 1 }, risks: ['none'], safeguards: '', hazard: false, minAge: 18, roomFor: null, leaders: [], needId: null, rules: [], signUp: { opensDaysBefore: null, closesHoursBefore: 0, opensAt: null, closesAt: 1 }, series: null, cancelledFor: null, family: [], held: [], myOffer: null, uninvitedBy: null, insurancePolicyNo: '', state: 'open',
  placeCheck: null, attendance: null, may: { lead: false, change: false, require: false, extend: false, cancel: false, cancelSignUp: true, handOn: false, lateCancel: false, checkIn: true, checkOut: false, answer: false },
}
const refused = (reason: string, details = {}) => () => ({ error: { code: 'PRECONDITION_FAILED' as const, reason, details } })

function open(params: Record<string, string>, answers: Parameters<typeof answerCalls>[0]) {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params } as never)
  answerCalls({ 'member.me': aMember(), 'shift.get': shift, 'shift.mine': { shifts: [] }, 'outbox.nudge': { sent: 0 }, ...answers })
  show(<ScanPage />)
}

afterEach(() => {
  forgetCalls()
  scanCode.mockReset()
  queueStore.current().forEach(({ requestId }) => queueStore.forget(requestId))
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('scanning', () => {
  it('signs in by the leader’s code and says when, in large type', async () => {
    scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
    open({ shiftId: 's1' }, { 'attendance.checkIn': view })
    fireEvent.click(await screen.findByText('扫负责人的码签到'))
    expect(await screen.findByText('签到成功')).toBeTruthy()
    expect(screen.getByText('14:02').className).toBe('scan-result__time')
    expect(callsOf('attendance.checkIn').map(({ input }) => input)).toEqual([{ shiftId: 's1', proof: { kind: 'token', token: 'k1.s1.R2.5.seal' } }])
  })

  it('opens the camera at once for a person who has just pressed “scan”', async () => {
    scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
    open({ shiftId: 's1', camera: 'open' }, { 'attendance.checkIn': view })
    expect(await screen.findByText('签到成功')).toBeTruthy()
    expect(scanCode).toHaveBeenCalledTimes(1)
  })

  it('says what a stale code is and what to do', async () => {
    scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
    open({ shiftId: 's1' }, { 'attendance.checkIn': refused('codeStale') })
    fireEvent.click(await screen.findByText('扫负责人的码签到'))
    expect(await screen.findByText('这个码已经过期了。签到码每 30 秒换一次，请对着负责人的手机再扫一次。')).toBeTruthy()
  })

  it.each([
    ['yesterday’s, or another shift’s', 'wrongShift', '这是另一场活动的码。请找这场活动的负责人，再扫一次。'],
    ['one that was altered', 'codeForged', '这不是有效的签到码。请扫负责人手机上正在显示的码。'],
    ['the wrong hour', 'outsideShift', '现在不是签到的时间。开始前 1 小时到结束后 2 小时之间，都可以扫。'],
    ['a shift that was called off meanwhile', 'shiftCancelled', '这场活动已经取消了，不用签到。别的活动在“活动”里。'],
    ['a code that somebody forwarded', 'notSignedUp', '您没有报名这场活动，或者还在候补。人已经到了的话，请先跟负责人说一声。'],
    ['two shifts at once', 'elsewhere', '您在同一时间的另一场活动里还没签退。请先在那边签退，再来这里签到。'],
  ])('says of %s what is wrong and what to do, and lets them scan again', async (_what, reason, sentence) => {
    scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
    open({ shiftId: 's1' }, { 'attendance.checkIn': refused(reason) })
    fireEvent.click(await screen.findByText('扫负责人的码签到'))
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(screen.getByText('扫负责人的码签到')).toBeTruthy()
  })

  it.each([
    ['notIn', '您还没有签到，所以不能签退。请先扫码签到。'],
    ['codeReplayed', '这个码您签到时已经用过了。等半分钟，负责人手机上的码换了再扫。'],
    ['codeStale', '这个码已经过期了。签到码每 30 秒换一次，请对着负责人的手机再扫一次。'],
  ])('says on leaving, when it is %s, what to do', async (reason, sentence) => {
    scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
    const leaving: ShiftView = { ...shift, attendance: { attendanceId: 'a', state: 'in', checkInAt: at14, checkOutAt: null }, may: { ...shift.may, checkIn: false, checkOut: true } }
    open({ shiftId: 's1' }, { 'shift.get': leaving, 'attendance.checkOut': refused(reason) })
    fireEvent.click(await screen.findByText('扫负责人的码签退'))
    expect(await screen.findByText(sentence)).toBeTruthy()
  })

  it('sends nothing for a code that is not ours', async () => {
    scanCode.mockResolvedValue({ result: 'https://example.org' })
    open({ shiftId: 's1' }, {})
    fireEvent.click(await screen.findByText('扫负责人的码签到'))
    expect(await screen.findByText(/这不是签到码/)).toBeTruthy()
    expect(callsOf('attendance.checkIn')).toHaveLength(0)
  })

  it('offers the poster’s own proof to who came by its code, and says that it is weaker', async () => {
    open({ scene: 's1' }, { 'attendance.checkIn': view })
    expect(await screen.findByText(/要负责人确认您到场后才算。$/, { selector: '.lb-caption' })).toBeTruthy()
    fireEvent.click(screen.getByText('我到了，签到'))
    expect(await screen.findByText('签到成功')).toBeTruthy()
    expect(callsOf('attendance.checkIn')[0]?.input).toEqual({ shiftId: 's1', proof: { kind: 'poster', shiftId: 's1' } })
  })

  it('counts the tries that are left for wrong digits', async () => {
    open({ shiftId: 's1' }, { 'attendance.checkIn': refused('wrongDigits', { triesLeft: 3 }) })
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '123456' } })
    fireEvent.click(screen.getByText('用数字签到'))
    expect(await screen.findByText(/数字不对，还可以试 3 次/)).toBeTruthy()
  })

  it('asks who is here already whether they leave, and signs them out only then', async () => {
    scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
    const out = { ...view, state: 'done', checkOutAt: at14 + 8_400_000, minutes: 140, verified: true } as const
    open({}, { 'attendance.checkIn': refused('alreadyIn'), 'attendance.checkOut': out })
    fireEvent.click(await screen.findByText('扫码签到、签退'))
    expect(await screen.findByText('您已经签到了')).toBeTruthy()
    expect(callsOf('attendance.checkOut')).toHaveLength(0)
    fireEvent.click(screen.getByText('签退'))
    expect(await screen.findByText('签退成功')).toBeTruthy()
    expect(screen.getByText(/服务了 2小时20分/)).toBeTruthy()
  })

  it('keeps a scan on the phone when there is no network, and marks it as late', async () => {
    jest.useFakeTimers()
    try {
      scanCode.mockResolvedValue({ result: 'k1.s1.R2.5.seal' })
      open({ shiftId: 's1', camera: 'open' }, { 'attendance.checkIn': () => 'lost' })
      // Each step shows what the one before has brought: the member, the page with its camera, the pauses between attempts.
      for (let step = 0; step < 4; step += 1) await act(() => jest.advanceTimersByTimeAsync(3000))
      expect(screen.getByText('签到已存在手机里')).toBeTruthy()
      expect(screen.getByText(/的签到还没发出/)).toBeTruthy()
      expect(queueStore.current().map(({ input }) => input)).toEqual([{ shiftId: 's1', proof: { kind: 'token', token: 'k1.s1.R2.5.seal', queued: true } }])
    } finally {
      jest.useRealTimers()
    }
  })

  it('says later why a kept scan was refused, until it has been read', async () => {
    queueStore.add('attendance.checkIn', { shiftId: 's1', proof: { kind: 'token', token: 'k1.s1.R2.5.seal', queued: true } })
    open({ shiftId: 's1' }, { 'attendance.checkIn': refused('codeStale') })
    await act(() => queueStore.flush())
    expect(await screen.findByText(/这个码已经过期了/)).toBeTruthy()
    fireEvent.click(screen.getByText('知道了'))
    await waitFor(() => expect(screen.queryByText(/这个码已经过期了/)).toBeNull())
  })
})
