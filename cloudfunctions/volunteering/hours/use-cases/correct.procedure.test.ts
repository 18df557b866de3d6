import { call, clockNow, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { earnPoints, eachOnce, shiftWith, wait } from '../../../../tests/support/presence'
import { scan } from '../../../../tests/support/shifts'
import { DAY, dayOf, HOUR, startOfDay } from '../../../kit/clock'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 8 })
  somebody = eachOnce(town.volunteers)
})

/** Somebody with one measured hour, and its entry. */
async function served(who = somebody()) {
  await earnPoints(town, [who])
  const { entries } = await who.does('hours.mine', {})
  return { who, hourEntryId: entries[0]?.hourEntryId ?? '' }
}
const wish = (hourEntryId: string, minutes: number) => ({ hourEntryId, minutes, reason: '我提前半小时到的。', photos: [] })

describe('a request for correction', () => {
  it('adds typed minutes that earn nothing when it is accepted, and tells the volunteer why', async () => {
    const { who, hourEntryId } = await served()
    const before = await who.does('points.mine', {})
    const asked = await who.does('correction.ask', wish(hourEntryId, 90))
    expect(asked).toMatchObject({ standsAt: 60, wanted: 90, state: 'asked', may: { decide: false } })
    expect((await inboxWith(town.leader, '有人申请更正时长')).item.body).toContain(who.name)
    expect((await town.leader.does('correction.list', {})).corrections.map(({ correctionId }) => correctionId)).toContain(asked.correctionId)
    const decision = { correctionId: asked.correctionId, accept: true, reason: '签到前确实在布置。' }
    const { reply, roundTrips } = await call(town.leader.openid, 'correction.decide', decision)
    expect(reply).toMatchObject({ ok: true, data: { state: 'accepted' } })
    expect(roundTrips).toBeLessThanOrEqual(10)
    const book = await who.does('hours.mine', {})
    expect(book).toMatchObject({ measuredMinutes: 60, typedMinutes: 30 })
    expect(book.entries).toMatchObject([{ minutes: 60, corrections: [{ minutes: 30, grade: 'typed', reason: '签到前确实在布置。', decidedBy: town.leader.name }] }])
    expect(await who.does('points.mine', {})).toEqual(before)
    expect((await inboxWith(who, '时长已更正')).item.body).toContain('签到前确实在布置。')
  })

  it('takes measured minutes back where they stood, so that they count for no star', async () => {
    const { who, hourEntryId } = await served()
    const { correctionId } = await who.does('correction.ask', wish(hourEntryId, 20))
    await town.founder.does('correction.decide', { correctionId, accept: true, reason: '本人说明。' })
    expect(await who.does('hours.mine', {})).toMatchObject({ measuredMinutes: 20, typedMinutes: 0, entries: [{ minutes: 60 }] })
  })

  it('changes nothing when it is declined, with the reason, and may be asked anew', async () => {
    const { who, hourEntryId } = await served()
    const { correctionId } = await who.does('correction.ask', wish(hourEntryId, 100))
    expect(await who.fails('correction.ask', wish(hourEntryId, 110))).toMatchObject({ reason: 'alreadyAsked' })
    await town.leader.does('correction.decide', { correctionId, accept: false, reason: '没有人看见。' })
    expect(await who.does('hours.mine', {})).toMatchObject({ measuredMinutes: 60, typedMinutes: 0 })
    expect((await inboxWith(who, '更正申请没有通过')).item.body).toContain('没有人看见。')
    expect(await town.founder.fails('correction.decide', { correctionId, accept: true, reason: '改主意。' })).toMatchObject({ reason: 'wrongState' })
    const again = await who.does('correction.ask', wish(hourEntryId, 80))
    expect(again.correctionId).not.toBe(correctionId)
    expect((await who.does('correction.mine', {})).corrections.map(({ state }) => state).sort()).toEqual(['asked', 'declined'])
  })

  it('is made once, however often it arrives, and is about a change of an entry', async () => {
    const { who, hourEntryId } = await served()
    expect(await who.fails('correction.ask', wish(hourEntryId, 60))).toMatchObject({ reason: 'sameMinutes' })
    const requestId = newRequestId()
    const first = await who.does('correction.ask', wish(hourEntryId, 70), requestId)
    expect(await who.does('correction.ask', wish(hourEntryId, 70), requestId)).toEqual(first)
    await town.leader.does('correction.decide', { correctionId: first.correctionId, accept: true, reason: '属实。' })
    const [entry] = (await who.does('hours.mine', {})).entries
    const correcting = entry?.corrections[0]?.hourEntryId ?? ''
    expect(await who.fails('correction.ask', wish(correcting, 5))).toMatchObject({ reason: 'isCorrection' })
  })

  it('is decided by neither the volunteer nor who typed the minutes, nor a leader of other shifts', async () => {
    const { who: leaderToo, hourEntryId } = await (async () => {
      const shiftId = await shiftWith(town, [town.leader], { leaderNos: [town.leader.memberNo, town.gridWorker.memberNo] })
      await wait(30)
      await scan(town.leader, town.gridWorker, shiftId, 'attendance.checkOut')
      const list = await town.gridWorker.does('attendance.list', { shiftId })
      await town.gridWorker.does('attendance.confirm', { attendanceId: list.people[0]?.attendanceId ?? '', present: true })
      return { who: town.leader, hourEntryId: (await town.leader.does('hours.mine', {})).entries[0]?.hourEntryId ?? '' }
    })()
    const { correctionId } = await leaderToo.does('correction.ask', wish(hourEntryId, 50))
    expect(await leaderToo.fails('correction.decide', { correctionId, accept: true, reason: '是。' })).toMatchObject({ reason: 'ownHours' })
    expect(await (town.volunteers[0] as Person).fails('correction.decide', { correctionId, accept: true, reason: '是。' })).toEqual({ code: 'NOT_FOUND' })

    const forgetful = somebody()
    const shiftId = await shiftWith(town, [forgetful])
    await wait(5 + 90 + 122)
    await town.leader.does('attendance.settle', { attendanceId: `${shiftId}:${forgetful.memberNo}`, minutes: 30 })
    const settled = await forgetful.does('correction.ask', wish(`${shiftId}:${forgetful.memberNo}`, 40))
    expect(await town.leader.fails('correction.decide', { correctionId: settled.correctionId, accept: true, reason: '是。' })).toMatchObject({ reason: 'ownTyping' })
  })

  it('cannot carry a day beyond twelve hours', async () => {
    const who = somebody()
    await setClock(startOfDay(dayOf((await clockNow()) + DAY)) + HOUR)
    const ids: string[] = []
    for (const minutes of [450, 100]) {
      const shiftId = await shiftWith(town, [who], { startsIn: 1, minutes })
      await wait(minutes)
      const { attendanceId, state } = await scan(who, town.leader, shiftId, 'attendance.checkOut')
      if (state === 'awaiting') await town.leader.does('attendance.confirm', { attendanceId, present: true })
      ids.push(attendanceId)
      await wait(5)
    }
    const { correctionId } = await who.does('correction.ask', wish(ids[1] ?? '', 480))
    expect(await town.leader.fails('correction.decide', { correctionId, accept: true, reason: '是。' })).toMatchObject({ reason: 'dayFull' })
  })

  it('is about one’s own entries, for volunteers', async () => {
    const { hourEntryId } = await served()
    expect(await (town.volunteers[0] as Person).fails('correction.ask', wish(hourEntryId, 90))).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('correction.ask', wish(hourEntryId, 90))).toEqual({ code: 'FORBIDDEN' })
    expect(await town.resident.fails('correction.list', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
