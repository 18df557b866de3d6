import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { eachOnce, shiftWith, wait } from '../../../../tests/support/presence'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 14 })
  somebody = eachOnce(town.volunteers)
})

const note = (shiftId: string, changes: object = {}) => ({ shiftId, words: '东门一切正常，钥匙 3 把点过了。', open: ['路灯不亮，已报修'], ...changes })

/** Two shifts at one gate, one after the other, each with somebody who stands there. The first has begun. */
async function gate() {
  const place = `岗亭${newRequestId().slice(0, 6)}`
  const [now, next] = [somebody(), somebody()]
  const first = await shiftWith(town, [now], { place })
  const second = await publishShift(town, { place, startsIn: 5 + 90, leaderNos: [town.gridWorker.memberNo] })
  await signUp(next, second)
  await wait(6)
  return { now, next, first, second }
}

describe('a hand-over note', () => {
  it('is written by who was there, read and received by the next shift, and stays', async () => {
    const { now, next, first, second } = await gate()
    expect((await now.does('handover.ofShift', { shiftId: first })).may).toEqual({ write: true })
    const requestId = newRequestId()
    const written = await now.does('handover.write', note(first), requestId)
    expect(await now.does('handover.write', note(first), requestId)).toEqual(written)
    expect((await town.leader.does('handover.ofShift', { shiftId: first })).written).toEqual([written])
    expect((await next.does('handover.ofShift', { shiftId: second })).left).toEqual([])

    await wait(60)
    const { noteId } = written
    const seen = await next.does('handover.ofShift', { shiftId: second })
    expect(seen).toMatchObject({ left: [{ writtenBy: now.name, words: '东门一切正常，钥匙 3 把点过了。', open: ['路灯不亮，已报修'], receipts: [], may: { receive: true } }], unread: false })
    await wait(30)
    expect((await town.gridWorker.does('handover.ofShift', { shiftId: second })).unread).toBe(true)
    const received = await next.does('handover.receive', { shiftId: second, noteId })
    expect(received).toMatchObject({ receipts: [{ name: next.name }], may: { receive: false } })
    await next.does('handover.receive', { shiftId: second, noteId })
    expect(await town.gridWorker.does('handover.ofShift', { shiftId: second })).toMatchObject({ unread: false, left: [{ receipts: [{ name: next.name }] }] })
    expect((await town.founder.does('handover.list', { shiftId: second })).notes.map((one) => one.noteId)).toEqual([noteId])
  })

  it('is found within four round trips, received within six and written within ten', async () => {
    const { now, first, second } = await gate()
    const { noteId } = await town.leader.does('handover.write', note(first))
    await wait(80)
    const { openid } = town.gridWorker
    expect((await call(openid, 'handover.ofShift', { shiftId: second })).roundTrips).toBeLessThanOrEqual(4)
    expect((await call(openid, 'handover.receive', { shiftId: second, noteId })).roundTrips).toBeLessThanOrEqual(6)
    expect((await call(now.openid, 'handover.write', note(first))).roundTrips).toBeLessThanOrEqual(10)
  })

  it('is not written before the start, long after the end, a fourth time, where nothing took place or with words that harm', async () => {
    const coming = await publishShift(town, { startsIn: 60 })
    const write = async (shiftId: string, changes: object = {}) => town.leader.fails('handover.write', note(shiftId, changes))
    expect(await write(coming)).toMatchObject({ reason: 'notStarted' })
    await wait(61)
    expect(await write(coming, { words: '赌博' })).toMatchObject({ reason: 'contentRisky' })
    for (const words of ['一', '二', '三']) await town.leader.does('handover.write', note(coming, { words }))
    expect(await write(coming)).toMatchObject({ reason: 'enoughNotes' })
    const off = await publishShift(town, { startsIn: 60 })
    await town.gridWorker.does('shift.cancel', { shiftId: off, extent: 'one', reason: '下雨' })
    expect(await write(off)).toMatchObject({ reason: 'shiftCancelled' })
    const past = await publishShift(town, { startsIn: 5 })
    await wait(5 + 120 + 12 * 60 + 1)
    expect(await write(past)).toMatchObject({ reason: 'tooLate' })
  })

  it('is nothing for people who do not stand there', async () => {
    const { now, next, first, second } = await gate()
    const away = somebody()
    const absent = await publishShift(town, { startsIn: 1, seats: 2 })
    await signUp(away, absent)
    await wait(2)
    expect(await away.fails('handover.write', note(absent))).toMatchObject({ reason: 'notThere' })
    const { noteId } = await now.does('handover.write', note(first))
    await wait(60)
    expect(await town.founder.fails('handover.receive', { shiftId: second, noteId })).toMatchObject({ reason: 'notThere' })
    for (const stranger of [away, next]) expect(await stranger.fails('handover.ofShift', { shiftId: first })).toEqual({ code: 'NOT_FOUND' })
    expect(await away.fails('handover.receive', { shiftId: second, noteId })).toEqual({ code: 'NOT_FOUND' })
    expect(await next.fails('handover.receive', { shiftId: second, noteId: 'another' })).toEqual({ code: 'NOT_FOUND' })
    expect(await next.fails('handover.list', { shiftId: second })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('handover.ofShift', { shiftId: first })).toEqual({ code: 'FORBIDDEN' })
  })

  it('is not received by who wrote it, who knows', async () => {
    const place = `岗亭${newRequestId().slice(0, 6)}`
    const who = somebody()
    const first = await shiftWith(town, [who], { place, minutes: 30 })
    const second = await publishShift(town, { place, startsIn: 36 })
    await signUp(who, second)
    await wait(6)
    const { noteId } = await who.does('handover.write', note(first))
    expect(await who.fails('handover.receive', { shiftId: second, noteId })).toMatchObject({ reason: 'ownNote' })
    await scan(who, town.leader, first, 'attendance.checkOut')
    await wait(31)
    expect((await town.leader.does('handover.ofShift', { shiftId: second })).unread).toBe(false)
  })
})
