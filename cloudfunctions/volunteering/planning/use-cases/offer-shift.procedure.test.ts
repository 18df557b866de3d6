import type { Asked } from '#contract/planning'
import { call, clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let first: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 5, skills: ['维修电工'] })
  first = town.volunteers[0] as Person
})

const electrician = { entranceId: 'B1-1', posts: [{ name: '电工', seats: 1, skill: '维修电工' as const }] }

/** The clockwork picks after publishing. Somebody else's drain may be at work just now, so it is asked more than once. */
async function whenAsked(shiftId: string): Promise<Asked[]> {
  for (let turn = 0; turn < 100; turn += 1) {
    await town.gridWorker.does('outbox.nudge', {})
    const { asked } = await town.gridWorker.does('shift.asked', { shiftId })
    if (asked.length > 0) return asked
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`nobody was asked for ${shiftId}`)
}

describe('asking the best few', () => {
  it('asks three people for one seat and says why in words', async () => {
    const asked = await whenAsked(await publishShift(town, electrician))
    expect(asked).toHaveLength(3)
    for (const person of asked) {
      expect(town.volunteers.map((volunteer) => volunteer.memberNo)).toContain(person.memberNo)
      expect(person.reasons).toEqual(['会维修电工', '住在同一楼门', '最近 30 天还没有服务过'])
      expect(person).toMatchObject({ answer: null, score: 95 })
    }
  })

  it('looks for the neighbours of whoever asked for help when no entrance was named', async () => {
    const wishOn = new Date((await clockNow()) + 32 * 3_600_000).toISOString().slice(0, 10)
    const { needId } = await town.resident.does('need.submit', { itemNo: '060', wishOn, wishPart: 'any', note: '', risks: ['ladder'], riskNote: '', photos: [] })
    await town.gridWorker.does('need.verify', { needId, accept: true, reason: '' })
    const shiftId = await publishShift(town, { needId, posts: electrician.posts, insurancePolicyNo: 'PICC-2026-01' })
    expect((await whenAsked(shiftId))[0]?.reasons).toContain('住在同一楼门')
  })

  it('puts the question into the inbox of each, with the reasons', async () => {
    const shiftId = await publishShift(town, { ...electrician, title: '检查楼道灯' })
    const [best] = await whenAsked(shiftId)
    const person = town.volunteers.find((volunteer) => volunteer.memberNo === best?.memberNo) as Person
    const { items } = await person.does('inbox.list', {})
    expect(items.filter((item) => item.page.includes(shiftId))).toEqual([
      expect.objectContaining({ kind: 'shift', body: expect.stringContaining('会维修电工') as string }),
    ])
  })

  it('shows what became of the question', async () => {
    const shiftId = await publishShift(town, { ...electrician, startsIn: 600 })
    const [best] = await whenAsked(shiftId)
    const person = town.volunteers.find((volunteer) => volunteer.memberNo === best?.memberNo) as Person
    await signUp(person, shiftId)
    const { asked } = await town.founder.does('shift.asked', { shiftId })
    expect(asked.map(({ memberNo, answer }) => [memberNo, answer])[0]).toEqual([person.memberNo, 'confirmed'])
  })

  it('leaves out who does not agree, who leads, and who has promised to be elsewhere', async () => {
    const [shy, busy, leading] = town.volunteers.slice(2) as [Person, Person, Person]
    await shy.does('member.setVolunteering', { skills: ['维修电工'], availability: [], recommend: false })
    const times = { startsIn: 1440, minutes: 60 }
    await signUp(busy, await publishShift(town, { ...times, posts: [{ name: '清扫员', seats: 1, skill: null }] }))
    const asked = await whenAsked(await publishShift(town, { ...electrician, ...times, leaderNos: [leading.memberNo] }))
    expect(asked.map(({ memberNo }) => memberNo).sort()).toEqual(town.volunteers.slice(0, 2).map(({ memberNo }) => memberNo).sort())
  })
})

describe('the clockwork’s question', () => {
  it('is forbidden to people, staff included', async () => {
    const shiftId = await publishShift(town)
    expect(await town.founder.fails('shift.offer', { shiftId })).toMatchObject({ code: 'FORBIDDEN' })
    const { reply } = await call(null, 'shift.offer', { shiftId })
    expect(reply).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})

describe('who was asked', () => {
  it('is for organisers only', async () => {
    expect(await first.fails('shift.asked', { shiftId: await publishShift(town) })).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is not found for a shift that does not exist', async () => {
    expect(await town.founder.fails('shift.asked', { shiftId: 'nosuchshift' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
