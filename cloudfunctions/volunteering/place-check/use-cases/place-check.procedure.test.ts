import type { InRange } from '#contract/place-check'
import { call, newRequestId, url, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { publishSeries, publishShift, scan, signUp, type ShiftWishes } from '../../../../tests/support/shifts'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 12 })
  somebody = eachOnce(town.volunteers)
})
beforeEach(() => town.founder.does('placeCheck.set', { radius: 200 }))

const square = { latitude: 39.123456789, longitude: 117.2 }
const asCompared = { latitude: 39.12346, longitude: 117.2, radius: 200 }
const newPlace = () => `广场${newRequestId().slice(0, 6)}`

/** A shift at a place of its own that the leader has marked, and somebody with a seat on it. */
async function marked(wishes: ShiftWishes = {}): Promise<{ who: Person; shiftId: string; place: string }> {
  const [who, place] = [somebody(), newPlace()]
  const shiftId = await publishShift(town, { place, startsIn: 5, minutes: 90, ...wishes })
  await signUp(who, shiftId)
  await town.leader.does('placeCheck.mark', { shiftId, ...square })
  return { who, shiftId, place }
}
async function scans(who: Person, shiftId: string, way: 'attendance.checkIn' | 'attendance.checkOut', inRange: InRange) {
  const { token } = await town.leader.does('attendance.code', { shiftId })
  return who.does(way, { shiftId, proof: { kind: 'token', token }, inRange })
}
const checkOf = async (who: Person, shiftId: string) => {
  const { placeCheck } = await who.does('shift.get', { shiftId })
  expect((await who.does('shift.mine', {})).shifts.find((shift) => shift.shiftId === shiftId)?.placeCheck ?? null).toEqual(placeCheck)
  return placeCheck
}

describe('the place check', () => {
  it('is off until staff switch it on, once, within bounds; everybody may know', async () => {
    const other = await newCommunity({ volunteers: 1 })
    const [volunteer] = other.volunteers as [Person]
    expect(await volunteer.does('placeCheck.get', {})).toEqual({ radius: null, marked: [], changed: null })
    expect(await other.leader.fails('placeCheck.set', { radius: 200 })).toEqual({ code: 'FORBIDDEN' })
    for (const radius of [49, 1001, 200.5]) expect(await other.founder.fails('placeCheck.set', { radius })).toMatchObject({ code: 'BAD_REQUEST' })
    const requestId = newRequestId()
    const first = await other.founder.does('placeCheck.set', { radius: 300 }, requestId)
    expect(await other.founder.does('placeCheck.set', { radius: 300 }, requestId)).toEqual(first)
    expect(await volunteer.does('placeCheck.get', {})).toMatchObject({ radius: 300, changed: { by: other.founder.name } })
  })

  it('takes the point from whoever leads there, and from nobody while it is off', async () => {
    const place = newPlace()
    const shiftId = await publishShift(town, { place, startsIn: 5 })
    expect(await somebody().fails('placeCheck.mark', { shiftId, ...square })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.leader.does('placeCheck.mark', { shiftId, ...square })).toEqual({ place, radius: 200, marked: true })
    expect((await town.leader.does('placeCheck.get', {})).marked).toContain(place)
    expect(await town.leader.does('placeCheck.unmark', { shiftId })).toEqual({ place, radius: 200, marked: false })
    await town.founder.does('placeCheck.set', { radius: null })
    expect(await town.leader.fails('placeCheck.mark', { shiftId, ...square })).toMatchObject({ reason: 'switchedOff' })
    expect(await town.leader.does('placeCheck.ofShift', { shiftId })).toEqual({ place, radius: null, marked: false })
  })

  it('gives the point to the phones of who comes, on every shift whose place reads the same', async () => {
    const { who, shiftId, place } = await marked()
    expect(await checkOf(who, shiftId)).toEqual(asCompared)
    const [next = '', later = ''] = await publishSeries(town, { place, in: [1, 3] })
    expect((await who.does('shift.get', { shiftId: next })).placeCheck).toBeNull()
    for (const one of [next, later]) await signUp(who, one)
    expect(await checkOf(who, next)).toEqual(asCompared)
    // From a day before, when it is of use.
    expect(await checkOf(who, later)).toBeNull()
    await town.founder.does('placeCheck.set', { radius: null })
    expect(await checkOf(who, next)).toBeNull()
  })

  it('asks nobody under age, and keeps no word of theirs', async () => {
    const { children: [teen], parent } = (await newFamily(town, [2010])) as { children: [Person]; parent: Person }
    const shiftId = await publishShift(town, { place: newPlace(), minAge: 8, startsIn: (await tenInTheMorning(1)) })
    await signUp(teen, shiftId)
    await parent.does('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })
    await town.leader.does('placeCheck.mark', { shiftId, ...square })
    expect(await checkOf(teen, shiftId)).toBeNull()
    await wait(await tenInTheMorning(1))
    expect(await scans(teen, shiftId, 'attendance.checkIn', 'no')).toMatchObject({ state: 'in', inRange: { arriving: null, leaving: null } })
  })
})

describe('a scan from somewhere else', () => {
  it('is taken and left to the leader, who reads why', async () => {
    const { who, shiftId } = await marked({ title: '广场清雪' })
    expect(await scans(who, shiftId, 'attendance.checkIn', 'no')).toMatchObject({ state: 'in', inRange: { arriving: 'no', leaving: null } })
    await wait(60)
    expect(await scans(who, shiftId, 'attendance.checkOut', 'yes')).toMatchObject({ state: 'awaiting', points: null, inRange: { arriving: 'no', leaving: 'yes' } })
    expect((await inboxWith(town.leader, '有人等您确认到场')).item.body).toBe(`${who.name}在“广场清雪”扫码时手机显示不在活动地点附近，请您核对后确认。`)
    const { people } = await town.leader.does('attendance.list', { shiftId })
    expect(people).toMatchObject([{ inRange: { arriving: 'no', leaving: 'yes' } }])
    expect(await town.leader.does('attendance.confirm', { attendanceId: people[0]?.attendanceId ?? '', present: true })).toMatchObject({ state: 'done', minutes: 60 })
  })

  it('costs one round trip, at either end', async () => {
    const { who, shiftId } = await marked()
    const scanned = async (way: 'attendance.checkIn' | 'attendance.checkOut', more: { inRange?: InRange }) => {
      const { token } = await town.leader.does('attendance.code', { shiftId })
      return (await call(who.openid, way, { shiftId, proof: { kind: 'token', token }, ...more })).roundTrips
    }
    expect(await scanned('attendance.checkIn', { inRange: 'yes' })).toBeLessThanOrEqual(7)
    await wait(60)
    expect(await scanned('attendance.checkOut', { inRange: 'yes' })).toBeLessThanOrEqual(11)
  })

  it('weighs on leaving as on arriving', async () => {
    const { who, shiftId } = await marked()
    await scans(who, shiftId, 'attendance.checkIn', 'yes')
    await wait(60)
    expect(await scans(who, shiftId, 'attendance.checkOut', 'no')).toMatchObject({ state: 'awaiting' })
  })

  it.each(['yes', 'unknown'] as const)('is none when the phone says %s: the hours count at once', async (inRange) => {
    const { who, shiftId } = await marked()
    await scans(who, shiftId, 'attendance.checkIn', inRange)
    await wait(60)
    expect(await scans(who, shiftId, 'attendance.checkOut', inRange)).toMatchObject({ state: 'done', verified: true, minutes: 60 })
  })

  it('is not known where nobody is asked: the word is passed over, and a queued scan is not lost for it', async () => {
    const { who, shiftId } = await marked()
    await town.founder.does('placeCheck.set', { radius: null })
    expect(await scans(who, shiftId, 'attendance.checkIn', 'no')).toMatchObject({ state: 'in', inRange: { arriving: null } })
    await wait(60)
    expect(await scan(who, town.leader, shiftId, 'attendance.checkOut')).toMatchObject({ state: 'done' })
  })
})

describe('where somebody was', () => {
  it('is refused when it is sent', async () => {
    const { who, shiftId } = await marked()
    const { token } = await town.leader.does('attendance.code', { shiftId })
    for (const more of [{ latitude: 39.1, longitude: 117.2 }, { accuracy: 20 }, { distance: 12 }, { inRange: 'near' }]) {
      const input = { shiftId, proof: { kind: 'token' as const, token }, ...more }
      expect(await who.fails('attendance.checkIn', input as never)).toMatchObject({ code: 'BAD_REQUEST' })
    }
    expect((await who.does('shift.get', { shiftId })).attendance).toBeNull()
  })

  it('stands nowhere in what is stored: of the place there is one word', async () => {
    const { who, shiftId } = await marked()
    await scans(who, shiftId, 'attendance.checkIn', 'no')
    const stored = (await documents()).filter(({ text }) => text.includes(who.memberNo) && text.includes(shiftId))
    const presence = JSON.parse(stored.find(({ collection }) => collection === 'attendances')?.text ?? '{}') as { checkIn: object }
    expect(Object.keys(presence.checkIn).sort()).toEqual(['at', 'by', 'inRange', 'proved', 'shownBy', 'window'])
    expect(stored.map(({ collection }) => collection).sort()).toEqual(['attendances', 'commands', 'commands', 'rosters'])
    expect(stored.filter(({ text }) => /latitude|longitude|accuracy|distance|39\.1|117\.2/.test(text))).toEqual([])
  })
})

async function documents(): Promise<{ collection: string; text: string }[]> {
  const lines = (await (await fetch(`${url()}/_cloud/export`)).text()).split('\n')
  return lines.filter((line) => line.includes('"document"')).map((line) => JSON.parse(line) as { collection: string; text: string })
}
