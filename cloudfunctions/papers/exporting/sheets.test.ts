import type { HourEntry } from '../../hour-entries'
import { sheetsOf, type Ledger } from './sheets'

const at = (time: string) => Date.parse(`${time}+08:00`)
const entry = (changes: Partial<HourEntry> = {}): HourEntry => ({
  _id: 's1:R1', communityId: 'c', memberNo: 'R1', shiftId: 's1', title: '夜间巡逻', place: '3号楼前', servedOn: '2026-03-01', startedAt: at('2026-03-01T22:00:00'), endedAt: at('2026-03-02T00:30:00'),
  minutes: 150, grade: 'measured', origin: 'presence', verifiedBy: 'leader', recorder: null, verifier: { memberNo: 'L1', name: '王建生' }, corrects: null, reason: null, recordedAt: at('2026-03-02T08:00:00'), ...changes,
})
const typed = (minutes: number, changes: Partial<HourEntry> = {}) => entry({ grade: 'typed', minutes, recorder: { memberNo: 'L1', name: '王建生' }, ...changes })
const ledger = (changes: Partial<Ledger> = {}): Ledger => ({
  exportId: 'e1', community: '向阳里社区', from: '2026-03-01', until: '2026-03-31', madeAt: at('2026-04-01T09:00:00'), by: '周敏慧', measured: [], typed: [], names: new Map([['R1', '秦永福']]), ...changes,
})
const [measuredSheet, typedSheet, typists] = [0, 1, 2].map((nth) => (of: Partial<Ledger>) => sheetsOf(ledger(of))[nth])

describe('the sheets of a ledger', () => {
  it('say on each whose it is, how much stands there and who took it away', () => {
    expect(measuredSheet?.({ measured: [entry(), entry({ minutes: -30 })], typed: [typed(60)] })?.head.slice(0, 2)).toEqual([
      ['向阳里社区 志愿服务台账 扫码时长'],
      ['服务日期 2026-03-01 至 2026-03-31；共 2 条，120 分钟；2026-04-01 09:00 由周敏慧导出，导出编号 e1。扫码时长和登记时长是两种记录，不相加。'],
    ])
    expect(typedSheet?.({ measured: [entry()] })?.head[1]?.[0]).toContain('共 0 条，0 分钟')
  })

  it('name the day on which a night ended, and how the minutes came to be', () => {
    const row = (of: HourEntry) => measuredSheet?.({ measured: [of] })?.rows[0]
    expect(row(entry())?.slice(0, 9)).toEqual(['2026-03-01', '秦永福', 'R1', '夜间巡逻', '3号楼前', '22:00', '3月2日 00:30', 150, '签到签退，带队人确认'])
    expect(row(entry({ verifiedBy: 'code' }))?.[8]).toBe('两次扫码')
    expect(row(typed(60, { endedAt: null }))?.slice(6, 10)).toEqual(['', 60, '没有签退，带队人登记', '王建生'])
    expect(row(typed(-15, { origin: 'correction', corrects: 's1:R1', reason: '早走了' }))?.slice(13)).toEqual(['s1:R1', '早走了'])
  })

  it('count who typed from what was added, and leave out what was taken away', () => {
    expect(typists?.({ typed: [typed(60), typed(30), typed(-15)], measured: [entry()] })?.rows).toEqual([['王建生', 2, 90, 1, 90]])
  })
})
