import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'

/** What happens at a gate on a bad day: each of these has its own answer, and none of them makes an hour. */

const DAY = 24 * 60
let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 12 })
  somebody = eachOnce(town.volunteers)
})

async function seated(wishes: { startsIn?: number; seats?: number } = {}) {
  const who = somebody()
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90, ...wishes })
  await signUp(who, shiftId)
  return { who, shiftId }
}
const shown = async (shiftId: string) => (await town.leader.does('attendance.code', { shiftId })).token
const asToken = (token: string, queued = false) => ({ kind: 'token' as const, token, ...(queued ? { queued } : {}) })

describe('a code', () => {
  it('from yesterday’s shift is not the code of today’s, and queued it is too old even for its own', async () => {
    const yesterday = await publishShift(town, { startsIn: 5, minutes: 90 })
    const token = await shown(yesterday)
    await wait(DAY)
    const { who, shiftId } = await seated()
    expect(await who.fails('attendance.checkIn', { shiftId, proof: asToken(token) })).toMatchObject({ reason: 'wrongShift' })
    expect(await who.fails('attendance.checkIn', { proof: asToken(token) })).toMatchObject({ reason: 'notSignedUp' })
  })

  it('of one’s own shift that is a day old is refused, queued or not', async () => {
    const { who, shiftId } = await seated()
    await wait(5)
    const token = await shown(shiftId)
    await wait(60)
    expect(await who.fails('attendance.checkIn', { shiftId, proof: asToken(token) })).toMatchObject({ reason: 'codeStale' })
    await wait(DAY)
    expect(await who.fails('attendance.checkIn', { shiftId, proof: asToken(token) })).toMatchObject({ reason: 'outsideShift' })
    expect(await who.fails('attendance.checkIn', { shiftId, proof: asToken(token, true) })).toMatchObject({ reason: 'codeStale' })
  })

  it('photographed and forwarded is stale within a minute, serves nobody else, and sent as if it had waited proves nothing', async () => {
    const { who, shiftId } = await seated({ seats: 2 })
    await wait(6)
    const photo = await shown(shiftId)
    expect(await somebody().fails('attendance.checkIn', { shiftId, proof: asToken(photo) })).toMatchObject({ reason: 'notSignedUp' })
    await wait(2)
    expect(await who.fails('attendance.checkIn', { shiftId, proof: asToken(photo) })).toMatchObject({ reason: 'codeStale' })
    await who.does('attendance.checkIn', { shiftId, proof: asToken(photo, true) })
    await wait(60)
    expect(await scan(who, town.leader, shiftId, 'attendance.checkOut')).toMatchObject({ state: 'awaiting', verified: false, points: null })
    expect((await who.does('hours.mine', {})).entries).toEqual([])
  })

  it('is judged by the server’s clock alone: a phone that is wrong by a day has no say', async () => {
    const { who, shiftId } = await seated()
    const proof = { ...asToken(await shown(shiftId)), at: (await clockNow()) - DAY * 60_000 }
    const { reply } = await call(who.openid, 'attendance.checkIn', { shiftId, proof }, newRequestId(), town.id)
    expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
    const before = await clockNow()
    const { checkInAt } = await who.does('attendance.checkIn', { shiftId, proof: asToken(await shown(shiftId)) })
    expect(checkInAt).toBeGreaterThanOrEqual(before)
    expect(checkInAt).toBeLessThanOrEqual(await clockNow())
  })
})

describe('leaving', () => {
  it('before having come is refused, and so is a queued code from before the arrival', async () => {
    const { who, shiftId } = await seated()
    await wait(5)
    const early = await shown(shiftId)
    expect(await who.fails('attendance.checkOut', { shiftId, proof: asToken(early) })).toMatchObject({ reason: 'notIn' })
    await wait(10)
    await scan(who, town.leader, shiftId, 'attendance.checkIn')
    expect(await who.fails('attendance.checkOut', { shiftId, proof: asToken(early, true) })).toMatchObject({ reason: 'codeStale' })
  })
})

describe('a shift that was called off meanwhile', () => {
  it('takes nobody in, by whichever proof, and lets who is there leave', async () => {
    const { who: here, shiftId } = await seated({ seats: 2 })
    const late = somebody()
    await signUp(late, shiftId)
    await wait(5)
    await scan(here, town.leader, shiftId, 'attendance.checkIn')
    const token = await shown(shiftId)
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下雨' })
    for (const proof of [asToken(token), { kind: 'poster' as const, shiftId }]) {
      expect(await late.fails('attendance.checkIn', { shiftId, proof })).toMatchObject({ reason: 'shiftCancelled' })
    }
    await wait(10)
    expect((await scan(here, town.leader, shiftId, 'attendance.checkOut')).minutes).toBeGreaterThanOrEqual(9)
  })
})

describe('a minor', () => {
  it('is signed in by a leader only when the guardian has agreed', async () => {
    const { parent, children } = await newFamily(town, [2010])
    const [teen] = children as [Person]
    const startsIn = await tenInTheMorning(2)
    const shiftId = await publishShift(town, { minAge: 8, startsIn })
    await signUp(teen, shiftId)
    const signIn = { shiftId, memberNo: teen.memberNo }
    await wait(startsIn - 300)
    expect(await town.leader.fails('attendance.signInFor', signIn)).toMatchObject({ reason: 'notSignedUp' })
    await parent.does('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })
    await wait(295)
    expect(await town.leader.does('attendance.signInFor', signIn)).toMatchObject({ state: 'in', helpedBy: { name: town.leader.name } })
  })
})
