import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 8 })
  somebody = eachOnce(town.volunteers)
})

describe('signing in and out for somebody without a phone', () => {
  it('counts when another person has confirmed it, and earns then', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { title: '没带手机', startsIn: 5, minutes: 90 })
    await signUp(who, shiftId)
    const { memberNo } = who
    const arrived = await town.leader.does('attendance.signInFor', { shiftId, memberNo })
    expect(arrived).toMatchObject({ state: 'in', verified: false, helpedBy: { name: '王建生' } })
    expect((await inboxWith(who, '王建生替您签到了')).item.body).toContain('没带手机')
    await wait(60)
    const { attendanceId } = arrived
    expect(await town.leader.does('attendance.signOutFor', { attendanceId })).toMatchObject({ state: 'awaiting', minutes: 60, points: null })
    expect(await town.leader.fails('attendance.confirm', { attendanceId, present: true })).toMatchObject({ reason: 'secondPersonNeeded' })
    expect(await town.gridWorker.does('attendance.confirm', { attendanceId, present: true })).toMatchObject({ state: 'done', verified: true, minutes: 60, points: 10 })
  })

  it('needs a second person even when one end was scanned', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(who, shiftId)
    const { attendanceId } = await scan(who, town.leader, shiftId, 'attendance.checkIn')
    await wait(30)
    await town.leader.does('attendance.signOutFor', { attendanceId })
    expect(await town.leader.fails('attendance.confirm', { attendanceId, present: true })).toMatchObject({ reason: 'secondPersonNeeded' })
    expect(await town.leader.fails('attendance.signOutFor', { attendanceId })).toMatchObject({ reason: 'alreadyOut' })
  })

  it('is refused with the reason that fits', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 3 * 60, leaderNos: [town.leader.memberNo] })
    const fails = async (memberNo: string) => (await town.leader.fails('attendance.signInFor', { shiftId, memberNo })).reason
    expect(await fails(town.leader.memberNo)).toBe('ownAttendance')
    expect(await fails(who.memberNo)).toBe('notSignedUp')
    await signUp(who, shiftId)
    expect(await fails(who.memberNo)).toBe('outsideShift')
    await wait(2.5 * 60)
    await town.gridWorker.does('attendance.signInFor', { shiftId, memberNo: who.memberNo })
    expect(await fails(who.memberNo)).toBe('alreadyIn')
  })

  it('is refused for oneself, for a cancelled shift and by whoever does not lead', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(town.leader, shiftId)
    const own = await town.gridWorker.does('attendance.signInFor', { shiftId, memberNo: town.leader.memberNo })
    expect(await town.leader.fails('attendance.signOutFor', { attendanceId: own.attendanceId })).toMatchObject({ reason: 'ownAttendance' })
    expect(await who.fails('attendance.signOutFor', { attendanceId: own.attendanceId })).toMatchObject({ code: 'NOT_FOUND' })
    const off = await publishShift(town, { startsIn: 10, minutes: 90 })
    await signUp(who, off)
    await town.gridWorker.does('shift.cancel', { shiftId: off, extent: 'one', reason: '下雨' })
    expect(await town.leader.fails('attendance.signInFor', { shiftId: off, memberNo: who.memberNo })).toMatchObject({ reason: 'shiftCancelled' })
  })
})
