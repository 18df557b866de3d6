import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { Screen } from '@/components/screen'
import { queueStore } from '@/lib/cloud/queue'
import RulesPage from '@/packages/desk/rules'
import ScanPage from '@/packages/shifts/scan'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { AttendanceView } from '#contract/attendance'
import type { InRange, PlaceCheckOfShift } from '#contract/place-check'
import type { MyShift } from '#contract/shifts'
import { PlaceRow } from './place-row'
import { speakDoubt, speakRange } from './text'

const [scanCode, getLocation] = [jest.fn(), jest.fn()]
Object.assign(Taro, { scanCode, getLocation, onNetworkStatusChange: jest.fn(), offNetworkStatusChange: jest.fn() })

const square = { latitude: 39.1234, longitude: 117.2 }
const shift: MyShift = {
  shiftId: 's1', state: 'open', title: '广场清雪', place: '志愿服务广场', startsAt: Date.now(), endsAt: Date.now() + 7_200_000, posts: [], trains: null,
  mine: { state: 'confirmed', postId: '1', since: 1 }, placeCheck: { ...square, radius: 200 },
}
const came = (arriving: InRange | null, leaving: InRange | null = null): AttendanceView => ({
  attendanceId: 'a', shiftId: 's1', title: '广场清雪', memberNo: 'R1', name: '王建国', state: 'in', checkInAt: Date.now(), lateMinutes: 0, checkOutAt: null, verified: false, minutes: null, points: null, trains: null, helpedBy: null,
  inRange: { arriving, leaving },
})
const token = { kind: 'token', token: 'k1.s1.R2.5.seal' } as const
const sent = () => callsOf('attendance.checkIn').map(({ input }) => input)
/** The first position is a kilometre away. */
const away = { latitude: square.latitude + 0.009, longitude: square.longitude, accuracy: 20 }

/** The volunteer has pressed "scan" without having opened a shift. */
function scans(answers: Parameters<typeof answerCalls>[0] = {}) {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params: { camera: 'open' } } as never)
  scanCode.mockResolvedValue({ result: token.token })
  answerCalls({ 'member.me': aMember(), 'shift.mine': { shifts: [shift] }, 'outbox.nudge': { sent: 0 }, 'attendance.checkIn': came('yes'), ...answers })
  show(<ScanPage />)
}

beforeEach(() => {
  process.env.LINBAN_LOCATION = 'on'
  getLocation.mockResolvedValue({ ...square, accuracy: 20 })
})
afterEach(() => {
  delete process.env.LINBAN_LOCATION
  forgetCalls()
  queueStore.current().forEach(({ requestId }) => queueStore.forget(requestId))
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('a volunteer who scans where places are checked', () => {
  it('reads what for before the system asks, and the phone sends one word', async () => {
    scans()
    expect(await screen.findByText(/位置不发出去，也不存。不核对，也照样签到。/)).toBeTruthy()
    expect([getLocation, scanCode].map((asked) => asked.mock.calls)).toEqual([[], []])
    fireEvent.click(screen.getByText('可以核对'))
    expect(await screen.findByText('手机比过了：您在活动地点附近。只记了这一句。')).toBeTruthy()
    expect(getLocation.mock.calls).toEqual([[expect.objectContaining({ type: 'wgs84' })]])
    expect(sent()).toEqual([{ proof: token, inRange: 'yes' }])
  })

  it('is not asked again by us once they agreed, and reads what follows from being away', async () => {
    Taro.setStorageSync('placeCheck', 'yes')
    getLocation.mockResolvedValue(away)
    scans({ 'attendance.checkIn': came('no') })
    expect(await screen.findByText('手机比过了：您不在活动地点附近。只记了这一句，要请负责人确认您到场。')).toBeTruthy()
    expect(screen.getByText('签到成功')).toBeTruthy()
    expect(sent()).toEqual([{ proof: token, inRange: 'no' }])
  })

  it('signs in all the same after a no, to us or to the system', async () => {
    scans({ 'attendance.checkIn': came('unknown') })
    fireEvent.click(await screen.findByText('不核对'))
    expect(await screen.findByText('这次没有核对地点，不影响签到签退。')).toBeTruthy()
    expect(getLocation).not.toHaveBeenCalled()
    expect(sent()).toEqual([{ proof: token, inRange: 'unknown' }])
  })

  it('signs in when the phone gives no position', async () => {
    Taro.setStorageSync('placeCheck', 'yes')
    getLocation.mockRejectedValue({ errMsg: 'getLocation:fail auth deny' })
    scans({ 'attendance.checkIn': came('unknown') })
    await waitFor(() => expect(sent()).toEqual([{ proof: token, inRange: 'unknown' }]))
  })

  it('is not asked in a build that may not ask, nor at a place without a point', async () => {
    delete process.env.LINBAN_LOCATION
    scans({ 'attendance.checkIn': came('unknown') })
    await waitFor(() => expect(sent()).toEqual([{ proof: token, inRange: 'unknown' }]))
    expect(getLocation).not.toHaveBeenCalled()
  })

  it('keeps nothing but the word on the phone while there is no network', async () => {
    jest.useFakeTimers()
    try {
      Taro.setStorageSync('placeCheck', 'yes')
      getLocation.mockResolvedValue(away)
      scans({ 'attendance.checkIn': () => 'lost' })
      for (let step = 0; step < 4; step += 1) await act(() => jest.advanceTimersByTimeAsync(3000))
      expect(screen.getByText('签到已存在手机里')).toBeTruthy()
      expect(screen.getByText(/您不在活动地点附近。只记了这一句/)).toBeTruthy()
      expect(queueStore.current().map(({ input }) => input)).toEqual([{ proof: { ...token, queued: true }, inRange: 'no' }])
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('whoever leads', () => {
  const at = (facts: Partial<PlaceCheckOfShift> = {}): PlaceCheckOfShift => ({ place: '志愿服务广场', radius: 200, marked: false, ...facts })
  const lead = (answer: PlaceCheckOfShift) => {
    answerCalls({ 'member.me': aMember(), 'outbox.nudge': { sent: 0 }, 'placeCheck.ofShift': answer, 'placeCheck.mark': at({ marked: true }), 'placeCheck.unmark': at() })
    show(<Screen><PlaceRow shiftId="s1" enabled /></Screen>)
  }

  it('marks the place with one button, standing there', async () => {
    lead(at())
    fireEvent.click(await screen.findByText('把这里记作活动地点'))
    fireEvent.click(await screen.findByText('在，记下来'))
    await waitFor(() => expect(callsOf('placeCheck.mark').map(({ input }) => input)).toEqual([{ shiftId: 's1', ...square }]))
  })

  it('does not mark it by a vague position', async () => {
    getLocation.mockResolvedValue({ ...square, accuracy: 300 })
    lead(at({ marked: true }))
    fireEvent.click(await screen.findByText('在这里重新记一次'))
    fireEvent.click(await screen.findByText('在，记下来'))
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '手机现在定位不准（差 300 米左右）。请到空旷处再试一次。' })))
    expect(callsOf('placeCheck.mark')).toEqual([])
  })

  it('reads of each presence what the phone said, and nothing where all is well', () => {
    expect([came('no'), came('yes', 'no'), came('unknown', 'unknown'), came(null)].map(speakDoubt)).toEqual([
      '签到时不在活动地点附近', '签到时在活动地点附近，签退时不在活动地点附近', '签到、签退时都没能核对地点', null,
    ])
    expect(speakDoubt(came('yes', 'yes'))).toBeNull()
    expect(speakRange(came('yes', 'yes'))).toBe('签到、签退时都在活动地点附近')
    expect(speakRange(came(null, 'no'))).toBe('签退时不在活动地点附近')
  })
})

describe('staff', () => {
  const open = async () => {
    answerCalls({
      'member.me': aMember(), 'outbox.nudge': { sent: 0 }, 'approval.list': { rules: [], changed: null },
      'placeCheck.get': { radius: null, marked: [], changed: null }, 'placeCheck.set': { radius: 250, marked: [], changed: { by: '张主任', at: 1 } },
    })
    show(<RulesPage />)
    fireEvent.click(await screen.findByText('核对地点'))
    fireEvent.click(await screen.findByText('核对'))
  }

  it('read what residents will be asked and what is kept before they switch it on', async () => {
    await open()
    expect(screen.getByText(/手机先问一声能不能用位置.*不存任何人的位置。不同意也照样签到/)).toBeTruthy()
    expect(screen.queryByText(/还不能问位置/)).toBeNull()
    fireEvent.click(screen.getByLabelText('增加'))
    fireEvent.click(screen.getByText('保存'))
    await waitFor(() => expect(callsOf('placeCheck.set').map(({ input }) => input)).toEqual([{ radius: 250 }]))
  })

  it('are told when this build cannot ask', async () => {
    delete process.env.LINBAN_LOCATION
    await open()
    expect(screen.getByText(/这个版本的小程序还不能问位置/)).toBeTruthy()
  })
})
