import { clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { wait } from '../../../../tests/support/presence'
import { asItIs, publishShift, signUp } from '../../../../tests/support/shifts'

const HOUR = 3_600_000
const HOURS = 60
let town: TestCommunity
let [first, second, third] = [] as unknown as [Person, Person, Person]
beforeEach(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[first, second, third] = town.volunteers as [Person, Person, Person]
})

const onList = async (who: Person, shiftId: string) => (await who.does('shift.list', {})).shifts.find((shift) => shift.shiftId === shiftId)
const closesInTwo = { opensDaysBefore: null, closesHoursBefore: 2 } as const

describe('the time to sign up', () => {
  it('is said on the list and on the shift before it begins, and nobody comes in by then', async () => {
    const shiftId = await publishShift(town, { startsIn: 5 * 24 * HOURS, signUp: { opensDaysBefore: 3, closesHoursBefore: 0 } })
    const { signUp: times, posts } = await first.does('shift.get', { shiftId })
    const opensAt = times.opensAt as number
    expect(new Date(opensAt + 8 * HOUR).toISOString().slice(11, 16)).toBe('09:00')
    expect(posts[0]).toMatchObject({ can: { signUp: false, why: 'notYetOpen' } })
    expect(await onList(first, shiftId)).toMatchObject({ signUp: { opensAt }, chance: { state: 'closed', why: 'notYetOpen' } })
    expect(await first.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'notYetOpen', details: { opensAt } })
    await wait(Math.ceil((opensAt - (await clockNow())) / 60_000))
    expect((await signUp(first, shiftId)).place.state).toBe('confirmed')
  })

  it('ends at closing: no seat and no waiting list, while who waits still moves up and the leader adds who has come', async () => {
    const shiftId = await publishShift(town, { seats: 2, startsIn: 2 * HOURS + 30, signUp: closesInTwo })
    for (const who of [first, second, third]) await signUp(who, shiftId)
    await wait(40)
    const refused = { reason: 'signUpClosed' }
    await first.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
    expect((await third.does('shift.get', { shiftId })).mine.state).toBe('confirmed')
    expect(await first.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject(refused)
    await second.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
    expect(await onList(first, shiftId)).toMatchObject({ posts: [{ left: 1 }], chance: { state: 'closed', why: 'signUpClosed' } })
    expect(await first.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject(refused)
    await wait(60)
    await town.leader.does('shift.addWalkIn', { shiftId, postId: '1', memberNo: first.memberNo })
    expect((await first.does('shift.get', { shiftId })).mine.state).toBe('confirmed')
  })

  it('still lets a place change hands after closing, even beside a free seat', async () => {
    const shiftId = await publishShift(town, { seats: 2, startsIn: 2 * HOURS + 30, signUp: closesInTwo })
    await signUp(first, shiftId)
    await wait(40)
    await first.does('shift.offerPlace', { shiftId, to: second.memberNo })
    expect(await third.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'signUpClosed' })
    expect((await signUp(second, shiftId)).place.state).toBe('confirmed')
    expect((await first.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 2, left: 1 }])
  })

  it('moves with the shift, and is changed like its other facts', async () => {
    const shiftId = await publishShift(town, { startsIn: 30 * HOURS, signUp: closesInTwo })
    const { startsAt, endsAt } = await first.does('shift.get', { shiftId })
    const moved = { startsAt: startsAt + HOUR, endsAt: endsAt + HOUR }
    await town.gridWorker.does('shift.change', await asItIs(town, shiftId, moved))
    expect((await first.does('shift.get', { shiftId })).signUp).toEqual({ ...closesInTwo, opensAt: null, closesAt: startsAt - HOUR })
    await town.gridWorker.does('shift.change', await asItIs(town, shiftId, { signUp: { opensDaysBefore: null, closesHoursBefore: 24 } }))
    expect((await first.does('shift.get', { shiftId })).signUp).toMatchObject({ closesAt: startsAt - 23 * HOUR })
  })
})
