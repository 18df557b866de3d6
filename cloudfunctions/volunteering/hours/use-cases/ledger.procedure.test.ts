import { call, type Person, url } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { seedEntries } from '../../../../tests/support/hours'
import { earnPoints } from '../../../../tests/support/presence'
import type { LedgerEntry, LedgerPage } from '#contract/hours'

let town: TestCommunity
let volunteer: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 1 })
  volunteer = town.volunteers[0] as Person
})

const all = { from: '2020-01-01', until: '2099-12-31' }
async function everyPage(grade: 'measured' | 'typed', span = all): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  let after: LedgerPage['next'] = null
  do {
    const page: LedgerPage = await town.founder.does('hours.ledger', { grade, ...span, ...(after ? { after } : {}) })
    expect(page.entries.length).toBeLessThanOrEqual(30)
    entries.push(...page.entries)
    after = page.next
  } while (after)
  return entries
}

interface Call {
  readings?: { collection: string; index: string; examined: number }[]
}
/** What the last invocation of this person asked of the database. */
async function lastCallsOf({ openid }: Person): Promise<Call[]> {
  const records = (await (await fetch(`${url()}/_cloud/journal`)).json()) as { openid?: string; calls: Call[] }[]
  return records.filter((record) => record.openid === openid).at(-1)?.calls ?? []
}

describe('the ledger of everybody’s hours', () => {
  it('says of each entry who served where and when, and how it came to be', async () => {
    await earnPoints(town, [volunteer])
    const { entries, next } = await town.founder.does('hours.ledger', { grade: 'measured', ...all })
    expect(next).toBeNull()
    expect(entries).toEqual([expect.objectContaining({ name: volunteer.name, activity: '楼道清扫', minutes: 60, grade: 'measured', origin: 'presence', verifiedBy: 'code', verifier: town.leader.name, corrects: null })])
    expect((await town.founder.does('hours.ledger', { grade: 'typed', ...all })).entries).toEqual([])
  })

  it('gives every entry of the period once, by day, however many share a day', async () => {
    // Three days for 130 entries: pages end in the middle of a day, and ids do not follow the days.
    const seeded = await seedEntries(town, 130, (n) => ({ servedOn: `2026-03-0${1 + ((n * 7) % 3)}`, grade: n % 13 === 0 ? 'typed' : 'measured' }))
    const span = { from: '2026-03-01', until: '2026-03-03' }
    const expected = (grade: string) =>
      seeded.filter((entry) => entry.grade === grade).sort((a, b) => (a.servedOn + a._id < b.servedOn + b._id ? -1 : 1)).map(({ _id }) => _id)
    for (const grade of ['measured', 'typed'] as const) {
      expect((await everyPage(grade, span)).map(({ hourEntryId }) => hourEntryId)).toEqual(expected(grade))
    }
    expect(new Set((await everyPage('measured', { from: '2026-03-02', until: '2026-03-02' })).map(({ servedOn }) => servedOn))).toEqual(new Set(['2026-03-02']))
  })

  it('costs four round trips on any page', async () => {
    const first = await town.founder.does('hours.ledger', { grade: 'measured', ...all })
    const { reply, roundTrips } = await call(town.founder.openid, 'hours.ledger', { grade: 'measured', ...all, ...(first.next ? { after: first.next } : {}) })
    expect(reply).toMatchObject({ ok: true, data: { entries: { length: 30 } } })
    expect(roundTrips).toBeLessThanOrEqual(4)
  })

  it('looks at no entry that a page does not show but the one after it, however many lie before', async () => {
    await seedEntries(town, 900, (n) => ({ _id: `late-${town.id}-${n}`, servedOn: `2026-05-${String(1 + (n % 28)).padStart(2, '0')}` }))
    for (const after of [{ servedOn: '2026-05-02', hourEntryId: 'm' }, { servedOn: '2026-05-26', hourEntryId: 'm' }]) {
      const page = await town.founder.does('hours.ledger', { grade: 'measured', ...all, after })
      expect(page.entries).toHaveLength(30)
      const readings = (await lastCallsOf(town.founder)).flatMap((one) => one.readings ?? []).filter(({ collection }) => collection === 'hours')
      expect(readings.map(({ index }) => index)).toEqual(['communityId_grade_servedOn__id', 'communityId_grade_servedOn__id'])
      expect(Math.max(...readings.map(({ examined }) => examined))).toBeLessThanOrEqual(31)
    }
  })

  it('is for staff, and not of a period that ends before it begins', async () => {
    expect(await town.founder.fails('hours.ledger', { grade: 'measured', from: '2026-03-02', until: '2026-03-01' })).toMatchObject({ reason: 'periodWrong' })
    for (const who of [town.leader, town.gridWorker, volunteer]) expect(await who.fails('hours.ledger', { grade: 'measured', ...all })).toEqual({ code: 'FORBIDDEN' })
  })
})
