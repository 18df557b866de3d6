import type { Input } from '#contract/index'
import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { signUp } from '../../../../tests/support/shifts'

const DAY = 86_400_000
const HOUR = 3_600_000
let town: TestCommunity
let volunteer: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  volunteer = town.volunteers[0] as Person
})

const dayIn = async (days: number) => new Date((await clockNow()) + days * DAY + 8 * HOUR).toISOString().slice(0, 10)

async function series(change: Partial<Input<'shift.publishSeries'>> = {}): Promise<Input<'shift.publishSeries'>> {
  return {
    title: '太极晨练带练', description: '', place: '志愿服务广场', posts: [{ name: '带练', seats: 2, skill: null }, { name: '音响', seats: 1, skill: null }],
    risks: ['none'], safeguards: '有人照看，量力而行。', hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [town.leader.memberNo],
    days: await Promise.all([8, 1, 15, 22].map(dayIn)), from: '07:00', minutes: 60, ...change,
  }
}
const publish = async (change: Partial<Input<'shift.publishSeries'>> = {}) => town.gridWorker.does('shift.publishSeries', await series(change))
const startOf = async (shiftId: string) => (await volunteer.does('shift.get', { shiftId })).startsAt

async function change(shiftId: string, extent: 'one' | 'rest' | 'all', wish: { later?: number; place?: string }): Promise<string[]> {
  const { title, description, place, risks, safeguards, leaders, startsAt, endsAt } = await town.gridWorker.does('shift.get', { shiftId })
  const later = wish.later ?? 0
  const { shiftIds } = await town.gridWorker.does('shift.change', {
    shiftId, extent, title, description, place: wish.place ?? place, risks, safeguards, insurancePolicyNo: '', leaderNos: leaders.map(({ memberNo }) => memberNo),
    startsAt: startsAt + later, endsAt: endsAt + later, seats: [],
  })
  return shiftIds
}

describe('a series of shifts', () => {
  it('stands in the list of everybody, soonest first, at the same time of day', async () => {
    const { shiftIds } = await publish({ title: '晨练甲' })
    const { shifts } = await volunteer.does('shift.list', {})
    const found = shifts.filter(({ title }) => title === '晨练甲')
    expect(found.map(({ shiftId }) => shiftId)).toEqual(shiftIds)
    expect(found.map(({ startsAt }) => new Date(startsAt + 8 * HOUR).toISOString().slice(11, 16))).toEqual(['07:00', '07:00', '07:00', '07:00'])
    expect(await town.gridWorker.does('shift.get', { shiftId: shiftIds[1] as string })).toMatchObject({ series: { coming: 2 }, posts: [{ name: '带练' }, { name: '音响' }] })
    expect((await inboxWith(town.leader, '请您带队')).item.body).toContain('后面还有 3 次')
  })

  it('stands there once, however often the same request arrives', async () => {
    const [input, requestId] = [await series({ title: '只有一套' }), newRequestId()]
    const answers = await Promise.all([1, 2, 3].map(() => town.gridWorker.does('shift.publishSeries', input, requestId)))
    expect(answers[1]).toEqual(answers[0])
    expect((await volunteer.does('shift.list', {})).shifts.filter(({ title }) => title === '只有一套')).toHaveLength(4)
  })

  it('is changed for one, for the rest or for all, and whoever joined stays', async () => {
    const { shiftIds } = await publish({ title: '晨练乙' })
    const [first, second, third, fourth] = shiftIds as [string, string, string, string]
    await signUp(volunteer, third)
    await signUp(volunteer, fourth)
    const before = await Promise.all(shiftIds.map(startOf))
    expect(await change(second, 'one', { later: HOUR })).toEqual([second])
    expect(await change(third, 'rest', { later: 2 * HOUR })).toEqual([third, fourth])
    expect((await Promise.all(shiftIds.map(startOf))).map((at, n) => at - (before[n] ?? 0))).toEqual([0, HOUR, 2 * HOUR, 2 * HOUR])
    expect((await inboxWith(volunteer, '活动有变动')).item.body).toContain('后面 1 次也一样')
    expect(await change(second, 'all', { place: '文化活动室' })).toEqual([first, second, third, fourth])
    expect(await volunteer.does('shift.get', { shiftId: fourth })).toMatchObject({ place: '文化活动室', mine: { state: 'confirmed' } })
  })

  it('is undone whole with one message to each person', async () => {
    const { shiftIds } = await publish({ title: '晨练丙', days: await Promise.all([31, 38, 45].map(dayIn)) })
    const [first, second, third] = shiftIds as [string, string, string]
    await signUp(volunteer, second)
    await signUp(volunteer, third)
    expect(await town.gridWorker.does('shift.cancel', { shiftId: first, extent: 'all', reason: '发错了' })).toEqual({ shiftIds, told: 2 })
    expect((await inboxWith(volunteer, '活动取消了')).item.body).toContain('起的 2 次都取消了：发错了')
    const titled = async (who: Person, name: 'shift.list' | 'shift.led' | 'shift.mine') => (await who.does(name, {})).shifts.filter(({ title }) => title === '晨练丙')
    expect(await titled(volunteer, 'shift.list')).toEqual([])
    // What nobody had joined is gone for the organiser too; what somebody had, says so to them.
    for (const who of [town.gridWorker, town.leader]) expect((await titled(who, 'shift.led')).map(({ shiftId, state }) => [shiftId, state])).toEqual([[second, 'cancelled'], [third, 'cancelled']])
    expect(await titled(volunteer, 'shift.mine')).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }])
  })

  it('costs as much for sixty days as for two, but for one write', async () => {
    const days = await Promise.all(Array.from({ length: 60 }, (_, n) => dayIn(60 + n)))
    const trips = async (input: Input<'shift.publishSeries'>) => (await call(town.gridWorker.openid, 'shift.publishSeries', input)).roundTrips
    const few = await trips(await series({ title: '两天', days: days.slice(0, 2) }))
    expect(few).toBeLessThanOrEqual(10)
    expect(await trips(await series({ title: '六十天', days }))).toBeLessThanOrEqual(few)
  })
})

describe('publishing a series is refused', () => {
  const refusal = async (wish: Partial<Input<'shift.publishSeries'>>) => (await town.gridWorker.fails('shift.publishSeries', await series(wish))).reason

  it('with the reason that fits, and nothing is written', async () => {
    const title = '没有发成'
    const [tomorrow, later] = [await dayIn(1), await dayIn(2)]
    expect(await refusal({ title, days: [tomorrow, tomorrow] })).toBe('sameDayTwice')
    expect(await refusal({ title, days: [tomorrow, '2031-01-01'] })).toBe('tooFarAhead')
    expect(await refusal({ title, days: [await dayIn(-1), tomorrow] })).toBe('startsInPast')
    expect(await refusal({ title, hazard: true })).toBe('insuranceNeeded')
    expect(await refusal({ title, risks: ['ladder'], safeguards: '小心' })).toBe('safeguardsNeeded')
    expect(await refusal({ title, leaderNos: ['R99999'] })).toBe('unknownLeader')
    expect(await refusal({ title, days: [await dayIn(0), tomorrow], from: '23:59', signUp: { opensDaysBefore: null, closesHoursBefore: 24 } })).toBe('signUpOver')
    expect(await refusal({ title, itemNo: '999', days: [tomorrow, later] })).toBe('unknownItem')
    expect((await volunteer.does('shift.list', {})).shifts.filter((shift) => shift.title === title)).toEqual([])
  })

  it('for a day that no calendar has, and to whoever does not organise', async () => {
    expect(await town.gridWorker.fails('shift.publishSeries', await series({ days: ['2027-02-28', '2027-02-31'] }))).toMatchObject({ code: 'BAD_REQUEST' })
    expect(await town.leader.fails('shift.publishSeries', await series())).toEqual({ code: 'FORBIDDEN' })
  })
})
