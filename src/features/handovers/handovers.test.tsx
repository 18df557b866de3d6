import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import LeadPage from '@/packages/shifts/lead'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { HandoverNote, HandoverView } from '#contract/handovers'
import { ShiftHandover } from './handover'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const note: HandoverNote = {
  noteId: 'n', shiftId: 'before', title: '东门早班', startsAt: 1, endsAt: 2, writtenBy: '秦永福', writtenAt: 2,
  words: '钥匙 3 把点过了。', open: ['路灯不亮'], receipts: [], may: { receive: true },
}
const nothing: HandoverView = { left: [], written: [], unread: false, may: { write: false } }
const base = { 'member.me': aMember(), 'outbox.nudge': { sent: 0 } }
const write = (id: string, value: string, field = 'textarea') =>
  fireEvent.change(document.querySelector(`#${id} ${field}`) as HTMLElement, { target: { value } })

it('shows what the shift before has left and takes the receipt', async () => {
  answerCalls({ ...base, 'handover.ofShift': { ...nothing, left: [note] }, 'handover.receive': note })
  show(<ShiftHandover shiftId="now" />)
  expect(await screen.findByText('钥匙 3 把点过了。')).toBeTruthy()
  expect(screen.getByText('还没完：路灯不亮')).toBeTruthy()
  fireEvent.click(screen.getByText('我看过了，已接收'))
  await waitFor(() => expect(callsOf('handover.receive').map(({ input }) => input)).toEqual([{ shiftId: 'now', noteId: 'n' }]))
})

it('says who has received it, and asks no more', async () => {
  answerCalls({ ...base, 'handover.ofShift': { ...nothing, left: [{ ...note, receipts: [{ name: '赵玉芬', at: 3 }], may: { receive: false } }] } })
  show(<ShiftHandover shiftId="now" />)
  expect(await screen.findByText(/赵玉芬 .*已接收/)).toBeTruthy()
  expect(screen.queryByText('我看过了，已接收')).toBeNull()
})

it('takes a note with what is open, and keeps the words when they are refused', async () => {
  answerCalls({ ...base, 'handover.ofShift': { ...nothing, may: { write: true } }, 'handover.write': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'contentRisky' } }) })
  show(<ShiftHandover shiftId="now" />)
  fireEvent.click(await screen.findByText('写交接班记录'))
  write('note-words', '一切正常')
  fireEvent.click(screen.getByText('加一件没办完的事'))
  fireEvent.click(screen.getByText('加一件没办完的事'))
  write('note-point-0', '路灯不亮', 'input')
  fireEvent.click(screen.getByText('交给下一班'))
  expect(await screen.findByText(/里面有不合适的内容/)).toBeTruthy()
  expect(callsOf('handover.write')[0]?.input).toEqual({ shiftId: 'now', words: '一切正常', open: ['路灯不亮'] })
  expect((document.querySelector('#note-words textarea') as HTMLTextAreaElement).value).toBe('一切正常')
})

it('warns the leader on every tab of a note that nobody of the shift knows', async () => {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params: { shiftId: 'now' } } as never)
  answerCalls({
    ...base,
    'attendance.code': { token: 'k1.now.R1.1.s', changesAt: Date.now() + 30_000, digits: '123456', now: Date.now(), from: 0, until: Date.now() + 3_600_000, ahead: { body: 'k1.now.R1', window: 1, seals: [] } },
    'attendance.list': { shiftId: 'now', title: '东门午班', startsAt: 1, endsAt: 2, posts: [], people: [], missing: [] },
    'handover.ofShift': { ...nothing, left: [note], unread: true },
    'handover.list': { notes: [{ ...note, noteId: 'old', words: '上星期的话' }] },
  })
  show(<LeadPage />)
  fireEvent.click(await screen.findByText('去看看'))
  expect(await screen.findByText('钥匙 3 把点过了。')).toBeTruthy()
  fireEvent.click(screen.getByText('看以前的记录'))
  expect(await screen.findByText('上星期的话')).toBeTruthy()
})
