import { createHash } from 'node:crypto'
import readWorkbook from 'read-excel-file/node'
import { call, clockNow, control, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { seedEntries } from '../../../../tests/support/hours'
import { wait } from '../../../../tests/support/presence'
import { dayOf } from '../../../kit/clock'

let town: TestCommunity
let volunteer: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 1 })
  volunteer = town.volunteers[0] as Person
  const kinds = [
    {},
    { servedOn: '2026-03-02', minutes: 90, title: '=HYPERLINK("x")' },
    { minutes: 45, grade: 'typed', origin: 'typed', verifiedBy: 'second', recorder: { memberNo: town.leader.memberNo, name: town.leader.name } },
    { minutes: -15, grade: 'typed', origin: 'correction', verifiedBy: 'second', corrects: 'seed', reason: '早走了。', recorder: { memberNo: volunteer.memberNo, name: volunteer.name } },
  ] as const
  await seedEntries(town, kinds.length, (n) => ({ memberNo: volunteer.memberNo, ...kinds[n] }))
})

const march = { from: '2026-03-01', until: '2026-03-31' }
const bytesBehind = async (link: string) => Buffer.from(await (await fetch(link)).arrayBuffer())

describe('the ledger as a file', () => {
  it('has the grades on two sheets, who typed on a third, and is the file whose checksum is written down', async () => {
    const made = await town.founder.does('paper.ledger', march)
    expect(made).toMatchObject({ ...march, by: town.founder.name, measured: { entries: 2, minutes: 150 }, typed: { entries: 2, minutes: 30 } })
    expect(made.fileName).toBe('志愿服务台账 测试社区 2026-03-01 至 2026-03-31.xlsx')
    const file = await bytesBehind(made.link)
    expect(createHash('sha256').update(file).digest('hex')).toBe(made.sha256)
    const [measured, typed, typists] = await readWorkbook(file)
    expect([measured, typed, typists].map((sheet) => sheet?.sheet)).toEqual(['扫码时长', '登记时长', '谁登记了多少'])
    expect(measured?.data[1]?.[0]).toMatch(`服务日期 2026-03-01 至 2026-03-31；共 2 条，150 分钟；${dayOf(await clockNow())}`)
    expect(measured?.data.slice(3).map((row) => [row[1], row[3], row[7], row[8]])).toEqual([
      [volunteer.name, '楼道清扫', 60, '两次扫码'],
      [volunteer.name, '=HYPERLINK("x")', 90, '两次扫码'],
    ])
    expect(typed?.data.slice(3).map((row) => [row[7], row[8], row[9], row[14] ?? ''])).toEqual([
      [45, '手工登记，公示后记入', town.leader.name, ''],
      [-15, '更正', volunteer.name, '早走了。'],
    ])
    expect(typists?.data.slice(2)).toEqual([['登记人', '条数', '分钟', '为几个人登记', '其中为同一个人最多（分钟）'], [town.leader.name, 1, 45, 1, 45]])
  })

  it('is made once for one request, written down for all staff, and gone within the hour', async () => {
    const requestId = newRequestId()
    const first = await town.founder.does('paper.ledger', march, requestId)
    expect(await town.founder.does('paper.ledger', march, requestId)).toEqual(first)
    const { exports } = await town.founder.does('paper.exports', {})
    expect(exports.filter(({ exportId }) => exportId === first.exportId)).toHaveLength(1)
    expect(JSON.stringify(exports)).not.toContain(new URL(first.link).pathname)
    expect((await fetch(first.link.split('?')[0] as string)).status).toBe(403)
    await wait(61)
    for (let minute = 0; minute < 20 && (await fetch(first.link)).ok; minute += 1) await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
    expect((await fetch(first.link)).ok).toBe(false)
    expect((await town.founder.does('paper.exports', {})).exports).toEqual(exports)
  })

  it('is refused for a period that is wrong, too long or empty', async () => {
    const refusal = async (from: string, until: string) => (await town.founder.fails('paper.ledger', { from, until })).reason
    expect(await refusal('2026-03-02', '2026-03-01')).toBe('periodWrong')
    expect(await refusal('2026-01-01', '2027-01-02')).toBe('periodTooLong')
    expect(await refusal('2020-01-01', '2020-12-31')).toBe('noEntries')
  })

  it('is for staff alone', async () => {
    for (const who of [town.leader, town.gridWorker, volunteer]) {
      expect(await who.fails('paper.ledger', march)).toEqual({ code: 'FORBIDDEN' })
      expect(await who.fails('paper.exports', {})).toEqual({ code: 'FORBIDDEN' })
    }
    expect(await town.founder.fails('paper.sweep', {})).toEqual({ code: 'FORBIDDEN' })
    expect((await call(town.founder.openid, 'paper.exports', {})).roundTrips).toBeLessThanOrEqual(4)
  })
})
