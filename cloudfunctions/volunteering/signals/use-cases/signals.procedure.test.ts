import { call, clockNow, control, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { eachOnce, shiftWith, wait } from '../../../../tests/support/presence'
import { asItIs, publishShift, scan, signUp } from '../../../../tests/support/shifts'
import { DAY, dayOf, HOUR, startOfDay } from '../../../kit/clock'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 17 })
  somebody = eachOnce(town.volunteers)
})

/** Until nothing more can be added and the clockwork has looked; it looks at what ended first first. */
async function lookedThrough(shiftId: string): Promise<void> {
  await wait(5 + 90 + 26 * 60 + 1)
  for (let minute = 0; minute < 20; minute += 1) {
    await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
    if ((await openOnes()).some((one) => one.shiftId === shiftId)) return
  }
  throw new Error(`nothing was found about ${shiftId}`)
}
const openOnes = async () => (await town.founder.does('signal.list', { state: 'open' })).activities
const people = (many: number) => Array.from({ length: many }, () => somebody())

describe('signals', () => {
  it('come a day after a closed activity with their numbers, not after an ordinary one, and stay with what a second person found', async () => {
    const ordinary = await shiftWith(town, people(1), { minutes: 80 })
    const shiftId = await shiftWith(town, people(3), { roomFor: 2, seats: 3 })
    await lookedThrough(shiftId)
    expect((await openOnes()).map((one) => one.shiftId)).not.toContain(ordinary)
    const found = (await openOnes()).find((one) => one.shiftId === shiftId)
    expect(found).toMatchObject({
      title: '楼道清扫',
      state: 'open',
      looks: [],
      may: { look: true },
      signals: [{ kind: 'notOut', facts: { people: 3, present: 3 } }, { kind: 'crowded', facts: { people: 3, roomFor: 2 } }],
    })
    const requestId = newRequestId()
    const input = { shiftId, found: 'fine' as const, words: '问过三位，都忘了签退。' }
    const first = await town.founder.does('signal.look', input, requestId)
    expect(await town.founder.does('signal.look', input, requestId)).toEqual(first)
    expect((await openOnes()).map((one) => one.shiftId)).not.toContain(shiftId)
    await town.founder.does('signal.look', { shiftId, found: 'mend', words: '其中一位其实没有来，请带队人更正。' })
    const [looked] = (await town.founder.does('signal.list', { state: 'looked' })).activities
    expect(looked).toMatchObject({ shiftId, looks: [{ found: 'fine', by: town.founder.name }, { found: 'mend' }] })
    expect((await town.leader.does('attendance.list', { shiftId })).people.map(({ state }) => state)).toEqual(['review', 'review', 'review'])
  })

  it('tell who signed for most, and are looked at by nobody who had a hand in it', async () => {
    const three = people(3)
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90, seats: 3 })
    for (const who of three) await signUp(who, shiftId)
    for (const { memberNo } of three) await town.founder.does('attendance.signInFor', { shiftId, memberNo })
    await lookedThrough(shiftId)
    const found = (await openOnes()).find((one) => one.shiftId === shiftId)
    expect(found?.signals).toContainEqual({ kind: 'oneHelper', facts: { helper: town.founder.name, people: 3, present: 3 } })
    expect(found?.may).toEqual({ look: false })
    expect(await town.founder.fails('signal.look', { shiftId, found: 'fine', words: '我在现场。' })).toMatchObject({ reason: 'involved' })
  })

  it('see two places at once where a scan arrived late', async () => {
    const who = somebody()
    const here = await publishShift(town, { startsIn: 5, minutes: 90 })
    const there = await publishShift(town, { startsIn: 200, minutes: 90 })
    for (const shiftId of [here, there]) await signUp(who, shiftId)
    const { startsAt, endsAt } = await asItIs(town, here)
    await town.gridWorker.does('shift.change', await asItIs(town, there, { startsAt, endsAt }))
    const { token } = await town.leader.does('attendance.code', { shiftId: here })
    await wait(30)
    await scan(who, town.leader, there, 'attendance.checkIn')
    await wait(10)
    await scan(who, town.leader, there, 'attendance.checkOut')
    await who.does('attendance.checkIn', { shiftId: here, proof: { kind: 'token', token, queued: true } })
    await wait(1)
    await scan(who, town.leader, here, 'attendance.checkOut')
    await lookedThrough(here)
    const found = (await openOnes()).filter(({ shiftId }) => [here, there].includes(shiftId))
    expect(found.map(({ signals }) => signals)).toEqual([here, there].map(() => [{ kind: 'overlap', facts: { names: who.name, people: 1, minutes: 10 } }]))
  })

  it('say of the same people always once in six times', async () => {
    const three = people(3)
    const tomorrow = (await clockNow()) + DAY
    const days = Array.from({ length: 7 }, (_, n) => dayOf(tomorrow + n * DAY))
    const { shiftIds } = await town.gridWorker.does('shift.publishSeries', {
      title: '晨练', description: '', place: '志愿服务广场', posts: [{ name: '带练', seats: 3, skill: null }], risks: ['none'], safeguards: '有人照看。', hazard: false, insurancePolicyNo: '',
      minAge: 18, leaderNos: [town.leader.memberNo], days, from: '09:00', minutes: 60,
    })
    for (const shiftId of shiftIds) {
      for (const who of three) await signUp(who, shiftId)
      await setClock((await asItIs(town, shiftId)).startsAt + 10_000)
      for (const who of three) await scan(who, town.leader, shiftId, 'attendance.checkIn')
      await wait(50)
      for (const who of three) await scan(who, town.leader, shiftId, 'attendance.checkOut')
    }
    await lookedThrough(shiftIds[5] as string)
    const found = (await openOnes()).filter(({ title }) => title === '晨练')
    expect(found.map(({ shiftId, signals }) => [shiftId, signals])).toEqual([[shiftIds[5], [{ kind: 'sameRoster', facts: { times: 6, people: 3 } }]]])
  })

  it('name who typed most of what was typed lately', async () => {
    const served = somebody()
    const day = `${dayOf(await clockNow()).slice(0, 7)}-01`
    for (const minutes of [480, 240]) {
      await town.leader.does('hours.type', { memberNo: served.memberNo, activity: '陪诊', place: '市第一医院', servedOn: day, minutes, evidence: { text: '家属签字', photos: [] } })
    }
    await town.leader.does('hours.type', { memberNo: somebody().memberNo, activity: '陪诊', place: '市第一医院', servedOn: day, minutes: 480, evidence: { text: '家属签字', photos: [] } })
    const { reply, roundTrips } = await call(town.founder.openid, 'signal.list', { state: 'open' })
    expect(reply).toMatchObject({ data: { typing: [{ kind: 'oneTyping', facts: { name: town.leader.name, minutes: 1200, total: 1200 } }] } })
    expect(roundTrips).toBeLessThanOrEqual(4)
    expect((await town.founder.does('signal.list', { state: 'looked' })).typing).toEqual([])
  })

  it('are told to staff in one line the morning after, and to nobody else', async () => {
    const shiftId = await shiftWith(town, people(3), { roomFor: 2, seats: 3 })
    await lookedThrough(shiftId)
    const morning = startOfDay(dayOf(await clockNow())) + DAY + 8 * HOUR
    const lines = async (who: Person) => {
      for (let minute = 0; minute < 5; minute += 1) await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
      return (await who.does('inbox.list', {})).items.filter(({ title, at }) => title.endsWith('条新的异常提示') && at >= morning - HOUR)
    }
    await setClock(morning - 60_000)
    expect(await lines(town.founder)).toEqual([])
    await setClock(morning)
    const [line, ...more] = await lines(town.founder)
    expect([line?.title, line?.page, more]).toEqual(['昨天有 2 条新的异常提示', 'packages/desk/signals/index', []])
    await setClock(morning + 10 * 60_000)
    expect(await lines(town.founder)).toHaveLength(1)
    expect(await lines(town.leader)).toEqual([])
  })

  it('are for staff alone, and for no shift that has none', async () => {
    expect(await town.leader.fails('signal.list', { state: 'open' })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.gridWorker.fails('signal.look', { shiftId: 'none', found: 'fine', words: '看过。' })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.founder.fails('signal.look', { shiftId: 'none', found: 'fine', words: '看过。' })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.founder.fails('signal.sweep', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
