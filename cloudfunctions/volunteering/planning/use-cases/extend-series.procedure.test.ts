import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newPaper, show as showPaper } from '../../../../tests/support/credentials'
import { inboxWith } from '../../../../tests/support/messages'
import { asItIs, daysFromNow, publishSeries, publishShift, signUp } from '../../../../tests/support/shifts'

const HOUR = 3_600_000
let town: TestCommunity
let [first, second, third] = [] as unknown as [Person, Person, Person]
beforeEach(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[first, second, third] = town.volunteers as [Person, Person, Person]
})

const extend = async (shiftId: string, days: readonly number[], requestId?: string) => town.gridWorker.does('shift.extendSeries', { shiftId, days: await daysFromNow(days) }, requestId)
const make = (who: Person, shiftId: string) => who.does('regular.make', { shiftId, postId: '1', weekdays: [] })
const rosterOf = async (shiftId: string) => {
  const { confirmed, waiting } = await town.leader.does('shift.roster', { shiftId })
  return { confirmed: confirmed.map(({ name }) => name), waiting: waiting.map(({ name }) => name) }
}

describe('a series goes on', () => {
  it('on more days with what its last shift says, and tells its leader once', async () => {
    const risky = { hazard: true, insurancePolicyNo: 'PICC-1', risks: ['ladder'], safeguards: '两人同行，一人扶梯', signUp: { opensDaysBefore: 7, closesHoursBefore: 24 } } as const
    const [start, , last] = (await publishSeries(town, { ...risky, risks: [...risky.risks], seats: 3, in: [2, 9, 15] })) as [string, string, string]
    await town.gridWorker.does('shift.change', await asItIs(town, last, { place: '文化活动室' }))
    const { shiftIds } = await extend(start, [22, 29])
    expect(shiftIds).toHaveLength(2)
    const [before, after] = await Promise.all([last, shiftIds[0] as string].map((shiftId) => town.gridWorker.does('shift.get', { shiftId })))
    expect(after).toMatchObject({ ...risky, place: '文化活动室', posts: [{ name: '带练', seats: 3, left: 3 }], series: { seriesId: before?.series?.seriesId, coming: 1 } })
    expect((after?.startsAt ?? 0) - (before?.startsAt ?? 0)).toBe(7 * 24 * HOUR)
    expect((await town.gridWorker.does('shift.get', { shiftId: start })).series).toMatchObject({ coming: 4 })
    expect((await inboxWith(town.leader, '请您带队')).item.body).toContain('后面还有 1 次')
  })

  it('with everybody on it who comes every time, in the order of their word, and tells each once', async () => {
    const [start] = (await publishSeries(town, { seats: 2, in: [1, 8] })) as [string]
    for (const who of [first, second, third]) await make(who, start)
    const { shiftIds, joined } = await extend(start, [15, 22])
    expect(joined).toBe(3)
    for (const shiftId of shiftIds) expect(await rosterOf(shiftId)).toEqual({ confirmed: ['志愿者1', '志愿者2'], waiting: ['志愿者3'] })
    expect((await inboxWith(first, '又排了新的场次')).item.body).toContain('又排了 2 场，照您的固定报名：报上 2 场')
    expect((await inboxWith(third, '又排了新的场次')).item.body).toContain('候补 2 场')
  })

  it('without whoever rests then, has ended their word, or has promised to be elsewhere', async () => {
    const [start] = (await publishSeries(town, { seats: 5, in: [1, 8] })) as [string]
    for (const who of [first, second, third]) await make(who, start)
    const regularId = async (who: Person) => (await who.does('regular.mine', {})).regulars[0]?.regularId as string
    await first.does('regular.pause', { regularId: await regularId(first), until: (await daysFromNow([20]))[0] as string })
    await second.does('regular.end', { regularId: await regularId(second), giveBack: false })
    const [busy] = (await publishSeries(town, { title: '手机课', from: '07:30', in: [15, 16] })) as [string]
    await signUp(third, busy)
    const { shiftIds } = await extend(start, [15, 22])
    expect(await rosterOf(shiftIds[0] as string)).toEqual({ confirmed: [], waiting: [] })
    expect(await rosterOf(shiftIds[1] as string)).toEqual({ confirmed: ['志愿者1', '志愿者3'], waiting: [] })
    expect((await inboxWith(third, '又排了新的场次')).item.body).toContain('没报上 1 场')
  })

  it('asking for the same papers: a standing word without one takes nothing and hears so', async () => {
    const paper = await newPaper(town, '电工证')
    const [start] = (await publishSeries(town, { posts: [{ name: '电工', seats: 2, skill: null, requires: [paper] }], in: [1, 8] })) as [string]
    const lastDay = (await daysFromNow([20]))[0] as string
    await showPaper(town.founder, first, paper, lastDay)
    expect((await make(first, start)).confirmed).toBe(2)
    const { shiftIds } = await extend(start, [15, 22])
    expect((await town.gridWorker.does('shift.get', { shiftId: shiftIds[1] as string })).posts).toMatchObject([{ requires: [{ name: '电工证' }] }])
    expect(await rosterOf(shiftIds[0] as string)).toEqual({ confirmed: ['志愿者1'], waiting: [] })
    expect(await rosterOf(shiftIds[1] as string)).toEqual({ confirmed: [], waiting: [] })
    expect((await inboxWith(first, '又排了新的场次')).item.body).toContain('报上 1 场，没报上 1 场')
  })

  it('once, however often the request arrives, and at the same price for sixty days', async () => {
    const [start] = (await publishSeries(town, { seats: 2 })) as [string]
    for (const who of [first, second]) await make(who, start)
    const requestId = newRequestId()
    const input = { shiftId: start, days: await daysFromNow(Array.from({ length: 60 }, (_, n) => n + 30)) }
    const { reply, roundTrips } = await call(town.gridWorker.openid, 'shift.extendSeries', input, requestId, town.id)
    expect(reply).toMatchObject({ ok: true, data: { joined: 2 } })
    expect(roundTrips).toBeLessThanOrEqual(12)
    const again = await town.gridWorker.does('shift.extendSeries', input, requestId)
    expect(again).toEqual(reply.ok ? reply.data : null)
    expect((await town.gridWorker.does('shift.get', { shiftId: start })).series).toMatchObject({ coming: 62 })
  })
})

describe('a series does not go on', () => {
  const refusal = async (shiftId: string, days: string[]) => town.gridWorker.fails('shift.extendSeries', { shiftId, days })

  it('on days that do not fit, and nothing is written', async () => {
    const [start] = (await publishSeries(town)) as [string]
    const [yesterday, taken, free] = (await daysFromNow([-1, 8, 22])) as [string, string, string]
    expect(await refusal(start, [free, free])).toMatchObject({ reason: 'sameDayTwice' })
    expect(await refusal(start, [free, '2031-01-01'])).toMatchObject({ reason: 'tooFarAhead' })
    expect(await refusal(start, [yesterday])).toMatchObject({ reason: 'startsInPast' })
    expect(await refusal(start, [free, taken])).toMatchObject({ reason: 'dayTaken' })
    expect((await town.gridWorker.does('shift.get', { shiftId: start })).series).toMatchObject({ coming: 2 })
  })

  it('where there is none, or none that still stands', async () => {
    const days = await daysFromNow([22])
    expect(await refusal(await publishShift(town), days)).toMatchObject({ reason: 'noSeries' })
    const [start] = (await publishSeries(town)) as [string]
    await town.gridWorker.does('shift.cancel', { shiftId: start, extent: 'all', reason: '发布有误' })
    expect(await refusal(start, days)).toMatchObject({ reason: 'alreadyCancelled' })
  })

  it('for whoever does not organise, or from elsewhere', async () => {
    const [start] = (await publishSeries(town)) as [string]
    const days = await daysFromNow([22])
    expect(await town.leader.fails('shift.extendSeries', { shiftId: start, days })).toEqual({ code: 'FORBIDDEN' })
    const { gridWorker } = await newCommunity({ volunteers: 0 })
    expect(await gridWorker.fails('shift.extendSeries', { shiftId: start, days })).toEqual({ code: 'NOT_FOUND' })
  })
})
