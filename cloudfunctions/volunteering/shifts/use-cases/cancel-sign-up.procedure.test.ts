import { newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { shiftWith, wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let volunteer: Person
let second: Person
let third: Person
let fourth: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 4 })
  ;[volunteer, second, third, fourth] = town.volunteers as [Person, Person, Person, Person]
})
const reason = '家里有事'
const DAY = 24 * 60

describe('taking one’s word back', () => {
  it('holds the seat for the person who waited longest and tells both', async () => {
    const shiftId = await publishShift(town, { title: '清扫花园', startsIn: 2 * DAY })
    for (const who of [volunteer, second, third]) await signUp(who, shiftId)
    expect(await volunteer.does('shift.cancelSignUp', { shiftId, reason })).toEqual({ shiftId, place: { state: 'none' }, late: false })
    expect((await second.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'pending', awaits: 'self' })
    expect((await third.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'waiting', ahead: 0 })
    expect((await town.leader.does('shift.roster', { shiftId })).cancelled).toMatchObject([{ name: '志愿者1', reason, late: false }])
    expect((await inboxWith(second, '轮到您了，请确认')).item.body).toContain('清扫花园')
    expect((await inboxWith(volunteer, '已取消报名')).item.body).toContain('清扫花园')
  })

  it('is marked as late within a day of the start', async () => {
    const shiftId = await publishShift(town, { startsIn: 4 * 60 })
    await signUp(volunteer, shiftId)
    expect(await volunteer.does('shift.cancelSignUp', { shiftId, reason })).toMatchObject({ late: true })
    expect((await volunteer.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 1 }])
  })

  it('happens once, however often the same request arrives', async () => {
    const shiftId = await publishShift(town, { startsIn: 8 * 60 })
    await signUp(volunteer, shiftId)
    const requestId = newRequestId()
    const first = await volunteer.does('shift.cancelSignUp', { shiftId, reason }, requestId)
    await signUp(second, shiftId)
    expect(await volunteer.does('shift.cancelSignUp', { shiftId, reason }, requestId)).toEqual(first)
    expect((await town.leader.does('shift.roster', { shiftId })).confirmed).toHaveLength(1)
  })

  it('leaves the waiting list without touching the seats', async () => {
    const shiftId = await publishShift(town, { startsIn: 12 * 60 })
    await signUp(volunteer, shiftId)
    await signUp(second, shiftId)
    expect(await second.does('shift.cancelSignUp', { shiftId, reason })).toMatchObject({ late: false })
    expect((await second.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 0, waiting: 0 }])
  })
})

describe('taking one’s word back is refused', () => {
  it('to somebody who gave none', async () => {
    const shiftId = await publishShift(town, { startsIn: 16 * 60 })
    expect(await fourth.fails('shift.cancelSignUp', { shiftId, reason })).toMatchObject({ reason: 'notSignedUp' })
  })

  it('after checking in', async () => {
    const shiftId = await shiftWith(town, [third])
    expect(await third.fails('shift.cancelSignUp', { shiftId, reason })).toMatchObject({ reason: 'alreadyCheckedIn' })
  })

  it('after the end', async () => {
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 10 })
    await signUp(fourth, shiftId)
    await wait(16)
    expect(await fourth.fails('shift.cancelSignUp', { shiftId, reason })).toMatchObject({ reason: 'shiftOver' })
  })

  it('to residents who are no volunteers', async () => {
    const shiftId = await publishShift(town)
    expect(await town.resident.fails('shift.cancelSignUp', { shiftId, reason })).toEqual({ code: 'FORBIDDEN' })
  })
})
