import { REGISTRATION_LETTER } from '#contract/party-facts'
import { MOST_WAITING, type WaitingKind } from '#contract/desk'
import { call, clockNow, control, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newcomer } from '../../../../tests/support/newcomers'
import { earnPoints, eachOnce, presentByDigits, wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'
import { DAY, dayOf } from '../../../kit/clock'

let town: TestCommunity
let secretary: Person
let secondStaff: Person
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 10 })
  secretary = await newcomer(town, 5, '林海波', { 角色: '第一书记' })
  secondStaff = await newcomer(town, 6, '赵主任', { 角色: '社区工作者' })
  somebody = eachOnce(town.volunteers)
})

/** How many of this kind lie on somebody's desk. */
async function waiting(who: Person, kind: WaitingKind): Promise<number> {
  const { waiting: found } = await who.does('desk.waiting', {})
  return found.find((one) => one.kind === kind)?.count ?? 0
}

const ask = async (who: Person) => {
  const wishOn = dayOf((await clockNow()) + DAY)
  return (await who.does('need.submit', { itemNo: '076', wishOn, wishPart: 'any', note: '', risks: ['none'], riskNote: '', photos: [] })).needId
}
const type = async (who: Person) =>
  (await town.leader.does('hours.type', { memberNo: who.memberNo, activity: '陪诊', place: '市第一医院', servedOn: dayOf(await clockNow()), minutes: 60, evidence: { text: '挂号单', photos: [] } })).typedId

describe('what waits', () => {
  it('is nothing where nothing was asked, costs two round trips, and is no business of those without duties', async () => {
    const { reply, roundTrips } = await call(town.founder.openid, 'desk.waiting', {})
    expect(reply).toEqual({ ok: true, data: { waiting: [] } })
    expect(roundTrips).toBe(2)
    for (const who of [town.resident, town.volunteers[0] as Person, town.clerk]) expect(await who.fails('desk.waiting', {})).toEqual({ code: 'FORBIDDEN' })
  })

  it('shows a need to whoever verifies, then to whoever plans', async () => {
    const needId = await ask(town.resident)
    for (const who of [town.gridWorker, town.founder]) expect(await waiting(who, 'needsToVerify')).toBe(1)
    expect(await waiting(town.leader, 'needsToVerify')).toBe(0)
    await town.gridWorker.does('need.verify', { needId, accept: true, reason: '' })
    expect(await waiting(town.gridWorker, 'needsToVerify')).toBe(0)
    expect(await waiting(town.gridWorker, 'needsToPlan')).toBe(1)
    await publishShift(town, { needId })
    expect(await waiting(town.gridWorker, 'needsToPlan')).toBe(0)
  })

  it('is counted once for somebody who looks after a grid and after an entrance inside it, and not what they asked for themselves', async () => {
    const both = await newcomer(town, 7, '孙雅琴', { 角色: '网格员:G05、楼门院长:朝阳里3号楼2门' })
    await ask(both)
    expect(await waiting(both, 'needsToVerify')).toBe(0)
    await ask(secondStaff)
    expect(await waiting(both, 'needsToVerify')).toBe(1)
    expect(await waiting(town.gridWorker, 'needsToVerify')).toBe(0)
  })

  it('shows a leader a seat that waits for a yes', async () => {
    await town.founder.does('approval.set', { rules: [{ kind: 'newcomer', number: 1, action: 'hold' }] })
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 600 })
    await signUp(who, shiftId)
    await town.founder.does('approval.set', { rules: [] })
    expect(await waiting(town.leader, 'signUps')).toBe(1)
    expect(await waiting(town.gridWorker, 'signUps')).toBe(0)
    await town.leader.does('shift.approve', { shiftId, memberNo: who.memberNo, yes: true, reason: '' })
    expect(await waiting(town.leader, 'signUps')).toBe(0)
  })

  it('shows a leader a presence that proved too little, but not one that they signed for themselves', async () => {
    const attendanceId = await presentByDigits(town, somebody())
    expect(await waiting(town.leader, 'presences')).toBe(1)
    await town.leader.does('attendance.confirm', { attendanceId, present: true })
    expect(await waiting(town.leader, 'presences')).toBe(0)
    const who = somebody()
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(who, shiftId)
    const { attendanceId: signedFor } = await town.leader.does('attendance.signInFor', { shiftId, memberNo: who.memberNo })
    await wait(30)
    expect((await town.leader.does('attendance.signOutFor', { attendanceId: signedFor })).state).toBe('awaiting')
    expect(await waiting(town.leader, 'presences')).toBe(0)
  })

  it('shows typed hours to a second person, and an objection to a third', async () => {
    const typedId = await type(somebody())
    expect(await waiting(town.leader, 'hoursToCheck')).toBe(0)
    expect(await waiting(town.gridWorker, 'hoursToCheck')).toBe(1)
    await town.gridWorker.does('hours.verify', { typedId, accept: true, reason: '' })
    await town.resident.does('hours.object', { typedId, reason: '那天没有看见。' })
    expect(await waiting(town.gridWorker, 'hoursToCheck')).toBe(0)
    expect(await waiting(town.gridWorker, 'objections')).toBe(0)
    expect(await waiting(town.leader, 'objections')).toBe(0)
    expect(await waiting(town.founder, 'objections')).toBe(1)
    await town.founder.does('hours.answer', { typedId, uphold: true, reason: '属实。' })
    expect(await waiting(town.founder, 'objections')).toBe(0)
  })

  it('shows a correction to the leader of the shift and to staff', async () => {
    const who = somebody()
    await earnPoints(town, [who])
    const { entries } = await who.does('hours.mine', {})
    const { correctionId } = await who.does('correction.ask', { hourEntryId: entries[0]?.hourEntryId ?? '', minutes: 90, reason: '提前到的。', photos: [] })
    for (const judge of [town.leader, town.founder]) expect(await waiting(judge, 'corrections')).toBe(1)
    expect(await waiting(town.gridWorker, 'corrections')).toBe(0)
    await town.leader.does('correction.decide', { correctionId, accept: false, reason: '没有人看见。' })
    expect(await waiting(town.founder, 'corrections')).toBe(0)
  })

  it('shows an appeal to those who did not record the absence', async () => {
    const away = somebody()
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(away, shiftId)
    await wait(5 + 90 + 121)
    await town.founder.does('absence.record', { shiftId, memberNo: away.memberNo, kind: 'noShow', reason: '电话没有接通。' })
    const { absenceId } = (await away.does('absence.mine', {})).absences[0] as { absenceId: string }
    await away.does('absence.appeal', { absenceId, words: '我打过电话。' })
    expect(await waiting(town.founder, 'appeals')).toBe(0)
    for (const judge of [town.leader, secondStaff]) expect(await waiting(judge, 'appeals')).toBe(1)
    await town.leader.does('absence.decide', { absenceId, uphold: false, reason: '属实。' })
    expect(await waiting(secondStaff, 'appeals')).toBe(0)
  })

  it('shows a registration to the first secretary and the staff, but nobody their own', async () => {
    await secretary.does('party.register', { unit: '区税务局', branch: '第二党支部', cameBy: 'home', strengths: '', letter: REGISTRATION_LETTER })
    expect(await waiting(secretary, 'registrations')).toBe(0)
    expect(await waiting(secondStaff, 'registrations')).toBe(1)
    await secondStaff.does('party.receive', { memberNo: secretary.memberNo })
    expect(await waiting(secondStaff, 'registrations')).toBe(0)
  })

  it('shows an activity that stands out to staff who had no part in it, and ends counting at a hundred', async () => {
    const signal = (n: number, involvedNos: string[]) => ({
      _id: `${town.id}-signal-${n}`, communityId: town.id, title: '楼道清扫', place: '', startsAt: n, endsAt: n, signals: [], state: 'open', looks: [], involvedNos, foundAt: n,
    })
    await control('seed', { signals: [signal(0, [town.founder.memberNo]), signal(1, [])] })
    expect(await waiting(town.founder, 'signals')).toBe(1)
    expect(await waiting(secondStaff, 'signals')).toBe(2)
    expect(await waiting(town.gridWorker, 'signals')).toBe(0)
    await control('seed', { signals: Array.from({ length: MOST_WAITING + 5 }, (_, n) => signal(n + 2, [])) })
    expect(await waiting(town.founder, 'signals')).toBe(MOST_WAITING)
  })
})
