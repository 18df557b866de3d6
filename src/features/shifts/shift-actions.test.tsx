import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import ShiftPage from '@/packages/shifts/detail'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { PostView, ShiftView } from '#contract/shifts'

const aPost = (facts: Partial<PostView> = {}): PostView => ({ postId: '1', name: '巡逻员', seats: 2, left: 1, waiting: 0, offered: false, skill: null, requires: [], can: { signUp: true }, ...facts })
const nothing = { lead: false, change: false, require: false, extend: false, cancel: false, cancelSignUp: false, handOn: false, lateCancel: false, checkIn: false, checkOut: false, answer: false }
const aShift = (facts: Partial<ShiftView> = {}): ShiftView => ({
  shiftId: 's1', title: '夜间巡逻', trains: null, place: '3号楼前', startsAt: 1, endsAt: 2, description: '', posts: [aPost()], mine: { state: 'none' },
  risks: ['outdoorCold'], safeguards: '两人一组，发反光背心', hazard: false, minAge: 18, roomFor: null, leaders: [{ memberNo: 'R2', name: '王建生' }],
  needId: null, rules: [], signUp: { opensDaysBefore: null, closesHoursBefore: 0, opensAt: null, closesAt: 1 }, series: null, cancelledFor: null, family: [], held: [], myOffer: null, uninvitedBy: null, insurancePolicyNo: '', state: 'open', placeCheck: null, attendance: null, may: nothing, ...facts,
})
const confirmed = { state: 'confirmed', postId: '1', since: 1 } as const

function open(shift: ShiftView, answers: Parameters<typeof answerCalls>[0] = {}) {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params: { shiftId: 's1' } } as never)
  answerCalls({ 'member.me': aMember({ templates: { shift: 'tpl-shift' } }), 'shift.get': shift, 'outbox.nudge': { sent: 0 }, ...answers })
  return show(<ShiftPage />)
}

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('the page of a shift', () => {
  it('tells the risks and what is done about them before a word is given', async () => {
    open(aShift())
    fireEvent.click(await screen.findByText('我要报名'))
    expect(screen.getAllByText('户外寒冷')).toHaveLength(2)
    expect(screen.getAllByText('两人一组，发反光背心')).toHaveLength(2)
    expect(callsOf('shift.signUp')).toHaveLength(0)
  })

  it('signs up once for a double tap and offers a message in WeChat', async () => {
    open(aShift(), { 'shift.signUp': { shiftId: 's1', place: confirmed } })
    fireEvent.click(await screen.findByText('我要报名'))
    fireEvent.click(screen.getByText('确认报名'))
    fireEvent.click(screen.getByText('确认报名'))
    expect(await screen.findByText('给您留好位子了')).toBeTruthy()
    expect(callsOf('shift.signUp').map(({ input }) => input)).toEqual([{ shiftId: 's1', postId: '1' }])
    expect(screen.getByText('有变化时微信告诉我')).toBeTruthy()
  })

  it('says that a full post means waiting, and the place in the queue', async () => {
    open(aShift({ posts: [aPost({ left: 0, waiting: 2 })] }), { 'shift.signUp': { shiftId: 's1', place: { state: 'waiting', postId: '1', ahead: 2 } } })
    fireEvent.click(await screen.findByText('已满，我要候补'))
    expect(screen.getByText(/排第 3 位/)).toBeTruthy()
    fireEvent.click(screen.getByText('确认候补'))
    expect(await screen.findByText('您是候补第 3 位')).toBeTruthy()
  })

  it('names the shift that collides', async () => {
    const error = { code: 'PRECONDITION_FAILED', reason: 'collidesWith', details: { title: '手机课', startsAt: 1, endsAt: 2 } } as const
    open(aShift(), { 'shift.signUp': () => ({ error }) })
    fireEvent.click(await screen.findByText('我要报名'))
    fireEvent.click(screen.getByText('确认报名'))
    expect(await screen.findByText(/您已经报了“手机课”/)).toBeTruthy()
  })

  it('has no button for who may not sign up, and says why and what to do', async () => {
    open(aShift({ posts: [aPost({ skill: '维修电工', can: { signUp: false, why: 'skillMissing', details: { skill: '维修电工' } } })] }))
    expect(await screen.findByText(/要有“维修电工”这项技能.*志愿服务意愿/)).toBeTruthy()
    expect(screen.queryByText('我要报名')).toBeNull()
  })

  it('names the course that is lacking and leads to its next session', async () => {
    const details = { credentialId: 'fire', kind: 'course', name: '消防安全' }
    const session = { shiftId: 's9', credentialId: 'fire', course: '消防安全', title: '消防培训', place: '活动室', startsAt: 1, endsAt: 2, left: 3 }
    const requires = [{ credentialId: 'fire', kind: 'course' as const, name: '消防安全' }]
    open(aShift({ posts: [aPost({ requires, can: { signUp: false, why: 'credentialMissing', details } })] }), { 'credential.sessions': { sessions: [session] } })
    expect(await screen.findByText(/要先参加培训“消防安全”/)).toBeTruthy()
    expect(screen.getByText(/参加过“消防安全”培训/)).toBeTruthy()
    fireEvent.click(await screen.findByText('消防安全'))
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=s9' }))
  })

  it('asks for a choice before signing up where there are several posts', async () => {
    open(aShift({ posts: [aPost(), aPost({ postId: '2', name: '记录员' })] }), { 'shift.signUp': { shiftId: 's1', place: confirmed } })
    fireEvent.click(await screen.findByText('我要报名'))
    fireEvent.click(screen.getByText('请先选岗位'))
    expect(callsOf('shift.signUp')).toHaveLength(0)
    fireEvent.click(screen.getAllByText('记录员')[1] as HTMLElement)
    fireEvent.click(screen.getByText('确认报名'))
    await waitFor(() => expect(callsOf('shift.signUp')[0]?.input).toEqual({ shiftId: 's1', postId: '2' }))
  })

  it('says before a late cancellation that it is late, and sends the reason', async () => {
    const shift = aShift({ mine: confirmed, may: { ...nothing, cancelSignUp: true, lateCancel: true } })
    open(shift, { 'shift.cancelSignUp': { shiftId: 's1', place: { state: 'none' }, late: true } })
    fireEvent.click(await screen.findByText('取消报名'))
    expect(screen.getByText(/不到 24 小时/)).toBeTruthy()
    fireEvent.click(screen.getByText('家里有事'))
    fireEvent.click(screen.getByText('确认取消'))
    await waitFor(() => expect(callsOf('shift.cancelSignUp')[0]?.input).toEqual({ shiftId: 's1', reason: '家里有事' }))
  })

  it('offers my place to one person by number, and says that I still come until it is taken', async () => {
    open(aShift({ mine: confirmed, may: { ...nothing, cancelSignUp: true, handOn: true } }), { 'shift.offerPlace': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'notAVolunteer' } }) })
    fireEvent.click(await screen.findByText('来不了？让给别人'))
    expect(screen.getByText(/没有人接之前，位子还是您的/)).toBeTruthy()
    fireEvent.click(screen.getByText('让给一位熟人'))
    expect(screen.getByText('请先填编号')).toBeTruthy()
    fireEvent.change(screen.getByPlaceholderText('例如 R00017'), { target: { value: ' r00017 ' } })
    fireEvent.click(screen.getAllByText('让出位子')[1] as HTMLElement)
    await waitFor(() => expect(callsOf('shift.offerPlace')[0]?.input).toEqual({ shiftId: 's1', to: 'R00017' }))
    expect(await screen.findByText(/没有找到这个编号的志愿者/)).toBeTruthy()
  })

  it('lets somebody take a place that is offered', async () => {
    open(aShift({ posts: [aPost({ left: 0, offered: true })] }), { 'shift.signUp': { shiftId: 's1', place: confirmed } })
    fireEvent.click(await screen.findByText('有人让位，我来接'))
    fireEvent.click(screen.getByText('确认接下这个位子'))
    expect(await screen.findByText('给您留好位子了')).toBeTruthy()
  })

  it('asks whoever moved up whether they come, says until when, and sends the answer', async () => {
    const held = { state: 'pending', postId: '1', awaits: 'self', until: 3, because: null, invitedBy: null } as const
    open(aShift({ mine: held, may: { ...nothing, cancelSignUp: true, answer: true } }), { 'shift.answer': { shiftId: 's1', place: confirmed } })
    expect(await screen.findByText('轮到您了，您来吗？')).toBeTruthy()
    expect(screen.getByText(/名额为您留到.*让给下一位/)).toBeTruthy()
    expect(screen.queryByText('取消报名')).toBeNull()
    fireEvent.click(screen.getByText('我要来'))
    await waitFor(() => expect(callsOf('shift.answer')[0]?.input).toEqual({ shiftId: 's1', yes: true }))
  })

  it('lets a guardian agree for a child and sign up another', async () => {
    const held = { state: 'pending', postId: '1', awaits: 'guardian', until: 3, because: null, invitedBy: null } as const
    const family = [
      { memberNo: 'R7', name: '小明', place: held, posts: [], why: null, may: { consent: true, cancel: true } },
      { memberNo: 'R8', name: '小红', place: { state: 'none' as const }, posts: ['1'], why: null, may: { consent: false, cancel: false } },
    ]
    open(aShift({ family }), { 'shift.consent': { shiftId: 's1', place: confirmed }, 'shift.signUp': { shiftId: 's1', place: confirmed } })
    expect(await screen.findByText('小明想参加，等您同意')).toBeTruthy()
    fireEvent.click(screen.getByText('同意参加'))
    fireEvent.click(screen.getByText('给小红报名'))
    await waitFor(() => expect(callsOf('shift.consent')[0]?.input).toEqual({ shiftId: 's1', memberNo: 'R7', yes: true }))
    await waitFor(() => expect(callsOf('shift.signUp')[0]?.input).toEqual({ shiftId: 's1', postId: '1', forMemberNo: 'R8' }))
  })

  it('lets whoever answers for the shift refuse a held sign-up only with a reason', async () => {
    const held = [{ memberNo: 'R9', name: '赵新', awaits: 'leader' as const, until: 3, because: null, invitedBy: null }]
    open(aShift({ held }), { 'shift.approve': { shiftId: 's1', place: { state: 'none' } } })
    fireEvent.click(await screen.findByText('不同意'))
    fireEvent.click(screen.getByText('请先写一句为什么'))
    expect(callsOf('shift.approve')).toHaveLength(0)
    fireEvent.change(screen.getByPlaceholderText(/有经验的人/), { target: { value: '这次要会电工' } })
    fireEvent.click(screen.getByText('确认不同意'))
    await waitFor(() => expect(callsOf('shift.approve')[0]?.input).toEqual({ shiftId: 's1', memberNo: 'R9', yes: false, reason: '这次要会电工' }))
  })

  it('leads a confirmed volunteer to the camera', async () => {
    open(aShift({ mine: confirmed, may: { ...nothing, cancelSignUp: true, checkIn: true } }))
    fireEvent.click(await screen.findByText('扫码签到'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/shifts/scan/index?shiftId=s1&camera=open' })
  })
})
