import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import CheckPage from '@/packages/hours/check'
import CorrectionsPage from '@/packages/hours/corrections'
import PublicityPage from '@/packages/hours/publicity'
import StarsPage from '@/packages/hours/stars'
import TypePage from '@/packages/hours/type'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { CorrectionView } from '#contract/corrections'
import type { TypedView } from '#contract/hours'
import { CorrectForm } from './correct-form'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const typed: TypedView = {
  typedId: 't1', memberNo: 'R00010', name: '秦永福', activity: '陪诊', place: '市第一医院', servedOn: '2026-11-20', minutes: 90, longDay: false,
  evidence: { text: '挂号单', photos: [] }, state: 'typed', typedBy: '王建生', typedAt: 1, verifiedBy: null, publicUntil: null, objections: [], refusal: null,
  may: { verify: true, answer: false },
}
const base = { 'member.me': aMember(), 'outbox.nudge': { sent: 0 } }
const write = (id: string, value: string) =>
  fireEvent.change(document.querySelector(`#${id} input, #${id} textarea`) as HTMLElement, { target: { value } })

describe('typing hours', () => {
  it('says what follows, finds the volunteer and sends what was written', async () => {
    const found = { members: [{ memberNo: 'R00010', name: '秦永福', home: '朝阳里1号楼', isVolunteer: true }, { memberNo: 'R00011', name: '秦大妈', home: '朝阳里2号楼', isVolunteer: false }] }
    answerCalls({ ...base, 'member.find': found, 'hours.type': typed })
    show(<TypePage />)
    expect(await screen.findByText(/公示三个工作日/)).toBeTruthy()
    write('person-text', '秦')
    fireEvent.click(screen.getByText('查找'))
    fireEvent.click(await screen.findByText('秦永福'))
    expect(screen.queryByText('秦大妈')).toBeNull()
    write('type-activity', '陪诊')
    write('type-place', '市第一医院')
    write('type-evidence', '挂号单')
    fireEvent.click(screen.getByText('登记 60 分钟'))
    await waitFor(() => expect(callsOf('hours.type')[0]?.input).toMatchObject({ memberNo: 'R00010', activity: '陪诊', minutes: 60, evidence: { text: '挂号单', photos: [] } }))
  })
})

describe('checking what another typed', () => {
  it('shows evidence and hands, and begins publicity', async () => {
    answerCalls({ ...base, 'hours.typedList': { entries: [typed] }, 'hours.verify': { ...typed, state: 'publicity' } })
    show(<CheckPage />)
    expect(await screen.findByText('凭证：挂号单')).toBeTruthy()
    fireEvent.click(screen.getByText('核对无误，开始公示'))
    await waitFor(() => expect(callsOf('hours.verify').map(({ input }) => input)).toEqual([{ typedId: 't1', accept: true, reason: '' }]))
  })

  it('refuses only with a reason, and says why it may not', async () => {
    answerCalls({ ...base, 'hours.typedList': { entries: [typed] }, 'hours.verify': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'ownTyping' } }) })
    show(<CheckPage />)
    fireEvent.click(await screen.findByText('不予登记'))
    write('refuse-reason', '没有凭证')
    fireEvent.click(screen.getAllByText('不予登记').at(-1) as HTMLElement)
    expect(await screen.findByText('这是您登记的，请另一位同事来核对。')).toBeTruthy()
    expect(callsOf('hours.verify')[0]?.input).toMatchObject({ accept: false, reason: '没有凭证' })
  })
})

it('lets a resident object to what is public, where the name stands in part', async () => {
  const entry = { typedId: 't1', maskedName: '秦*福', activity: '陪诊', place: '市第一医院', servedOn: '2026-11-20', minutes: 90, typedBy: '王建生', verifiedBy: '何文静', publicUntil: 1, objected: false }
  answerCalls({ ...base, 'hours.publicity': { entries: [entry] }, 'hours.object': { ...entry, objected: true } })
  show(<PublicityPage />)
  fireEvent.click(await screen.findByText('我有异议'))
  write('object-reason', '那天他在外地')
  fireEvent.click(screen.getByText('提出异议'))
  await waitFor(() => expect(callsOf('hours.object').map(({ input }) => input)).toEqual([{ typedId: 't1', reason: '那天他在外地' }]))
})

it('lists who is due a star, and confirms it', async () => {
  const due = { memberNo: 'R00010', name: '秦永福', measuredMinutes: 18_060, confirmed: 1, reached: 2 } as const
  answerCalls({ ...base, 'hours.starsDue': { due: [due] }, 'hours.confirmStar': { ...due, confirmed: 2 } })
  show(<StarsPage />)
  expect(await screen.findByText('现在一星，够二星')).toBeTruthy()
  fireEvent.click(screen.getByText('确认为二星志愿者'))
  await waitFor(() => expect(callsOf('hours.confirmStar').map(({ input }) => input)).toEqual([{ memberNo: 'R00010', level: 2 }]))
})

describe('a correction', () => {
  const correction: CorrectionView = {
    correctionId: 'c1', hourEntryId: 's:R00010', memberNo: 'R00010', name: '秦永福', title: '楼道清扫', servedOn: '2026-11-20', standsAt: 60, wanted: 90,
    reason: '提前布置', photos: [], askedAt: 1, state: 'asked', answer: null, may: { decide: true },
  }

  it('is asked with other minutes and a reason', async () => {
    answerCalls({ ...base, 'correction.ask': correction })
    show(<CorrectForm hourEntryId="s:R00010" title="楼道清扫" standsAt={60} />)
    write('correct-reason', '提前布置')
    fireEvent.click(screen.getByText('申请更正'))
    expect(callsOf('correction.ask')).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: '增加' }))
    fireEvent.click(screen.getByText('申请更正'))
    await waitFor(() => expect(callsOf('correction.ask').map(({ input }) => input)).toEqual([{ hourEntryId: 's:R00010', minutes: 65, reason: '提前布置', photos: [] }]))
  })

  it('is answered with a reason, or the sentence says why not', async () => {
    answerCalls({ ...base, 'correction.list': { corrections: [correction] }, 'correction.decide': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'dayFull' } }) })
    show(<CorrectionsPage />)
    expect(await screen.findByText('1小时 → 1小时30分：提前布置')).toBeTruthy()
    fireEvent.click(screen.getByText('同意更正'))
    write('decide-reason', '属实')
    fireEvent.click(screen.getByText('答复'))
    expect(await screen.findByText('这样改，这一天就超过 12 小时了，不能同意。')).toBeTruthy()
    expect(callsOf('correction.decide').map(({ input }) => input)).toEqual([{ correctionId: 'c1', accept: true, reason: '属实' }])
  })
})
