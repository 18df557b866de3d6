import { call, clockNow, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { asking, newCourse, newPaper, show, train } from '../../../../tests/support/credentials'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { wait } from '../../../../tests/support/presence'
import { asItIs, publishSeries, publishShift, signUp } from '../../../../tests/support/shifts'
import { DAY, dayOf } from '../../../kit/clock'

/** A seat of a post that asks for something goes to nobody who cannot show it on that day, whichever way they come. */

let town: TestCommunity
let trained: Person
let other: Person
let fire: string
let wiring: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[trained, other] = town.volunteers as [Person, Person]
  ;[fire, wiring] = [await newCourse(town, '消防安全', 1), await newPaper(town, '电工证')]
  await train(town, fire, [trained])
})
let hours = 10
const later = () => (hours += 4) * 60
const want = { shiftId: '', postId: '1' }

describe('a post that asks for a course', () => {
  it('takes who has attended it, at the cost of one more question', async () => {
    const [free, asked] = [await publishShift(town, { startsIn: later() }), await publishShift(town, { startsIn: later(), ...asking(fire) })]
    const without = await call(trained.openid, 'shift.signUp', { ...want, shiftId: free })
    const withIt = await call(trained.openid, 'shift.signUp', { ...want, shiftId: asked })
    expect(withIt.reply).toMatchObject({ ok: true, data: { place: { state: 'confirmed' } } })
    expect(withIt.roundTrips).toBe(without.roundTrips + 1)
    expect((await trained.does('shift.get', { shiftId: asked })).posts).toMatchObject([{ requires: [{ kind: 'course', name: '消防安全' }] }])
  })

  it('tells others the course and its next session, in the list, on the page and when they try', async () => {
    const shiftId = await publishShift(town, { startsIn: later(), ...asking(fire) })
    const details = { kind: 'course', name: '消防安全', credentialId: fire }
    const get = await call(other.openid, 'shift.get', { shiftId })
    expect(get.reply).toMatchObject({ ok: true, data: { posts: [{ can: { signUp: false, why: 'credentialMissing', details } }] } })
    expect(get.roundTrips).toBeLessThanOrEqual(4)
    expect(await other.fails('shift.signUp', { ...want, shiftId })).toMatchObject({ reason: 'credentialMissing', details })
    const session = await publishShift(town, { title: '消防培训', startsIn: later(), trains: fire })
    const { startsAt } = await other.does('shift.get', { shiftId: session })
    expect(await other.fails('shift.signUp', { ...want, shiftId })).toMatchObject({ details: { ...details, sessionAt: startsAt } })
    const list = await call(other.openid, 'shift.list', {})
    const chanceOf = (id: string) => list.reply.ok && list.reply.data.shifts.find((shift) => shift.shiftId === id)?.chance
    expect(chanceOf(shiftId)).toMatchObject({ state: 'closed', why: 'credentialMissing', details: { ...details, sessionAt: startsAt } })
    expect(chanceOf(session)).toEqual({ state: 'free' })
    expect(list.roundTrips).toBeLessThanOrEqual(4)
  })

  it('judges the day of the shift and not today', async () => {
    const shiftId = await publishShift(town, { startsIn: 40 * 24 * 60, ...asking(fire) })
    const { details } = await trained.fails('shift.signUp', { ...want, shiftId })
    expect(details).toMatchObject({ name: '消防安全' })
    expect(await trained.fails('shift.signUp', { ...want, shiftId })).toMatchObject({ reason: 'credentialExpired' })
    expect(dayOf(Number(details?.until))).toBe((await trained.does('credential.mine', {})).attainments[0]?.lastDay)
  })
})

describe('no other way leads to a seat', () => {
  it('not by a leader on the spot', async () => {
    const shiftId = await publishShift(town, { startsIn: 10, minutes: 30, ...asking(wiring) })
    const add = { shiftId, postId: '1', memberNo: other.memberNo }
    expect(await town.leader.fails('shift.addWalkIn', add)).toMatchObject({ reason: 'credentialMissing', details: { kind: 'qualification', name: '电工证' } })
    await show(town.founder, other, wiring, dayOf(await clockNow()))
    await town.leader.does('shift.addWalkIn', add)
    const tomorrow = await publishShift(town, { startsIn: 24 * 60, ...asking(wiring) })
    await wait(24 * 60 - 30)
    expect(await town.leader.fails('shift.addWalkIn', { ...add, shiftId: tomorrow })).toMatchObject({ reason: 'credentialExpired' })
  })

  it('not by a place that is handed on, nor the waiting list', async () => {
    const [, , third] = town.volunteers as [Person, Person, Person]
    const shiftId = await publishShift(town, { startsIn: later(), ...asking(fire) })
    await signUp(trained, shiftId)
    expect(await third.fails('shift.signUp', { ...want, shiftId })).toMatchObject({ reason: 'credentialMissing' })
    await trained.does('shift.offerPlace', { shiftId, to: third.memberNo })
    expect(await third.fails('shift.signUp', { ...want, shiftId })).toMatchObject({ reason: 'credentialMissing' })
    expect(await town.leader.does('shift.roster', { shiftId })).toMatchObject({ confirmed: [{ memberNo: trained.memberNo }], waiting: [] })
  })

  it('not by a shift that moves past the last day of what somebody has shown', async () => {
    const [health, lasting, soon] = [await newPaper(town, '健康证'), trained, other]
    await show(town.founder, lasting, health)
    await show(town.founder, soon, health, dayOf((await clockNow()) + 20 * DAY))
    const shiftId = await publishShift(town, { startsIn: 15 * 24 * 60, ...asking(health) })
    await signUp(lasting, shiftId)
    expect((await signUp(soon, shiftId)).place).toMatchObject({ state: 'waiting' })
    const as = await asItIs(town, shiftId)
    await town.gridWorker.does('shift.change', { ...as, startsAt: as.startsAt + 4 * DAY, endsAt: as.endsAt + 4 * DAY })
    expect((await soon.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'waiting' })
    await town.gridWorker.does('shift.change', { ...as, startsAt: as.startsAt + 7 * DAY, endsAt: as.endsAt + 7 * DAY })
    expect((await inboxWith(soon, '活动改期，候补取消了')).item.body).toContain('已经过期')
    await lasting.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
    expect(await town.leader.does('shift.roster', { shiftId })).toMatchObject({ confirmed: [], pending: [], waiting: [], cancelled: [{ memberNo: soon.memberNo }, { memberNo: lasting.memberNo }] })
  })

  it('not by a standing word', async () => {
    const [shiftId] = await publishSeries(town, { in: [3, 10], ...asking(wiring) })
    const { confirmed, waiting, missed } = await trained.does('regular.make', { shiftId: shiftId as string, postId: '1', weekdays: [] })
    expect([confirmed, waiting]).toEqual([0, 0])
    expect(missed).toMatchObject([{ why: 'credentialMissing', details: { name: '电工证' } }, { why: 'credentialMissing' }])
  })

  it('not by a guardian', async () => {
    const { parent, children: [child] } = await newFamily(town, [2012])
    const shiftId = await publishShift(town, { startsIn: await tenInTheMorning(4), minAge: 8, ...asking(fire) })
    const forMemberNo = child?.memberNo as string
    expect(await parent.fails('shift.signUp', { ...want, shiftId, forMemberNo })).toMatchObject({ reason: 'credentialMissing' })
    expect((await parent.does('shift.get', { shiftId })).family).toMatchObject([{ posts: [], why: 'credentialMissing', details: { name: '消防安全' } }])
  })
})

describe('a series', () => {
  it('asks for the same at each of its shifts, and goes on doing so when it is changed', async () => {
    const from = (await clockNow()) + 10 * DAY
    const { shiftIds } = await town.gridWorker.does('shift.publishSeries', {
      title: '巡查', description: '', place: '广场', days: [dayOf(from), dayOf(from + DAY)], from: '09:00', minutes: 60,
      posts: [{ name: '巡查', seats: 1, skill: null, requires: [wiring] }], risks: ['none'], safeguards: '两人同行。', hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [town.leader.memberNo],
    })
    const [first, second] = shiftIds as [string, string]
    const { startsAt } = await town.leader.does('shift.get', { shiftId: first })
    await town.gridWorker.does('shift.change', {
      shiftId: first, extent: 'all', title: '夜巡', description: '', place: '广场', risks: ['none'], safeguards: '两人同行。', insurancePolicyNo: '', leaderNos: [town.leader.memberNo], startsAt: startsAt + 60_000, endsAt: startsAt + 3_600_000, seats: [],
    })
    for (const shiftId of [first, second]) expect(await trained.fails('shift.signUp', { ...want, shiftId })).toMatchObject({ reason: 'credentialMissing' })
  })
})
