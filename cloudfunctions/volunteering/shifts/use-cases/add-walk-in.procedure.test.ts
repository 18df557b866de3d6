import { newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 8 })
  somebody = eachOnce(town.volunteers)
})
const add = (shiftId: string, who: Person) => ({ shiftId, postId: '1', memberNo: who.memberNo })

describe('somebody who comes without having signed up', () => {
  it('is put on the list by the leader, is told, and scans like everybody else', async () => {
    const who = somebody()
    const shiftId = await publishShift(town, { title: '现场加人', startsIn: 5, minutes: 90, seats: 2 })
    expect(await town.leader.does('shift.addWalkIn', add(shiftId, who))).toEqual({ shiftId, name: who.name })
    expect((await who.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 2, left: 1 }])
    expect((await inboxWith(who, '您在现场名单上了')).item.body).toContain('现场加人')
    expect(await scan(who, town.leader, shiftId, 'attendance.checkIn')).toMatchObject({ state: 'in' })
  })

  it('gets a seat of their own where none is left, and takes nobody’s', async () => {
    const [first, waiting, walkIn] = [somebody(), somebody(), somebody()]
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(first, shiftId)
    await signUp(waiting, shiftId)
    const requestId = newRequestId()
    const answer = await town.leader.does('shift.addWalkIn', add(shiftId, walkIn), requestId)
    expect(await town.leader.does('shift.addWalkIn', add(shiftId, walkIn), requestId)).toEqual(answer)
    const { confirmed, waiting: list } = await town.leader.does('shift.roster', { shiftId })
    expect(confirmed.map(({ name }) => name)).toEqual([first.name, walkIn.name])
    expect(list.map(({ name }) => name)).toEqual([waiting.name])
    expect((await first.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 2, left: 0 }])
  })

  it('is refused with the reason that fits', async () => {
    const who = somebody()
    const wiring = await publishShift(town, { startsIn: 5, minutes: 90, posts: [{ name: '电工', seats: 1, skill: '维修电工' }] })
    const fails = async (shiftId: string, whom = who) => (await town.leader.fails('shift.addWalkIn', add(shiftId, whom))).reason
    expect(await fails(wiring)).toBe('skillMissing')
    expect(await fails(await publishShift(town, { startsIn: 5, minAge: 80 }))).toBe('tooYoung')
    const minor = await newcomer(town, 5, '王小满', { 出生年: 2012 })
    expect(await fails(await publishShift(town, { startsIn: 5, minAge: 8 }), minor)).toBe('guardianNeeded')
    const later = await publishShift(town, { startsIn: 3 * 60 })
    expect(await fails(later)).toBe('outsideShift')
    expect(await fails(wiring, town.clerk)).toBe('notAVolunteer')
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(who, shiftId)
    expect(await fails(shiftId)).toBe('alreadySignedUp')
    expect(await fails(await publishShift(town, { startsIn: 30 }))).toBe('collidesWith')
    await town.gridWorker.does('shift.cancel', { shiftId: later, extent: 'one', reason: '下雨' })
    await wait(2.5 * 60)
    expect(await fails(later)).toBe('shiftCancelled')
    expect(await who.fails('shift.addWalkIn', add(shiftId, somebody()))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
