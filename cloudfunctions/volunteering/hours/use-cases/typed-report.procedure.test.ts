import { clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'

let town: TestCommunity
let volunteer: Person
let month: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  volunteer = town.volunteers[0] as Person
  month = new Date((await clockNow()) + 8 * 3_600_000).toISOString().slice(0, 7)
})
const type = (who: Person, minutes: number) =>
  who.does('hours.type', { memberNo: volunteer.memberNo, activity: '陪诊', place: '市第一医院', servedOn: `${month}-01`, minutes, evidence: { text: '家属签字', photos: [] } })

describe('the month’s report of who typed what', () => {
  it('names every recorder to every resident, with what was refused', async () => {
    await type(town.leader, 60)
    const second = await type(town.gridWorker, 90)
    await town.founder.does('hours.verify', { typedId: second.typedId, accept: false, reason: '没有凭据。' })
    const report = await town.resident.does('hours.typedReport', { month })
    expect(report).toEqual({
      month,
      complete: true,
      lines: [
        { name: town.leader.name, entries: 1, refused: 0, minutes: 60, people: 1, mostForOne: 60 },
        { name: town.gridWorker.name, entries: 1, refused: 1, minutes: 0, people: 0, mostForOne: 0 },
      ],
    })
  })

  it('is empty for a month in which nobody typed, and takes no month that there is not', async () => {
    expect((await town.resident.does('hours.typedReport', { month: '2020-01' })).lines).toEqual([])
    expect(await town.resident.fails('hours.typedReport', { month: '2026-13' })).toMatchObject({ code: 'BAD_REQUEST' })
  })
})
