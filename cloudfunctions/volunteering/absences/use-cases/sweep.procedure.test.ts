import { control, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce, wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'
import { absenceId } from '../absence'

const DAY = 24 * 60
let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 5 })
  somebody = eachOnce(town.volunteers)
})

const minutes = async (many: number) => {
  for (let round = 0; round < many; round += 1) await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
}
/** Somebody who is recorded as a no-show; `token`: what the leader's phone showed while the shift ran. */
async function recorded() {
  const who = somebody()
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
  await signUp(who, shiftId)
  await wait(10)
  const { token } = await town.leader.does('attendance.code', { shiftId })
  await wait(5 + 90 + 121)
  await town.leader.does('absence.record', { shiftId, memberNo: who.memberNo, kind: 'noShow', reason: '没有见到人。' })
  return { who, shiftId, token, id: absenceId(shiftId, who.memberNo) }
}

describe('an absence that a late scan contradicts', () => {
  it('is set aside, and both hear of it; the leader still has to confirm the presence', async () => {
    const { who, shiftId, token } = await recorded()
    expect(await who.does('absence.mine', {})).toMatchObject({ counting: 1 })
    await who.does('attendance.checkIn', { shiftId, proof: { kind: 'token', token, queued: true } })
    await minutes(3)
    expect(await who.does('absence.mine', {})).toMatchObject({ counting: 0, absences: [{ state: 'withdrawn', answer: { by: '系统' }, may: { appeal: false } }] })
    expect((await inboxWith(who, '未到记录已撤销')).item.body).toContain('刚刚补到了')
    expect((await inboxWith(town.leader, '记了未到的人，扫码补到了')).item.body).toContain(who.name)
  })

  it('is set aside under appeal too, and nobody has to answer any more', async () => {
    const { who, shiftId, token, id } = await recorded()
    await who.does('absence.appeal', { absenceId: id, words: '我扫过码。' })
    await who.does('attendance.checkIn', { shiftId, proof: { kind: 'token', token, queued: true } })
    await minutes(3)
    expect(await who.does('absence.mine', {})).toMatchObject({ absences: [{ state: 'withdrawn' }] })
    expect(await town.founder.fails('absence.decide', { absenceId: id, uphold: true, reason: '是。' })).toMatchObject({ reason: 'wrongState' })
  })
})

describe('an appeal', () => {
  it('is possible for fourteen days, and the sentence knows until when', async () => {
    const { who, id } = await recorded()
    const { absences } = await who.does('absence.mine', {})
    expect(absences[0]?.appealUntil).toBe((absences[0]?.recordedAt ?? 0) + 14 * DAY * 60_000)
    await wait(14 * DAY + 1)
    expect(await who.fails('absence.appeal', { absenceId: id, words: '忘了说。' })).toMatchObject({ reason: 'tooLateToAppeal', details: { until: absences[0]?.appealUntil } })
  })

  it('that nobody answers for three working days is told to staff, once', async () => {
    const { who, id } = await recorded()
    await who.does('absence.appeal', { absenceId: id, words: '我在另一个门。' })
    await wait(9 * DAY)
    await minutes(5)
    expect((await inboxWith(town.founder, '有申诉等了三个工作日')).item.body).toContain('我在另一个门。')
    const { items } = await town.founder.does('inbox.list', {})
    expect(items.filter(({ title }) => title === '有申诉等了三个工作日')).toHaveLength(1)
  })

  it('and late scans are the clockwork’s business alone', async () => {
    expect(await town.founder.fails('absence.sweep', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
