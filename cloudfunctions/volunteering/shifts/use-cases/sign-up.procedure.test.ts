import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let volunteer: Person
let second: Person
let third: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[volunteer, second, third] = town.volunteers as [Person, Person, Person]
})

/** Shifts far enough apart that nobody's collide, unless a test wants that. */
let hours = 2
const later = () => (hours += 4) * 60

describe('signing up for a shift', () => {
  it('takes a seat within six round trips and says so in the inbox', async () => {
    const shiftId = await publishShift(town, { title: '整理书屋', startsIn: later() })
    const { reply, roundTrips } = await call(volunteer.openid, 'shift.signUp', { shiftId, postId: '1' })
    expect(reply).toMatchObject({ ok: true, data: { shiftId, place: { state: 'confirmed', postId: '1' } } })
    expect(roundTrips).toBeLessThanOrEqual(6)
    expect((await volunteer.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 1, left: 0, waiting: 0 }])
    expect((await inboxWith(volunteer, '报名成功')).item.body).toContain('整理书屋')
  })

  it('puts volunteers on a waiting list, in order, when the post is full', async () => {
    const shiftId = await publishShift(town, { startsIn: later() })
    await signUp(volunteer, shiftId)
    expect((await signUp(second, shiftId)).place).toEqual({ state: 'waiting', postId: '1', ahead: 0 })
    expect((await signUp(third, shiftId)).place).toEqual({ state: 'waiting', postId: '1', ahead: 1 })
    const roster = await town.leader.does('shift.roster', { shiftId })
    expect(roster.confirmed.map(({ name }) => name)).toEqual(['志愿者1'])
    expect(roster.waiting.map(({ name }) => name)).toEqual(['志愿者2', '志愿者3'])
  })

  it('happens once, however often the same request arrives', async () => {
    const shiftId = await publishShift(town, { seats: 2, startsIn: later() })
    const requestId = newRequestId()
    const first = await volunteer.does('shift.signUp', { shiftId, postId: '1' }, requestId)
    expect(await volunteer.does('shift.signUp', { shiftId, postId: '1' }, requestId)).toEqual(first)
    expect((await volunteer.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 1 }])
  })
})

describe('signing up is refused', () => {
  it('a second time', async () => {
    const shiftId = await publishShift(town, { seats: 2, startsIn: later(), posts: [{ name: '扫', seats: 1, skill: null }, { name: '搬', seats: 1, skill: null }] })
    await signUp(volunteer, shiftId)
    expect(await volunteer.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ code: 'PRECONDITION_FAILED', reason: 'alreadySignedUp' })
    expect(await volunteer.fails('shift.signUp', { shiftId, postId: '2' })).toMatchObject({ reason: 'alreadySignedUp' })
  })

  it('for a shift that collides with another promise, which it names', async () => {
    const startsIn = later()
    const first = await publishShift(town, { title: '夜间巡逻', startsIn })
    await signUp(volunteer, first)
    const shiftId = await publishShift(town, { startsIn: startsIn + 60 })
    const error = await volunteer.fails('shift.signUp', { shiftId, postId: '1' })
    expect(error).toMatchObject({ reason: 'collidesWith', details: { title: '夜间巡逻' } })
    expect((await volunteer.does('shift.get', { shiftId })).posts[0]).toMatchObject({ left: 1, can: { signUp: false, why: 'collidesWith' } })
  })

  it('without the skill of the post, which it names', async () => {
    const shiftId = await publishShift(town, { startsIn: later(), posts: [{ name: '电工', seats: 1, skill: '维修电工' }] })
    expect(await volunteer.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'skillMissing', details: { skill: '维修电工' } })
  })

  it('below the age of the post', async () => {
    const shiftId = await publishShift(town, { startsIn: later(), minAge: 75 })
    expect(await volunteer.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'tooYoung', details: { minAge: 75 } })
  })

  it('under 18 without the guardian', async () => {
    const minor = await newcomer(town, 5, '王小满', { 出生年: 2012 })
    const shiftId = await publishShift(town, { startsIn: later(), minAge: 8 })
    expect(await minor.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'guardianNeeded' })
  })

  it('once the shift has started', async () => {
    const shiftId = await publishShift(town, { startsIn: 1 })
    await wait(2)
    expect(await volunteer.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'shiftStarted' })
  })

  it('to residents who are no volunteers', async () => {
    const shiftId = await publishShift(town, { startsIn: later() })
    expect(await town.resident.fails('shift.signUp', { shiftId, postId: '1' })).toEqual({ code: 'FORBIDDEN' })
  })

  it('for a post that is not there and for another community’s shift', async () => {
    const shiftId = await publishShift(town, { startsIn: later() })
    expect(await volunteer.fails('shift.signUp', { shiftId, postId: '9' })).toEqual({ code: 'NOT_FOUND' })
    const [elsewhere] = (await newCommunity({ volunteers: 1 })).volunteers as [Person]
    expect(await elsewhere.fails('shift.signUp', { shiftId, postId: '1' })).toEqual({ code: 'NOT_FOUND' })
  })
})
