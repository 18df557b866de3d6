import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, presentByDigits, shiftWith, wait } from '../../../../tests/support/presence'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 10 })
  somebody = eachOnce(town.volunteers)
})

/** Somebody who scanned in and never out; the clockwork has put it up for review. Shift of 90 minutes. */
async function forgotten(who: Person): Promise<string> {
  const shiftId = await shiftWith(town, [who])
  await wait(5 + 90 + 122)
  const list = await town.founder.does('attendance.list', { shiftId })
  expect(list.people).toMatchObject([{ memberNo: who.memberNo, state: 'review', minutes: null }])
  return list.people[0]?.attendanceId ?? ''
}

describe('standing for somebody’s presence', () => {
  it('records the minutes between the two scans as measured, with their points', async () => {
    const who = somebody()
    const attendanceId = await presentByDigits(town, who)
    const { reply, roundTrips } = await call(town.leader.openid, 'attendance.confirm', { attendanceId, present: true })
    expect(reply).toMatchObject({ ok: true, data: { state: 'done', verified: true, minutes: 30, name: who.name } })
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect(await who.does('hours.mine', {})).toMatchObject({ measuredMinutes: 30, entries: [{ verifiedBy: 'leader', grade: 'measured' }] })
    expect((await who.does('points.mine', {})).available).toBeGreaterThan(0)
    expect((await inboxWith(who, '时长已记录')).item.body).toContain('30 分钟')
  })

  it('or refuses it, records nothing and says so', async () => {
    const who = somebody()
    const attendanceId = await presentByDigits(town, who)
    expect(await town.leader.does('attendance.confirm', { attendanceId, present: false })).toMatchObject({ state: 'refused', verified: false })
    expect((await who.does('hours.mine', {})).entries).toEqual([])
    await inboxWith(who, '到场未获确认')
  })

  it('happens once, however often the same request arrives', async () => {
    const who = somebody()
    const input = { attendanceId: await presentByDigits(town, who), present: true }
    const requestId = newRequestId()
    const first = await town.leader.does('attendance.confirm', input, requestId)
    expect(await town.leader.does('attendance.confirm', input, requestId)).toEqual(first)
    expect((await who.does('hours.mine', {})).measuredMinutes).toBe(30)
  })

  it('is refused for oneself, but not to another leader', async () => {
    const attendanceId = await presentByDigits(town, town.leader)
    expect(await town.leader.fails('attendance.confirm', { attendanceId, present: true })).toMatchObject({ reason: 'ownAttendance' })
    expect(await town.founder.does('attendance.confirm', { attendanceId, present: true })).toMatchObject({ state: 'done' })
  })

  it('is refused a second time', async () => {
    const attendanceId = await presentByDigits(town, somebody())
    await town.leader.does('attendance.confirm', { attendanceId, present: true })
    expect(await town.leader.fails('attendance.confirm', { attendanceId, present: false })).toMatchObject({ reason: 'wrongState' })
  })

  it('is for who leads the shift', async () => {
    const attendanceId = await presentByDigits(town, somebody())
    const [bystander] = town.volunteers as [Person]
    expect(await bystander.fails('attendance.confirm', { attendanceId, present: true })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('attendance.confirm', { attendanceId, present: true })).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('settling a forgotten check-out', () => {
  it('records typed minutes, which stay apart and earn nothing', async () => {
    const who = somebody()
    const attendanceId = await forgotten(who)
    await inboxWith(who, '您忘了签退')
    const requestId = newRequestId()
    const first = await town.leader.does('attendance.settle', { attendanceId, minutes: 45 }, requestId)
    expect(first).toMatchObject({ state: 'done', verified: false, minutes: 45, points: 0 })
    expect(await town.leader.does('attendance.settle', { attendanceId, minutes: 45 }, requestId)).toEqual(first)
    expect(await who.does('hours.mine', {})).toMatchObject({ measuredMinutes: 0, typedMinutes: 45, entries: [{ grade: 'typed', points: null }] })
    expect((await who.does('points.mine', {})).available).toBe(0)
    expect(await town.leader.fails('attendance.settle', { attendanceId, minutes: 45 })).toMatchObject({ reason: 'wrongState' })
  })

  it('is refused for more time than the shift left after the arrival, and says how much that is', async () => {
    const attendanceId = await forgotten(somebody())
    const error = await town.leader.fails('attendance.settle', { attendanceId, minutes: 200 })
    expect(error.reason).toBe('longerThanShift')
    expect(await town.leader.does('attendance.settle', { attendanceId, minutes: Number(error.details?.most) })).toMatchObject({ state: 'done' })
  })

  it('is refused for oneself', async () => {
    const attendanceId = await forgotten(town.leader)
    expect(await town.leader.fails('attendance.settle', { attendanceId, minutes: 30 })).toMatchObject({ reason: 'ownAttendance' })
  })

  it('is for who leads the shift', async () => {
    const attendanceId = await forgotten(somebody())
    const [bystander] = town.volunteers as [Person]
    expect(await bystander.fails('attendance.settle', { attendanceId, minutes: 30 })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('attendance.settle', { attendanceId, minutes: 30 })).toEqual({ code: 'FORBIDDEN' })
  })
})
