import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { shiftWith, wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let giver: Person
let friend: Person
let third: Person
let fourth: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 4 })
  ;[giver, friend, third, fourth] = town.volunteers as [Person, Person, Person, Person]
})
let startsIn = 0
const taken = async () => {
  startsIn += 300
  const shiftId = await publishShift(town, { title: '周二巡逻', startsIn })
  await signUp(giver, shiftId)
  return shiftId
}
const namesOn = async (shiftId: string) => (await town.leader.does('shift.roster', { shiftId })).confirmed.map(({ memberNo }) => memberNo)

describe('handing a place on', () => {
  it('asks the one who is meant; the place moves when they sign up, and the giver is told', async () => {
    const shiftId = await taken()
    await giver.does('shift.offerPlace', { shiftId, to: friend.memberNo })
    expect((await inboxWith(friend, '有人想把位子让给您')).item.body).toContain('周二巡逻')
    expect(await namesOn(shiftId)).toEqual([giver.memberNo])
    expect((await third.does('shift.get', { shiftId })).posts).toMatchObject([{ offered: false }])
    expect((await friend.does('shift.get', { shiftId })).posts).toMatchObject([{ offered: true, left: 0 }])
    expect(await signUp(friend, shiftId)).toMatchObject({ place: { state: 'confirmed' } })
    expect(await namesOn(shiftId)).toEqual([friend.memberNo])
    expect((await giver.does('shift.get', { shiftId })).mine).toEqual({ state: 'none' })
    expect((await inboxWith(giver, '位子有人接了')).item.body).toContain('周二巡逻')
    expect((await town.leader.does('shift.roster', { shiftId })).cancelled).toMatchObject([{ memberNo: giver.memberNo, late: false }])
  })

  it('goes to one person only, however many press at once; the others wait', async () => {
    const shiftId = await taken()
    await giver.does('shift.offerPlace', { shiftId })
    expect((await third.does('shift.list', {})).shifts.find((shift) => shift.shiftId === shiftId)?.chance).toEqual({ state: 'free' })
    const places = await Promise.all([friend, third, fourth].map(async (who) => (await signUp(who, shiftId)).place.state))
    expect(places.sort()).toEqual(['confirmed', 'waiting', 'waiting'])
    const [holder, ...more] = await namesOn(shiftId)
    expect(more).toEqual([])
    expect([friend, third, fourth].map(({ memberNo }) => memberNo)).toContain(holder)
  })

  it('is over when the giver keeps the place after all', async () => {
    const shiftId = await taken()
    await giver.does('shift.offerPlace', { shiftId })
    expect((await giver.does('shift.get', { shiftId })).myOffer).toEqual({ toAnybody: true })
    await giver.does('shift.keepPlace', { shiftId })
    expect(await signUp(friend, shiftId)).toMatchObject({ place: { state: 'waiting' } })
    expect((await giver.does('shift.get', { shiftId }))).toMatchObject({ myOffer: null, mine: { state: 'confirmed' } })
  })

  it('is not possible any more once the giver has checked in', async () => {
    const shiftId = await publishShift(town, { startsIn: 30 })
    await signUp(giver, shiftId)
    await giver.does('shift.offerPlace', { shiftId })
    const { token } = await town.leader.does('attendance.code', { shiftId })
    await giver.does('attendance.checkIn', { shiftId, proof: { kind: 'token', token } })
    expect(await signUp(friend, shiftId)).toMatchObject({ place: { state: 'waiting' } })
    expect(await namesOn(shiftId)).toEqual([giver.memberNo])
  })
})

describe('handing a place on is refused', () => {
  it('to somebody without a place', async () => {
    const shiftId = await taken()
    expect(await friend.fails('shift.offerPlace', { shiftId })).toMatchObject({ reason: 'notSignedUp' })
    expect(await friend.fails('shift.keepPlace', { shiftId })).toMatchObject({ reason: 'notSignedUp' })
  })

  it('past people who wait', async () => {
    const shiftId = await taken()
    await signUp(friend, shiftId)
    expect(await giver.fails('shift.offerPlace', { shiftId, to: third.memberNo })).toMatchObject({ reason: 'othersWait' })
  })

  it('to oneself, and to who is no volunteer or nobody, with the same words', async () => {
    const shiftId = await taken()
    expect(await giver.fails('shift.offerPlace', { shiftId, to: giver.memberNo })).toMatchObject({ reason: 'ownPlace' })
    expect(await giver.fails('shift.offerPlace', { shiftId, to: town.resident.memberNo })).toMatchObject({ reason: 'notAVolunteer' })
    expect(await giver.fails('shift.offerPlace', { shiftId, to: 'R99999' })).toMatchObject({ reason: 'notAVolunteer' })
  })

  it('after the start', async () => {
    const shiftId = await shiftWith(town, [third])
    await wait(70)
    expect(await third.fails('shift.offerPlace', { shiftId })).toMatchObject({ reason: 'shiftStarted' })
    expect(await third.fails('shift.keepPlace', { shiftId })).toMatchObject({ reason: 'shiftStarted' })
  })
})
