import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { DialogHost } from '@/components/dialog-host'
import CredentialsPage from '@/packages/credentials/list'
import MyCredentialsPage from '@/packages/credentials/mine'
import CredentialPage from '@/packages/credentials/one'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { AttainmentView, CredentialView, SessionView } from '#contract/credentials'
import { MyTrainings } from './my-trainings'
import { NextSessions } from './sessions'
import { lackSentences } from './text'

const START = Date.parse('2027-03-03T09:00:00+08:00')
const fire: CredentialView = { credentialId: 'fire', kind: 'course', name: '消防安全', content: '怎么用灭火器', months: 12, state: 'active' }
const wiring: CredentialView = { credentialId: 'wiring', kind: 'qualification', name: '电工证', content: '', months: null, state: 'active' }
const session: SessionView = { shiftId: 's1', credentialId: 'fire', course: '消防安全', title: '消防培训', place: '活动室', startsAt: START, endsAt: START + 5_400_000, left: 8 }
const attended: AttainmentView = {
  attainmentId: 's0:R1', credentialId: 'fire', kind: 'course', name: '消防安全', memberNo: 'R1', person: '秦永福', on: '2026-03-03', lastDay: '2027-03-03', validity: 'soon',
  training: { title: '消防培训', content: '怎么用灭火器', minutes: 90, organiser: '王建生' }, lastDigits: '', seenBy: '王建生', revocation: null, may: { revoke: true },
}
const paper: AttainmentView = { ...attended, attainmentId: 'p1', credentialId: 'wiring', kind: 'qualification', name: '电工证', lastDay: null, validity: 'valid', training: null, lastDigits: '042X', seenBy: '何文静' }

const tap = (id: string) => fireEvent.click(document.getElementById(id) as HTMLElement)
const type = (id: string, value: string) => fireEvent.change(document.querySelector(`#${id} input, #${id} textarea`) as HTMLElement, { target: { value } })

function open(page: JSX.Element, answers: Parameters<typeof answerCalls>[0], params: Record<string, string> = {}) {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params } as never)
  answerCalls({ 'member.me': aMember(), 'outbox.nudge': { sent: 0 }, ...answers })
  show(<>{page}<DialogHost /></>)
}

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('what I have learnt and shown', () => {
  it('says until when each counts and who stood for it, and leads to the sessions to come', async () => {
    open(<MyCredentialsPage />, { 'credential.mine': { attainments: [attended, paper], sessions: [session] } })
    expect(await screen.findByText('快到期')).toBeTruthy()
    expect(screen.getByText(/培训 1小时30分/)).toBeTruthy()
    expect(screen.getByText('王建生组织并证明')).toBeTruthy()
    expect(screen.getByText('长期有效')).toBeTruthy()
    expect(screen.getByText(/何文静看过证件，尾号 042X/)).toBeTruthy()
    tap('session-s1')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/shifts/detail/index?shiftId=s1' }))
  })

  it('is empty with a word on how to begin', async () => {
    open(<MyCredentialsPage />, { 'credential.mine': { attainments: [], sessions: [] } })
    expect(await screen.findByText('还没有培训和资质')).toBeTruthy()
  })

  it('says what was short and what was taken back', async () => {
    const short: AttainmentView = { ...attended, validity: 'short' }
    const revoked: AttainmentView = { ...paper, validity: 'revoked', revocation: { reason: '证是别人的', by: '张主任', at: START } }
    open(<MyCredentialsPage />, { 'credential.mine': { attainments: [short, revoked], sessions: [] } })
    expect(await screen.findByText(/不到一场的三分之二/)).toBeTruthy()
    expect(screen.getByText(/张主任在.*撤销：证是别人的/)).toBeTruthy()
  })

  it('stands in the record book apart from hours, papers left out', async () => {
    open(<MyTrainings />, { 'credential.mine': { attainments: [attended, paper], sessions: [] } })
    expect(await screen.findByText('培训单独记，不算进服务时长，也不算积分。')).toBeTruthy()
    expect(screen.queryByText('电工证')).toBeNull()
  })
})

describe('a course that is lacking', () => {
  it('says that no session is planned, where none is', async () => {
    open(<NextSessions credentialId="fire" name="消防安全" />, { 'credential.sessions': { sessions: [] } })
    expect(await screen.findByText(/培训“消防安全”还没有排场次/)).toBeTruthy()
  })

  it.each([
    ['credentialMissing', { kind: 'course', name: '消防安全', sessionAt: START }, '要先参加培训“消防安全”。最近一场2027年3月3日 09:00，在“我的 — 培训与资质”里报名。'],
    ['credentialMissing', { kind: 'course', name: '消防安全' }, '要先参加培训“消防安全”。眼下还没有排场次，请问问居委会。'],
    ['credentialMissing', { kind: 'course', name: '消防安全', listed: 1 }, '要先参加培训“消防安全”。场次见下面。'],
    ['credentialMissing', { kind: 'qualification', name: '电工证' }, '这个岗位要有“电工证”。有证的，请带证件到居委会登记，登记好了就能报。'],
    ['credentialExpired', { kind: 'course', name: '消防安全', until: START }, '“消防安全”到2027年3月3日为止，活动那天已经过期。请再参加一场培训。眼下还没有排场次，请问问居委会。'],
    ['credentialExpired', { kind: 'qualification', name: '电工证', until: START }, '“电工证”到2027年3月3日为止，活动那天已经过期。换了新证，请带到居委会登记。'],
  ] as const)('is refused as %s %j in a sentence that says what to do', (reason, details, words) => {
    const sentence = lackSentences[reason]
    expect(typeof sentence === 'string' ? sentence : sentence(details)).toBe(words)
  })
})

describe('the community’s list', () => {
  it('takes a new course with how long it counts', async () => {
    open(<CredentialsPage />, { 'credential.list': { credentials: [wiring], may: { create: true } }, 'credential.create': fire })
    expect(await screen.findByText('电工证')).toBeTruthy()
    tap('credential-add')
    type('credential-name', '消防安全')
    tap('credential-send')
    await waitFor(() => expect(callsOf('credential.create').map(({ input }) => input)).toEqual([{ credential: { kind: 'course', name: '消防安全', content: '', months: 12 } }]))
  })

  it('takes a paper without one, and says when the name is taken', async () => {
    open(<CredentialsPage />, { 'credential.list': { credentials: [], may: { create: true } }, 'credential.create': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'sameName' } }) })
    expect(await screen.findByText('还没有课程和资质')).toBeTruthy()
    tap('credential-add')
    tap('kind-qualification')
    type('credential-name', '健康证')
    tap('credential-send')
    expect(await screen.findByText(/已经有一项叫这个名字了/)).toBeTruthy()
    expect(callsOf('credential.create').map(({ input }) => input)).toEqual([{ credential: { kind: 'qualification', name: '健康证', content: '' } }])
  })

  it('shows grid workers what there is, and no way to add', async () => {
    open(<CredentialsPage />, { 'credential.list': { credentials: [fire, { ...wiring, state: 'retired' }], may: { create: false } } })
    expect(await screen.findByText('停用的')).toBeTruthy()
    expect(document.getElementById('credential-add')).toBeNull()
  })
})

describe('one course or paper', () => {
  it('names who runs out soon first, and takes a record back with a reason', async () => {
    const one = { credential: fire, holders: [attended, { ...attended, attainmentId: 's0:R2', person: '李梅', validity: 'valid' as const }], may: { change: true, record: false } }
    open(<CredentialPage />, { 'credential.holders': one, 'credential.revoke': attended }, { credentialId: 'fire' })
    expect(await screen.findByText('有效 2 位，其中 60 天内到期 1 位')).toBeTruthy()
    expect(document.getElementById('record-paper')).toBeNull()
    tap('revoke-s0:R1')
    type('revoke-reason', '当天没有来')
    tap('revoke-send')
    await waitFor(() => expect(callsOf('credential.revoke').map(({ input }) => input)).toEqual([{ attainmentId: 's0:R1', reason: '当天没有来' }]))
  })

  it('records a paper that was seen: who, until when, the end of its number', async () => {
    const found = { memberNo: 'R1', name: '秦永福', home: '1号楼', isVolunteer: true }
    open(<CredentialPage />, { 'credential.holders': { credential: wiring, holders: [], may: { change: false, record: true } }, 'member.find': { members: [found] }, 'credential.record': paper }, { credentialId: 'wiring' })
    expect(await screen.findByText('还没有人有这一项')).toBeTruthy()
    tap('record-paper')
    type('person-text', '秦永福')
    tap('person-search')
    fireEvent.click(await screen.findByText('秦永福'))
    tap('paper-ever')
    type('paper-digits', '04-2X')
    tap('record-send')
    await waitFor(() => expect(callsOf('credential.record').map(({ input }) => input)).toEqual([{ credentialId: 'wiring', memberNo: 'R1', lastDay: null, lastDigits: '042X' }]))
  })

  it('is retired after a question, and says what is in the way', async () => {
    open(<CredentialPage />, { 'credential.holders': { credential: fire, holders: [], may: { change: true, record: false } }, 'credential.retire': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'inUse' } }) }, { credentialId: 'fire' })
    await screen.findByText('消防安全')
    tap('credential-retire')
    const buttons = await screen.findAllByText('停用')
    fireEvent.click(buttons.at(-1) as HTMLElement)
    await waitFor(() => expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: expect.stringContaining('还没开始的活动里') as string })))
  })
})
