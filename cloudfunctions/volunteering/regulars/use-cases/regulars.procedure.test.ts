import type { RegularView } from '#contract/regulars'
import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newcomer } from '../../../../tests/support/newcomers'
import { inboxWith } from '../../../../tests/support/messages'
import { wait } from '../../../../tests/support/presence'
import { daysFromNow, publishSeries, publishShift, signUp } from '../../../../tests/support/shifts'

const DAY = 24 * 60
const HOUR = 3_600_000
let town: TestCommunity
let [volunteer, second, third] = [] as unknown as [Person, Person, Person]
beforeEach(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[volunteer, second, third] = town.volunteers as [Person, Person, Person]
})

const make = (who: Person, shiftId: string, weekdays: number[] = []) => who.does('regular.make', { shiftId, postId: '1', weekdays })
const placeOf = async (who: Person, shiftId: string) => (await who.does('shift.get', { shiftId })).mine.state
const placesOf = (who: Person, shiftIds: readonly string[]) => Promise.all(shiftIds.map((shiftId) => placeOf(who, shiftId)))
const regularOf = async (who: Person) => (await who.does('regular.mine', {})).regulars[0] as RegularView
const pauseFor = async (who: Person, days: number) => who.does('regular.pause', { regularId: (await regularOf(who)).regularId, until: (await daysFromNow([days]))[0] as string })

describe('a standing word', () => {
  it('signs up for every coming shift, says so once and stands in my list', async () => {
    const shiftIds = await publishSeries(town)
    expect(await volunteer.does('regular.forShift', { shiftId: shiftIds[0] as string })).toMatchObject({ mine: null, coming: 3, weekdays: [expect.any(Number)] })
    expect(await make(volunteer, shiftIds[1] as string)).toEqual({ confirmed: 3, waiting: 0, missed: [] })
    expect(await placesOf(volunteer, shiftIds)).toEqual(['confirmed', 'confirmed', 'confirmed'])
    expect(await regularOf(volunteer)).toMatchObject({ title: '太极晨练带练', state: 'active', coming: 3, waiting: 0, nextAt: (await volunteer.does('shift.get', { shiftId: shiftIds[0] as string })).startsAt })
    expect((await inboxWith(volunteer, '固定报名好了')).item.body).toContain('报上 3 场')
    expect((await town.leader.does('regular.ofShift', { shiftId: shiftIds[0] as string })).people).toMatchObject([{ memberNo: volunteer.memberNo, postName: '带练', pausedUntil: null }])
  })

  it('means only the weekdays that were chosen', async () => {
    const shiftIds = await publishSeries(town, { in: [1, 2, 8, 9] })
    const weekday = new Date(`${(await daysFromNow([2]))[0] ?? ''}T00:00:00Z`).getUTCDay()
    await make(volunteer, shiftIds[0] as string, [weekday])
    expect(await placesOf(volunteer, shiftIds)).toEqual(['none', 'confirmed', 'none', 'confirmed'])
  })

  it('pushes nobody out: where the post is full it stands in line', async () => {
    const shiftIds = await publishSeries(town)
    await signUp(second, shiftIds[1] as string)
    expect(await make(volunteer, shiftIds[0] as string)).toEqual({ confirmed: 2, waiting: 1, missed: [] })
    expect(await placeOf(second, shiftIds[1] as string)).toBe('confirmed')
    expect(await regularOf(volunteer)).toMatchObject({ coming: 2, waiting: 1 })
  })

  it('is asked outside its person’s own quiet hours, as after an ordinary sign-up', async () => {
    const [shiftId] = (await publishSeries(town, { in: [3, 10] })) as [string]
    await signUp(second, shiftId)
    // Fifteen more hours from now; the usual ones end within ten.
    const clock = async (hours: number) => new Date((await clockNow()) + (8 + hours) * HOUR).toISOString().slice(11, 16)
    await volunteer.does('member.setQuiet', { from: await clock(-1), to: await clock(15) })
    await make(volunteer, shiftId)
    await second.does('shift.cancelSignUp', { shiftId, reason: '出门' })
    const { mine } = await volunteer.does('shift.get', { shiftId })
    expect(mine.state === 'pending' && mine.until - (await clockNow())).toBeGreaterThan(16 * HOUR)
  })

  it('takes what an ordinary sign-up would, and names the rest with the reason', async () => {
    const shiftIds = await publishSeries(town)
    const { startsAt } = await volunteer.does('shift.get', { shiftId: shiftIds[0] as string })
    const other = (await publishSeries(town, { title: '手机课', from: '07:30', in: [1, 20] }))[0] as string
    await signUp(volunteer, other)
    await signUp(volunteer, shiftIds[1] as string)
    await volunteer.does('shift.cancelSignUp', { shiftId: shiftIds[1] as string, reason: '家里有事' })
    const { confirmed, missed } = await make(volunteer, shiftIds[0] as string)
    expect(confirmed).toBe(1)
    expect(missed).toMatchObject([{ startsAt, why: 'collidesWith', details: { title: '手机课' } }, { shiftId: shiftIds[1], why: 'tookBack' }])
  })

  it('does not wait for sign-up to open, and leaves alone what a leader would have to look at', async () => {
    const early = await publishSeries(town, { in: [10, 17], signUp: { opensDaysBefore: 3, closesHoursBefore: 0 } })
    expect(await make(volunteer, early[0] as string)).toMatchObject({ confirmed: 2 })
    await town.founder.does('approval.set', { rules: [{ kind: 'newcomer', number: 1, action: 'hold' }] })
    const looked = await publishSeries(town, { title: '夜巡', from: '09:00' })
    expect(await make(volunteer, looked[0] as string)).toMatchObject({ confirmed: 0, missed: [{ why: 'leaderLooks', because: { rule: 'newcomer' } }, {}, {}] })
  })

  it('lets one shift be skipped by an ordinary cancellation, and does not sign up for that one again', async () => {
    const [first, skipped, last] = (await publishSeries(town)) as [string, string, string]
    await make(volunteer, first)
    await volunteer.does('shift.cancelSignUp', { shiftId: skipped, reason: '出门' })
    await pauseFor(volunteer, 3)
    await volunteer.does('regular.resume', { regularId: (await regularOf(volunteer)).regularId })
    expect(await placesOf(volunteer, [first, skipped, last])).toEqual(['confirmed', 'none', 'confirmed'])
  })

  it('is made once, however often the request arrives, and for sixty shifts at once', async () => {
    const shiftIds = await publishSeries(town, { in: Array.from({ length: 60 }, (_, n) => n + 1) })
    const requestId = newRequestId()
    const input = { shiftId: shiftIds[0] as string, postId: '1', weekdays: [] }
    const { reply, roundTrips } = await call(volunteer.openid, 'regular.make', input, requestId, town.id)
    expect(reply).toMatchObject({ ok: true, data: { confirmed: 60 } })
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect(await volunteer.does('regular.make', input, requestId)).toMatchObject({ confirmed: 60 })
    expect((await volunteer.does('shift.get', { shiftId: shiftIds[59] as string })).posts).toMatchObject([{ seats: 1, left: 0, waiting: 0 }])
  })
})

it('never gives a seat twice, however many say it at the same moment', async () => {
  const shiftIds = await publishSeries(town, { seats: 2, in: [1, 8, 15, 22] })
  const answers = await Promise.all(town.volunteers.map((who) => make(who, shiftIds[0] as string)))
  expect(answers.reduce((sum, { confirmed, waiting }) => ({ confirmed: sum.confirmed + confirmed, waiting: sum.waiting + waiting }), { confirmed: 0, waiting: 0 })).toEqual({ confirmed: 8, waiting: 4 })
  for (const shiftId of shiftIds) expect((await volunteer.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 2, left: 0, waiting: 1 }])
})

describe('a standing word that rests', () => {
  it('gives back the places until that day, in time, to whoever waits; those after it stay', async () => {
    const shiftIds = await publishSeries(town, { in: [3, 10, 17] })
    await make(volunteer, shiftIds[0] as string)
    await signUp(second, shiftIds[1] as string)
    expect(await pauseFor(volunteer, 11)).toEqual({ givenBack: 2, late: 0 })
    expect(await placesOf(volunteer, shiftIds)).toEqual(['none', 'none', 'confirmed'])
    // The seat is kept for who waits; it is handed on within the minute.
    expect((await third.does('shift.get', { shiftId: shiftIds[1] as string })).posts).toMatchObject([{ left: 0, waiting: 1 }])
    await wait(1)
    expect(await placeOf(second, shiftIds[1] as string)).toBe('pending')
    expect((await inboxWith(second, '轮到您了，请确认')).item.body).toContain('太极晨练带练')
    expect(await regularOf(volunteer)).toMatchObject({ state: 'paused', pausedUntil: (await daysFromNow([11]))[0] })
    expect((await inboxWith(volunteer, '固定报名暂停了')).item.body).toContain('让出了 2 场')
  })

  it('counts as late only what begins soon', async () => {
    const shiftIds = await publishSeries(town, { in: [1, 8], from: '00:05' })
    await make(volunteer, shiftIds[0] as string)
    expect(await pauseFor(volunteer, 20)).toEqual({ givenBack: 2, late: 1 })
  })

  it('takes its places again when it goes on, behind whoever took them meanwhile', async () => {
    const shiftIds = await publishSeries(town, { in: [3, 10, 17] })
    await make(volunteer, shiftIds[0] as string)
    await pauseFor(volunteer, 30)
    await signUp(third, shiftIds[0] as string)
    expect(await volunteer.does('regular.resume', { regularId: (await regularOf(volunteer)).regularId })).toEqual({ confirmed: 2, waiting: 1, missed: [] })
    expect((await inboxWith(volunteer, '固定报名接着来')).item.body).toContain('候补 1 场')
  })

  it('holds again by itself when the pause is over', async () => {
    const shiftIds = await publishSeries(town, { in: [1, 8] })
    await make(volunteer, shiftIds[0] as string)
    await pauseFor(volunteer, 3)
    await wait(3 * DAY)
    expect(await regularOf(volunteer)).toMatchObject({ state: 'active', pausedUntil: null, coming: 1 })
  })

  it('ends with or without its coming places, and may be given anew', async () => {
    const shiftIds = await publishSeries(town)
    for (const [giveBack, left] of [[false, 3], [true, 0]] as const) {
      await make(volunteer, shiftIds[0] as string)
      const { regularId } = await regularOf(volunteer)
      const requestId = newRequestId()
      const answer = await volunteer.does('regular.end', { regularId, giveBack }, requestId)
      expect(answer.givenBack).toBe(giveBack ? 3 : 0)
      expect(await volunteer.does('regular.end', { regularId, giveBack }, requestId)).toEqual(answer)
      expect((await volunteer.does('regular.mine', {})).regulars).toEqual([])
      expect((await placesOf(volunteer, shiftIds)).filter((state) => state === 'confirmed')).toHaveLength(left)
    }
    expect(await make(volunteer, shiftIds[0] as string)).toEqual({ confirmed: 3, waiting: 0, missed: [] })
  })
})

describe('a standing word that means other days', () => {
  const weekdayIn = async (days: number) => new Date(`${(await daysFromNow([days]))[0] ?? ''}T00:00:00Z`).getUTCDay()
  const change = async (who: Person, weekdays: number[], requestId?: string) => who.does('regular.change', { regularId: (await regularOf(who)).regularId, weekdays }, requestId)

  it('gives back the days that it leaves, keeps the others and signs up for the new ones', async () => {
    const shiftIds = await publishSeries(town, { in: [2, 3, 4, 9, 10, 11] })
    const [first, middle, last] = await Promise.all([weekdayIn(2), weekdayIn(3), weekdayIn(4)])
    await make(volunteer, shiftIds[0] as string, [first, middle])
    await signUp(second, shiftIds[2] as string)
    expect((await regularOf(volunteer)).days).toEqual([first, middle, last].sort())
    const requestId = newRequestId()
    const answer = await change(volunteer, [middle, last], requestId)
    expect(answer).toEqual({ confirmed: 3, waiting: 1, missed: [], givenBack: 2, late: 0 })
    expect(await change(volunteer, [middle, last], requestId)).toEqual(answer)
    expect(await placesOf(volunteer, shiftIds)).toEqual(['none', 'confirmed', 'waiting', 'none', 'confirmed', 'confirmed'])
    expect((await third.does('shift.get', { shiftId: shiftIds[0] as string })).posts).toMatchObject([{ seats: 1, left: 1 }])
    expect(await regularOf(volunteer)).toMatchObject({ weekdays: [middle, last], coming: 3, waiting: 1 })
    expect((await inboxWith(volunteer, '固定报名的日子改好了')).item.body).toContain('让出了 2 场')
  })

  it('takes days that it has left before anew, but none that its person took back alone', async () => {
    const [tuesday, thursday] = (await publishSeries(town, { in: [2, 4] })) as [string, string]
    const [first, last] = await Promise.all([weekdayIn(2), weekdayIn(4)])
    await make(volunteer, tuesday)
    await change(volunteer, [last])
    await volunteer.does('shift.cancelSignUp', { shiftId: thursday, reason: '出门' })
    expect(await change(volunteer, [first, last])).toMatchObject({ confirmed: 1, missed: [{ shiftId: thursday, why: 'tookBack' }] })
    expect(await placeOf(volunteer, tuesday)).toBe('confirmed')
  })

  it('keeps resting until the day that was said', async () => {
    const [first, last] = (await publishSeries(town, { in: [3, 20] })) as [string, string]
    await make(volunteer, first)
    await pauseFor(volunteer, 10)
    expect(await change(volunteer, [await weekdayIn(3), await weekdayIn(20)])).toEqual({ confirmed: 1, waiting: 0, missed: [], givenBack: 0, late: 0 })
    expect(await regularOf(volunteer)).toMatchObject({ state: 'paused' })
    expect(await placesOf(volunteer, [first, last])).toEqual(['none', 'confirmed'])
  })

  it('is refused for days without a shift to come, for somebody else and once it has ended', async () => {
    const [first] = (await publishSeries(town, { in: [2, 9] })) as [string]
    await make(volunteer, first)
    const { regularId } = await regularOf(volunteer)
    expect(await volunteer.fails('regular.change', { regularId, weekdays: [await weekdayIn(3)] })).toMatchObject({ reason: 'nothingComing' })
    expect(await second.fails('regular.change', { regularId, weekdays: [] })).toEqual({ code: 'NOT_FOUND' })
    await volunteer.does('regular.end', { regularId, giveBack: false })
    expect(await volunteer.fails('regular.change', { regularId, weekdays: [] })).toMatchObject({ reason: 'wrongState' })
  })
})

it('costs the same round trips for sixty shifts as for one, whatever is done with the word', async () => {
  const shiftIds = await publishSeries(town, { in: Array.from({ length: 60 }, (_, n) => n + 1) })
  await make(volunteer, shiftIds[0] as string)
  await signUp(second, shiftIds[1] as string)
  const { regularId } = await regularOf(volunteer)
  const [until] = (await daysFromNow([61])) as [string]
  const trips = {
    change: await call(volunteer.openid, 'regular.change', { regularId, weekdays: [0, 1, 2] }, newRequestId(), town.id),
    pause: await call(volunteer.openid, 'regular.pause', { regularId, until }, newRequestId(), town.id),
    resume: await call(volunteer.openid, 'regular.resume', { regularId }, newRequestId(), town.id),
    end: await call(volunteer.openid, 'regular.end', { regularId, giveBack: true }, newRequestId(), town.id),
  }
  expect(Object.entries(trips).filter(([, { reply, roundTrips }]) => !reply.ok || roundTrips > 10)).toEqual([])
})

describe('a standing word is refused', () => {
  it('for a shift of its own, a second time, under age, and where nothing comes any more', async () => {
    const alone = await publishShift(town, { startsIn: DAY })
    expect(await volunteer.fails('regular.make', { shiftId: alone, postId: '1', weekdays: [] })).toMatchObject({ reason: 'noSeries' })
    const [first] = (await publishSeries(town, { in: [1, 2], minAge: 8 })) as [string]
    await make(volunteer, first)
    expect(await volunteer.fails('regular.make', { shiftId: first, postId: '1', weekdays: [] })).toMatchObject({ reason: 'alreadyRegular' })
    const minor = await newcomer(town, 5, '王小满', { 出生年: 2012 })
    expect(await minor.fails('regular.make', { shiftId: first, postId: '1', weekdays: [] })).toMatchObject({ reason: 'underAge' })
    await wait(3 * DAY)
    expect(await second.fails('regular.make', { shiftId: first, postId: '1', weekdays: [] })).toMatchObject({ reason: 'nothingComing' })
  })

  it('when it does not stand where the action begins, or the day has passed', async () => {
    const [first] = (await publishSeries(town)) as [string]
    await make(volunteer, first)
    const { regularId } = await regularOf(volunteer)
    const until = (await daysFromNow([2]))[0] as string
    expect(await volunteer.fails('regular.resume', { regularId })).toMatchObject({ reason: 'wrongState' })
    expect(await volunteer.fails('regular.pause', { regularId, until: (await daysFromNow([0]))[0] as string })).toMatchObject({ reason: 'untilPast' })
    await volunteer.does('regular.end', { regularId, giveBack: false })
    expect(await volunteer.fails('regular.pause', { regularId, until })).toMatchObject({ reason: 'wrongState' })
    expect(await volunteer.fails('regular.end', { regularId, giveBack: false })).toMatchObject({ reason: 'wrongState' })
  })

  it('for anybody but its own volunteer', async () => {
    const [first] = (await publishSeries(town)) as [string]
    await make(volunteer, first)
    const { regularId } = await regularOf(volunteer)
    expect(await second.fails('regular.end', { regularId, giveBack: true })).toEqual({ code: 'NOT_FOUND' })
    expect(await second.fails('regular.ofShift', { shiftId: first })).toEqual({ code: 'NOT_FOUND' })
    expect(await volunteer.fails('regular.make', { shiftId: first, postId: '9', weekdays: [] })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('regular.make', { shiftId: first, postId: '1', weekdays: [] })).toEqual({ code: 'FORBIDDEN' })
  })
})
