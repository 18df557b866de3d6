import { newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, shiftWith, wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'
import { absenceId } from '../absence'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 8 })
  somebody = eachOnce(town.volunteers)
})

const OVER = 5 + 90 + 121
const said = (shiftId: string, who: Person, kind: 'excused' | 'noShow' = 'noShow') => ({ shiftId, memberNo: who.memberNo, kind, reason: '电话没有接通。' })

/** Somebody who signed up and stayed away from a shift that is over. */
async function stayedAway() {
  const who = somebody()
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
  await signUp(who, shiftId)
  await wait(OVER)
  return { who, shiftId, id: absenceId(shiftId, who.memberNo) }
}

describe('an absence', () => {
  it('is recorded once by a leader, told to the person, appealed once, and judged by somebody else', async () => {
    const { who, shiftId, id } = await stayedAway()
    expect(await town.leader.does('absence.ofShift', { shiftId })).toEqual({ people: [{ memberNo: who.memberNo, name: who.name, absence: null, may: { record: true } }] })
    const requestId = newRequestId()
    const first = await town.leader.does('absence.record', said(shiftId, who), requestId)
    expect(await town.leader.does('absence.record', said(shiftId, who), requestId)).toEqual(first)
    expect(await town.gridWorker.fails('absence.record', said(shiftId, who))).toMatchObject({ reason: 'alreadyRecorded' })
    expect((await inboxWith(who, '记了一次缺席')).item.body).toContain('电话没有接通。')
    expect(await who.does('absence.mine', {})).toMatchObject({ counting: 1, absences: [{ counts: true, may: { appeal: true, decide: false } }] })

    expect(await town.founder.fails('absence.decide', { absenceId: id, uphold: true, reason: '是。' })).toMatchObject({ reason: 'wrongState' })
    await who.does('absence.appeal', { absenceId: id, words: '我提前打过电话。' })
    expect(await who.fails('absence.appeal', { absenceId: id, words: '再说一次。' })).toMatchObject({ reason: 'wrongState' })
    expect((await who.does('absence.mine', {})).counting).toBe(0)
    expect((await inboxWith(town.founder, '有人对缺席记录申诉')).item.body).toContain('我提前打过电话。')
    expect((await town.founder.does('absence.appeals', {})).absences.map(({ absenceId: one }) => one)).toEqual([id])
    expect(await town.leader.fails('absence.decide', { absenceId: id, uphold: true, reason: '是。' })).toMatchObject({ reason: 'ownRecord' })
    await town.founder.does('absence.decide', { absenceId: id, uphold: false, reason: '通话记录属实。' })
    expect((await inboxWith(who, '缺席记录已撤销')).item.body).toContain('通话记录属实。')
    expect(await who.does('absence.mine', {})).toMatchObject({ counting: 0, absences: [{ state: 'withdrawn' }] })
  })

  it('means nothing when the person had asked off', async () => {
    const { who, shiftId, id } = await stayedAway()
    await town.leader.does('absence.record', said(shiftId, who, 'excused'))
    expect(await who.does('absence.mine', {})).toMatchObject({ counting: 0, absences: [{ may: { appeal: false } }] })
    expect(await who.fails('absence.appeal', { absenceId: id, words: '为什么？' })).toMatchObject({ reason: 'wrongState' })
  })

  it('is nothing that other residents can see or touch', async () => {
    const { who, shiftId, id } = await stayedAway()
    await town.leader.does('absence.record', said(shiftId, who))
    const other = somebody()
    expect(await other.fails('absence.ofShift', { shiftId })).toEqual({ code: 'NOT_FOUND' })
    expect(await other.fails('absence.record', said(shiftId, who))).toEqual({ code: 'NOT_FOUND' })
    expect(await other.fails('absence.appeal', { absenceId: id, words: '我看看。' })).toEqual({ code: 'NOT_FOUND' })
    expect(await other.fails('absence.decide', { absenceId: id, uphold: true, reason: '是。' })).toEqual({ code: 'NOT_FOUND' })
    expect((await other.does('absence.appeals', {})).absences).toEqual([])
  })

  it('is not recorded before the end, long after it, of oneself, of who had no place, who came, or when nothing took place', async () => {
    const came = somebody()
    const running = await shiftWith(town, [came])
    expect(await town.leader.fails('absence.record', said(running, came))).toMatchObject({ reason: 'notOver' })
    expect(await town.leader.does('absence.ofShift', { shiftId: running })).toEqual({ people: [] })
    const cancelled = await publishShift(town, { startsIn: 5, minutes: 90 })
    const hoping = somebody()
    await signUp(hoping, cancelled)
    await town.gridWorker.does('shift.cancel', { shiftId: cancelled, extent: 'one', reason: '下雨' })
    const led = await publishShift(town, { startsIn: 300, minutes: 90 })
    await signUp(town.leader, led)
    await wait(OVER + 300)
    expect(await town.leader.fails('absence.record', said(running, came))).toMatchObject({ reason: 'wasPresent' })
    expect(await town.leader.fails('absence.record', said(running, hoping))).toMatchObject({ reason: 'notSignedUp' })
    expect(await town.leader.fails('absence.record', said(cancelled, hoping))).toMatchObject({ reason: 'shiftCancelled' })
    expect(await town.leader.fails('absence.record', said(led, town.leader))).toMatchObject({ reason: 'ownAbsence' })
    await town.gridWorker.does('absence.record', said(led, town.leader))
    const id = absenceId(led, town.leader.memberNo)
    await town.leader.does('absence.appeal', { absenceId: id, words: '我在另一个点位。' })
    expect(await town.leader.fails('absence.decide', { absenceId: id, uphold: false, reason: '是我。' })).toMatchObject({ reason: 'ownAbsence' })
    await wait(15 * 24 * 60)
    expect(await town.leader.fails('absence.record', said(running, came))).toMatchObject({ reason: 'tooLate' })
  })
})
