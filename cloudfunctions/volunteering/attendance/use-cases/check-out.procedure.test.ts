import { call, clockNow, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, shiftWith, wait } from '../../../../tests/support/presence'
import { DAY, dayOf, HOUR, startOfDay } from '../../../kit/clock'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'

const MINUTE = 60_000
let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 13 })
  somebody = eachOnce(town.volunteers)
})

/** Somebody who has scanned in by the leader's code. */
async function present(): Promise<{ who: Person; shiftId: string }> {
  const who = somebody()
  return { who, shiftId: await shiftWith(town, [who]) }
}
const shown = (shiftId: string) => town.leader.does('attendance.code', { shiftId })
const poster = (shiftId: string) => ({ proof: { kind: 'poster' as const, shiftId } })

describe('checking out', () => {
  it('proved at both ends records measured minutes and their points at once, within ten round trips', async () => {
    const { who, shiftId } = await present()
    await wait(60)
    const { token } = await shown(shiftId)
    const { reply, roundTrips } = await call(who.openid, 'attendance.checkOut', { shiftId, proof: { kind: 'token', token } })
    if (!reply.ok) throw new Error(reply.error.reason)
    expect(reply.data).toMatchObject({ state: 'done', verified: true, minutes: 60 })
    expect(roundTrips).toBeLessThanOrEqual(10)
    const book = await who.does('hours.mine', {})
    expect(book).toMatchObject({ measuredMinutes: 60, typedMinutes: 0, entries: [{ minutes: 60, grade: 'measured', verifiedBy: 'code' }] })
    expect(await who.does('points.mine', {})).toMatchObject({ available: reply.data.points, transfers: [{ kind: 'earn', change: reply.data.points }] })
    expect((await inboxWith(who, '时长已记录')).item.body).toContain('1 小时 0 分钟')
  })

  it('shares no document with others: ten who leave at the same moment wait for nobody and repeat nothing', async () => {
    const crowd = await newCommunity({ volunteers: 10 })
    const shiftId = await shiftWith(crowd, crowd.volunteers)
    await wait(60)
    const { token } = await crowd.leader.does('attendance.code', { shiftId })
    const left = await Promise.all(crowd.volunteers.map(({ openid }) => call(openid, 'attendance.checkOut', { shiftId, proof: { kind: 'token', token } })))
    expect(left.map(({ reply, roundTrips }) => [reply.ok, roundTrips])).toEqual(left.map(() => [true, 10]))
  })

  it('happens once, however often the same request arrives', async () => {
    const { who, shiftId } = await present()
    await wait(30)
    const input = { shiftId, proof: { kind: 'token' as const, token: (await shown(shiftId)).token } }
    const requestId = newRequestId()
    const first = await who.does('attendance.checkOut', input, requestId)
    expect(await who.does('attendance.checkOut', input, requestId)).toEqual(first)
    expect((await who.does('points.mine', {})).transfers).toHaveLength(1)
  })

  it('by the poster records nothing yet and asks the leader', async () => {
    const { who, shiftId } = await present()
    await wait(30)
    expect(await who.does('attendance.checkOut', poster(shiftId))).toMatchObject({ state: 'awaiting', verified: false, minutes: 30, points: null })
    expect((await who.does('hours.mine', {})).entries).toEqual([])
    expect((await inboxWith(town.leader, '有人等您确认到场')).item.body).toContain(who.name)
  })

  it('by one’s own code is no proof: a leader cannot stand for himself', async () => {
    const shiftId = await publishShift(town, { startsIn: 5 })
    await signUp(town.leader, shiftId)
    await scan(town.leader, town.leader, shiftId, 'attendance.checkIn')
    await wait(30)
    expect(await scan(town.leader, town.leader, shiftId, 'attendance.checkOut')).toMatchObject({ state: 'awaiting', verified: false })
    expect((await town.leader.does('points.mine', {})).available).toBe(0)
  })
})

describe('checking out is refused', () => {
  it('with the very code that was scanned on arrival', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 5 })
    await signUp(who, shiftId)
    const proof = { kind: 'token' as const, token: (await shown(shiftId)).token }
    await who.does('attendance.checkIn', { shiftId, proof })
    expect(await who.fails('attendance.checkOut', { shiftId, proof })).toMatchObject({ reason: 'codeReplayed' })
    expect((await who.does('shift.get', { shiftId })).attendance).toMatchObject({ state: 'in' })
  })

  it('with a forged code, a stale code and the code of another shift', async () => {
    const { who, shiftId } = await present()
    const { token } = await shown(shiftId)
    const refused = (one: string) => who.fails('attendance.checkOut', { shiftId, proof: { kind: 'token', token: one } })
    expect(await refused(token.replace('k1.', 'k2.'))).toMatchObject({ reason: 'codeForged' })
    await wait(1)
    expect(await refused(token)).toMatchObject({ reason: 'codeStale' })
    const elsewhere = await shown(await publishShift(town, { startsIn: 5 }))
    expect(await refused(elsewhere.token)).toMatchObject({ reason: 'wrongShift' })
  })

  it('with wrong digits, and after five of them with right ones too', async () => {
    const { who, shiftId } = await present()
    const { digits } = await shown(shiftId)
    const typed = String((Number(digits) + 1) % 1_000_000).padStart(6, '0')
    const attempt = (what: string) => who.fails('attendance.checkOut', { proof: { kind: 'digits', shiftId, digits: what } })
    for (const triesLeft of [4, 3, 2, 1, 0]) expect(await attempt(typed)).toMatchObject({ reason: 'wrongDigits', details: { triesLeft } })
    expect(await attempt(digits)).toMatchObject({ reason: 'digitsLocked' })
  })

  it('two hours after the end', async () => {
    const who = somebody()
    // Half past a minute: the clockwork, which closes what was forgotten, runs on the full minute before.
    const now = await clockNow()
    const startsAt = Math.ceil(now / MINUTE) * MINUTE + 5.5 * MINUTE
    const shiftId = await shiftWith(town, [who], { startsIn: (startsAt - now) / MINUTE, minutes: 30 })
    const { endsAt } = await who.does('shift.get', { shiftId })
    await setClock(endsAt + 120 * MINUTE + 1000)
    expect(await who.fails('attendance.checkOut', poster(shiftId))).toMatchObject({ reason: 'outsideShift' })
  })

  it('to somebody who is not in, and a second time', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 5 })
    await signUp(who, shiftId)
    expect(await who.fails('attendance.checkOut', poster(shiftId))).toMatchObject({ reason: 'notIn' })
    await who.does('attendance.checkIn', poster(shiftId))
    await who.does('attendance.checkOut', poster(shiftId))
    expect(await who.fails('attendance.checkOut', poster(shiftId))).toMatchObject({ reason: 'alreadyOut' })
  })

  it('to residents who are no volunteers', async () => {
    const shiftId = await publishShift(town)
    expect(await town.resident.fails('attendance.checkOut', poster(shiftId))).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('a long day', () => {
  it('asks the leader beyond eight hours, and counts nothing beyond twelve', async () => {
    const who = somebody()
    const day = startOfDay(dayOf((await clockNow()) + DAY))
    await setClock(day + HOUR)
    const serve = async (minutes: number) => {
      const shiftId = await shiftWith(town, [who], { startsIn: 1, minutes })
      await wait(minutes)
      const left = await scan(who, town.leader, shiftId, 'attendance.checkOut')
      await wait(1)
      return left
    }
    expect(await serve(480)).toMatchObject({ state: 'done', minutes: 480 })
    const second = await serve(200)
    expect(second).toMatchObject({ state: 'awaiting', minutes: 200, points: null })
    await town.leader.does('attendance.confirm', { attendanceId: second.attendanceId, present: true })
    expect(await serve(100)).toMatchObject({ state: 'awaiting', minutes: 40 })
    expect(await who.does('hours.mine', {})).toMatchObject({ measuredMinutes: 680 })
  })
})
