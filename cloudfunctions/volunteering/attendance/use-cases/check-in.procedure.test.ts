import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { asItIs, publishShift, scan, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 14 })
  somebody = eachOnce(town.volunteers)
})

/** Somebody with a seat on a shift that takes scans. */
async function seated(startsIn = 10): Promise<{ who: Person; shiftId: string }> {
  const who = somebody()
  const shiftId = await publishShift(town, { startsIn })
  await signUp(who, shiftId)
  return { who, shiftId }
}
const shown = async (shiftId: string) => (await town.leader.does('attendance.code', { shiftId })).token
const digitsOf = async (shiftId: string) => (await town.leader.does('attendance.code', { shiftId })).digits
const wrong = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0')

describe('checking in', () => {
  it('by the leader’s changing code begins the presence, within six round trips', async () => {
    const { who, shiftId } = await seated()
    const proof = { kind: 'token' as const, token: await shown(shiftId) }
    const { reply, roundTrips } = await call(who.openid, 'attendance.checkIn', { shiftId, proof })
    expect(reply).toMatchObject({ ok: true, data: { shiftId, memberNo: who.memberNo, state: 'in', verified: false, minutes: null } })
    expect(roundTrips).toBeLessThanOrEqual(6)
    expect(await who.does('shift.get', { shiftId })).toMatchObject({ attendance: { state: 'in' }, may: { checkIn: false, checkOut: true } })
  })

  it('happens once: the same request and the same scan find the first answer', async () => {
    const { who, shiftId } = await seated()
    const input = { shiftId, proof: { kind: 'token' as const, token: await shown(shiftId) } }
    const requestId = newRequestId()
    const first = await who.does('attendance.checkIn', input, requestId)
    expect(await who.does('attendance.checkIn', input, requestId)).toEqual(first)
    expect(await who.does('attendance.checkIn', input)).toEqual(first)
    expect((await town.leader.does('attendance.list', { shiftId })).people).toHaveLength(1)
  })

  it('takes the poster and the digits', async () => {
    const first = await seated()
    expect(await first.who.does('attendance.checkIn', { proof: { kind: 'poster', shiftId: first.shiftId } })).toMatchObject({ state: 'in' })
    const second = await seated()
    const digits = await digitsOf(second.shiftId)
    expect(await second.who.does('attendance.checkIn', { proof: { kind: 'digits', shiftId: second.shiftId, digits } })).toMatchObject({ state: 'in' })
  })

  it('takes a code that waited on the phone for the network', async () => {
    const { who, shiftId } = await seated()
    const token = await shown(shiftId)
    const shownAt = await clockNow()
    await wait(5)
    const arrived = await who.does('attendance.checkIn', { proof: { kind: 'token', token, queued: true } })
    expect(arrived.state).toBe('in')
    expect(Math.abs(arrived.checkInAt - shownAt)).toBeLessThanOrEqual(30_000)
  })
})

describe('checking in is refused', () => {
  it('with a code that is not ours or was changed', async () => {
    const { who, shiftId } = await seated()
    const token = await shown(shiftId)
    const forged = [`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, 'https://example.com', token.replace(/\.\d+\./, '.1.')]
    for (const one of forged) {
      expect(await who.fails('attendance.checkIn', { shiftId, proof: { kind: 'token', token: one } })).toMatchObject({ reason: 'codeForged' })
    }
    expect((await who.does('shift.get', { shiftId })).attendance).toBeNull()
  })

  it('with a code that is older than the one before', async () => {
    const { who, shiftId } = await seated()
    const token = await shown(shiftId)
    await wait(1)
    expect(await who.fails('attendance.checkIn', { shiftId, proof: { kind: 'token', token } })).toMatchObject({ reason: 'codeStale' })
  })

  it('with the code of another shift than the open page’s', async () => {
    const { who, shiftId } = await seated()
    const token = await shown(await publishShift(town, { startsIn: 10 }))
    expect(await who.fails('attendance.checkIn', { shiftId, proof: { kind: 'token', token } })).toMatchObject({ reason: 'wrongShift' })
  })

  it('to who has not signed up, and to who still waits for a seat', async () => {
    const { shiftId } = await seated()
    const proof = { kind: 'poster' as const, shiftId }
    const stranger = somebody()
    expect(await stranger.fails('attendance.checkIn', { proof })).toMatchObject({ reason: 'notSignedUp' })
    expect((await signUp(stranger, shiftId)).place.state).toBe('waiting')
    expect(await stranger.fails('attendance.checkIn', { proof })).toMatchObject({ reason: 'notSignedUp' })
  })

  it('more than an hour before the start', async () => {
    const { who, shiftId } = await seated(90)
    expect(await who.fails('attendance.checkIn', { proof: { kind: 'poster', shiftId } })).toMatchObject({ reason: 'outsideShift' })
  })

  it('with wrong digits, and after five of them with right ones too', async () => {
    const { who, shiftId } = await seated()
    const digits = await digitsOf(shiftId)
    const attempt = (typed: string) => who.fails('attendance.checkIn', { proof: { kind: 'digits', shiftId, digits: typed } })
    for (const triesLeft of [4, 3, 2, 1, 0]) expect(await attempt(wrong(digits))).toMatchObject({ reason: 'wrongDigits', details: { triesLeft } })
    expect(await attempt(digits)).toMatchObject({ reason: 'digitsLocked' })
    // The leader's phone still works: guessing is locked, coming is not.
    expect(await scan(who, town.leader, shiftId, 'attendance.checkIn')).toMatchObject({ state: 'in' })
  })

  it('a second time', async () => {
    const { who, shiftId } = await seated()
    await scan(who, town.leader, shiftId, 'attendance.checkIn')
    expect(await who.fails('attendance.checkIn', { proof: { kind: 'poster', shiftId } })).toMatchObject({ reason: 'alreadyIn' })
  })

  it('while they are at another shift of that time, until they have scanned out there', async () => {
    const { who, shiftId } = await seated()
    const moved = await publishShift(town, { startsIn: 5 * 60, leaderNos: [town.leader.memberNo] })
    await signUp(who, moved)
    const { startsAt, endsAt } = await asItIs(town, shiftId)
    await town.gridWorker.does('shift.change', await asItIs(town, moved, { startsAt: startsAt + 600_000, endsAt }))
    await scan(who, town.leader, shiftId, 'attendance.checkIn')
    const poster = { kind: 'poster' as const, shiftId: moved }
    expect(await who.fails('attendance.checkIn', { proof: poster })).toMatchObject({ reason: 'elsewhere' })
    expect(await town.gridWorker.fails('attendance.signInFor', { shiftId: moved, memberNo: who.memberNo })).toMatchObject({ reason: 'elsewhere' })
    await wait(15)
    await scan(who, town.leader, shiftId, 'attendance.checkOut')
    expect(await who.does('attendance.checkIn', { proof: poster })).toMatchObject({ state: 'in' })
  })

  it('to residents who are no volunteers', async () => {
    const shiftId = await publishShift(town)
    expect(await town.resident.fails('attendance.checkIn', { proof: { kind: 'poster', shiftId } })).toEqual({ code: 'FORBIDDEN' })
  })
})
