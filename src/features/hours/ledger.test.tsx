import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import LedgerPage from '@/packages/desk/ledger'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { Envelope } from '#contract/envelope'
import type { LedgerEntry } from '#contract/hours'
import type { ExportView } from '#contract/papers'

const downloadFile = jest.fn()
const openDocument = jest.fn()
beforeEach(() => {
  downloadFile.mockResolvedValue({ tempFilePath: 'wxfile://1.xlsx', statusCode: 200 })
  openDocument.mockResolvedValue({})
  Object.assign(Taro, { downloadFile, openDocument })
})
afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const at9 = Date.parse('2026-03-01T09:00:00+08:00')
const entry: LedgerEntry = {
  hourEntryId: 's1:R00010', memberNo: 'R00010', name: '秦永福', activity: '楼道清扫', place: '1号楼', servedOn: '2026-03-01', startedAt: at9, endedAt: at9 + 7_200_000, minutes: 120,
  grade: 'measured', origin: 'presence', verifiedBy: 'code', recorder: null, verifier: '王建生', corrects: null, reason: null, recordedAt: 1,
}
const less: LedgerEntry = { ...entry, hourEntryId: 'c1', origin: 'correction', minutes: -30, startedAt: null, endedAt: null, corrects: 's1:R00010', recorder: '秦永福', reason: '早走了' }
const pages = ({ input }: Envelope) =>
  ({ data: (input as { after?: unknown }).after === undefined ? { entries: [entry], next: { servedOn: '2026-03-01', hourEntryId: 's1:R00010' } } : { entries: [less], next: null } })
const made: ExportView = { exportId: 'e1', from: '2026-01-01', until: '2026-03-31', by: '周敏慧', madeAt: at9, measured: { entries: 1200, minutes: 90 }, typed: { entries: 3, minutes: 60 }, sha256: 'ab12cd34ef56' }
const base = { 'member.me': aMember(), 'outbox.nudge': { sent: 0 }, 'hours.ledger': pages }

it('shows entries with how they came to be, page after page, the grades apart', async () => {
  answerCalls(base)
  show(<LedgerPage />)
  expect(await screen.findByText('秦永福 · 楼道清扫')).toBeTruthy()
  expect(screen.getByText(/09:00–11:00 · 两次扫码，王建生核实/)).toBeTruthy()
  fireEvent.click(screen.getByText('再看 30 条'))
  expect(await screen.findByText('−30分钟')).toBeTruthy()
  expect(screen.getByText(/更正，秦永福登记，王建生核实：早走了/)).toBeTruthy()
  fireEvent.click(screen.getByText('登记时长'))
  await waitFor(() => expect(callsOf('hours.ledger').at(-1)?.input).toMatchObject({ grade: 'typed' }))
})

it('makes the file, opens it as a spreadsheet, and shows what is written down about it', async () => {
  answerCalls({ ...base, 'paper.ledger': { ...made, link: 'https://storage/1.xlsx?sign', fileName: '台账.xlsx' }, 'paper.exports': { exports: [{ ...made, by: '何文静' }] } })
  show(<LedgerPage />)
  expect(await screen.findByText(/谁在什么时候导出过，都会记下来/)).toBeTruthy()
  fireEvent.click(screen.getByText('导出台账'))
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith({ filePath: 'wxfile://1.xlsx', fileType: 'xlsx', showMenu: true }))
  expect(screen.getByText('扫码时长 1,200 条，1小时30分')).toBeTruthy()
  expect(screen.getByText('文件校验码（SHA-256）ab12cd34 ef56')).toBeTruthy()
  fireEvent.click(screen.getByText('谁导出过台账'))
  expect(await screen.findByText(/何文静，.* 导出/)).toBeTruthy()
})

it('says what to do when the period is too long', async () => {
  answerCalls({ ...base, 'paper.ledger': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'periodTooLong' } }) })
  show(<LedgerPage />)
  await screen.findByText('秦永福 · 楼道清扫')
  fireEvent.click(screen.getByText('导出台账'))
  expect(await screen.findByText('一次最多导出 12 个月，请分几次导出。')).toBeTruthy()
  expect(openDocument).not.toHaveBeenCalled()
})

it('says how much there is and how to ask for less when one file cannot hold it', async () => {
  answerCalls({ ...base, 'paper.ledger': () => ({ error: { code: 'PRECONDITION_FAILED', reason: 'periodTooLong', details: { entries: 61_234, most: 60_000 } } }) })
  show(<LedgerPage />)
  await screen.findByText('秦永福 · 楼道清扫')
  fireEvent.click(screen.getByText('导出台账'))
  expect(await screen.findByText('这段时间有 61,234 条记录，一次最多导出 60,000 条。请把日期改短，按季度或按月分几次导出。')).toBeTruthy()
})
