import Taro, { useRouter } from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import ConsentPage from '@/packages/party/consent'
import MembersPage from '@/packages/party/members'
import MinePage from '@/packages/party/mine'
import SlipPage from '@/packages/party/slip'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { PartyMemberView, PartyMine, RegistrationView, SentSlip, SlipView } from '#contract/party'
import { REGISTRATION_LETTER, SLIP_LETTER } from '#contract/party-facts'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const base = { 'member.me': aMember({ name: '许静怡' }), 'outbox.nudge': { sent: 0 } }
const registration: RegistrationView = {
  unit: '区税务局', branch: '第二党支部', cameBy: 'home', strengths: '会修自行车', posts: ['patrol'], state: 'received', registeredAt: 1, received: { by: '林海波', at: 1 },
}
const slip: SlipView = { slipId: 's1', year: 2026, unit: '区税务局', state: 'consented', consentedAt: 1, withdrawnAt: null, sentAt: null, revocation: null, may: { withdraw: true, send: true } }
const mine = (changes: Partial<PartyMine> = {}): PartyMine => ({
  registration, suggestedUnit: '区税务局', skills: ['财税咨询'], slips: [], mayConsentTo: [2026],
  years: [{ year: 2026, measuredMinutes: 150, typedMinutes: 30, services: 3 }],
  shifts: [{ shiftId: 'x', title: '夜间巡逻', place: '南门', startsAt: 1, endsAt: 2, posts: ['patrol'] }], ...changes,
})
const sent: SentSlip = {
  slipId: 's1', year: 2026, issuer: '向阳里社区', phone: '022', handler: '张主任', consentedAt: 1, sentAt: 2, revocation: null, may: { revoke: false },
  content: { name: '许静怡', unit: '区税务局', branch: '第二党支部', period: { from: '2026-01-01', until: '2026-11-23' }, measuredMinutes: 150, typedMinutes: 30, services: 3, posts: ['patrol'] },
}
const type = (id: string, value: string) => fireEvent.change(document.querySelector(`#${id} input`) as HTMLElement, { target: { value } })
const open = (params: Record<string, string>) => jest.mocked(useRouter).mockReturnValue({ params } as never)

it('says before anything else that registering is voluntary, and begins with the unit of the roster', async () => {
  answerCalls({ ...base, 'party.mine': mine({ registration: null }), 'party.register': registration })
  show(<MinePage />)
  expect(await screen.findByText(/报到完全自愿/)).toBeTruthy()
  expect(screen.getByText(/您选过的技能：财税咨询/)).toBeTruthy()
  type('party-branch', '第二党支部')
  fireEvent.click(screen.getByText('同意并报到'))
  await waitFor(() => expect(callsOf('party.register').map(({ input }) => input)).toEqual([
    { unit: '区税务局', branch: '第二党支部', cameBy: null, strengths: '', letter: REGISTRATION_LETTER },
  ]))
})

it('shows what is registered, the service in two grades, and the way from a claimed post to a shift', async () => {
  answerCalls({ ...base, 'party.mine': mine(), 'party.claim': registration })
  show(<MinePage />)
  expect(await screen.findByText('林海波已收到')).toBeTruthy()
  expect(screen.getByText('扫码记录 2小时30分')).toBeTruthy()
  expect(screen.getByText('手工登记 30分钟')).toBeTruthy()
  expect(screen.queryByText(/3小时/)).toBeNull()
  fireEvent.click(screen.getByText('夜间巡逻'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=x' })
  fireEvent.click(screen.getByText('改一改'))
  fireEvent.click(screen.getByText('政策宣传'))
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(callsOf('party.claim').map(({ input }) => input)).toEqual([{ posts: ['patrol', 'policy'] }]))
})

it('takes the registration back only after asking what will be lost', async () => {
  answerCalls({ ...base, 'party.mine': mine(), 'party.withdraw': { withdrawnAt: 1 } })
  show(<MinePage />)
  fireEvent.click(await screen.findByText('撤回报到'))
  expect(await screen.findByText(/单位、支部、特长和认领的岗位都会删掉/)).toBeTruthy()
  fireEvent.click(screen.getAllByText('撤回报到').at(-1) as HTMLElement)
  await waitFor(() => expect(callsOf('party.withdraw')).toHaveLength(1))
})

it('names the receiver and every line before it takes a yes', async () => {
  open({ year: '2026' })
  answerCalls({ ...base, 'party.mine': mine(), 'party.consent': slip })
  show(<ConsentPage />)
  expect(await screen.findByText('您愿意让社区把您 2026 年的服务情况告诉区税务局吗？')).toBeTruthy()
  for (const words of ['许静怡', '第二党支部', '2小时30分', '30分钟', '3次', '治安巡逻', '不同意，就这样']) expect(screen.getByText(words)).toBeTruthy()
  fireEvent.click(screen.getByText('同意交给区税务局'))
  await waitFor(() => expect(callsOf('party.consent').map(({ input }) => input)).toEqual([{ year: 2026, unit: '区税务局', letter: SLIP_LETTER }]))
})

it('says so when a year needs no consent any more', async () => {
  open({ year: '2026' })
  answerCalls({ ...base, 'party.mine': mine({ mayConsentTo: [] }) })
  show(<ConsentPage />)
  expect(await screen.findByText('这一年眼下不用再同意')).toBeTruthy()
})

it('lets staff receive a registration and send a slip, without a single hour on the list', async () => {
  const person: PartyMemberView = { ...registration, state: 'registered', received: null, memberNo: 'R00010', name: '许静怡', skills: [], slips: [slip], may: { receive: true } }
  answerCalls({
    ...base, 'party.list': { people: [person], volunteersAmong: 1, volunteers: 12 }, 'party.sendSlip': sent,
    'party.receive': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'wrongState' } }),
  })
  show(<MembersPage />)
  expect(await screen.findByText(/占全体志愿者的 8%/)).toBeTruthy()
  expect(screen.queryByText(/小时|分钟/)).toBeNull()
  fireEvent.click(screen.getByText('确认收到'))
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '别人已经确认收到了，请刷新看看。' })))
  fireEvent.click(screen.getByText('开 2026 年反馈单'))
  fireEvent.click(await screen.findByText('开出'))
  await waitFor(() => expect(callsOf('party.sendSlip').map(({ input }) => input)).toEqual([{ memberNo: 'R00010', slipId: 's1' }]))
})

it('shows the slip as it was sent, with the place for the seal', async () => {
  open({ memberNo: 'R00010', slipId: 's1' })
  answerCalls({ ...base, 'party.slip': sent })
  show(<SlipPage />)
  expect(await screen.findByText('党员志愿服务年度反馈单')).toBeTruthy()
  expect(screen.getByText('2026-01-01 至 2026-11-23')).toBeTruthy()
  expect(screen.getByText('（盖章处）')).toBeTruthy()
})

it('lets staff revoke a slip with a reason, and says on it that it was', async () => {
  open({ memberNo: 'R00010', slipId: 's1' })
  answerCalls({ ...base, 'party.slip': { ...sent, may: { revoke: true } }, 'party.revokeSlip': sent })
  const { unmount } = show(<SlipPage />)
  fireEvent.click(await screen.findByText('作废'))
  fireEvent.change(document.querySelector('#revoke-reason textarea') as HTMLElement, { target: { value: '党支部写错了' } })
  fireEvent.click(screen.getByText('作废这张反馈单'))
  await waitFor(() => expect(callsOf('party.revokeSlip').map(({ input }) => input)).toEqual([{ memberNo: 'R00010', slipId: 's1', reason: '党支部写错了' }]))
  unmount()
  answerCalls({ ...base, 'party.slip': { ...sent, revocation: { reason: '党支部写错了', by: '张主任', at: Date.parse('2026-01-05T09:00:00+08:00') } } })
  show(<SlipPage />)
  expect(await screen.findByText('已作废')).toBeTruthy()
  expect(screen.getByText(/作废：党支部写错了/)).toBeTruthy()
  expect(screen.queryByText('打开PDF')).toBeNull()
})
