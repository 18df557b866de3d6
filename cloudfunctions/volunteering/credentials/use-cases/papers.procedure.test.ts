import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { asking, newCourse, newPaper, show } from '../../../../tests/support/credentials'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { publishShift, signUp } from '../../../../tests/support/shifts'
import { DAY, dayOf } from '../../../kit/clock'

let town: TestCommunity
let who: Person
let second: Person
let wiring: string
const day = async (days: number) => dayOf((await clockNow()) + days * DAY)
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[who, second] = town.volunteers as [Person, Person]
  wiring = await newPaper(town, '电工证')
})

describe('a paper', () => {
  it('is recorded once by whoever saw it, and the person is told and can read it', async () => {
    const lastDay = await day(400)
    const input = { credentialId: wiring, memberNo: who.memberNo, lastDay, lastDigits: '042X' }
    const requestId = newRequestId()
    const first = await town.gridWorker.does('credential.record', input, requestId)
    expect(first).toMatchObject({ name: '电工证', person: who.name, lastDay, lastDigits: '042X', validity: 'valid', training: null, seenBy: town.gridWorker.name, may: { revoke: true } })
    expect(await town.gridWorker.does('credential.record', input, requestId)).toEqual(first)
    expect((await inboxWith(who, '资质已登记')).item.body).toContain('有效期到')
    const { reply, roundTrips } = await call(who.openid, 'credential.mine', {})
    expect(reply).toMatchObject({ ok: true, data: { attainments: [{ attainmentId: first.attainmentId, may: { revoke: false } }] } })
    expect(roundTrips).toBeLessThanOrEqual(4)
  })

  it('is refused for oneself, for who is no volunteer, for a course, for a past day and for what is asked for no longer', async () => {
    const refused = async (credentialId: string, memberNo: string, lastDay: string | null = null) =>
      (await town.founder.fails('credential.record', { credentialId, memberNo, lastDay, lastDigits: '' })).reason
    const over = await newPaper(town, '旧证')
    await town.founder.does('credential.retire', { credentialId: over })
    expect(await refused(wiring, town.resident.memberNo)).toBe('notAVolunteer')
    expect(await refused(await newCourse(town, '消防安全'), who.memberNo)).toBe('notAPaper')
    expect(await refused(wiring, who.memberNo, await day(-1))).toBe('dayOver')
    expect(await refused(over, who.memberNo)).toBe('retired')
    expect(await town.leader.fails('credential.record', { credentialId: wiring, memberNo: who.memberNo, lastDay: null, lastDigits: '' })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.founder.fails('credential.record', { credentialId: 'nowhere', memberNo: who.memberNo, lastDay: null, lastDigits: '' })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.founder.fails('credential.record', { credentialId: wiring, memberNo: who.memberNo, lastDay: null, lastDigits: '12345' })).toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('taking a paper back', () => {
  it('says why, once, and takes the person off the lists to come that ask for it', async () => {
    const health = await newPaper(town, '健康证')
    const { attainmentId } = await show(town.founder, who, health)
    await show(town.founder, second, health)
    const asked = await publishShift(town, { startsIn: 600, title: '助餐', ...asking(health) })
    const other = await publishShift(town, { startsIn: 900 })
    for (const shiftId of [asked, other]) await signUp(who, shiftId)
    expect((await signUp(second, asked)).place).toMatchObject({ state: 'waiting' })
    const requestId = newRequestId()
    const first = await town.founder.does('credential.revoke', { attainmentId, reason: '证是别人的' }, requestId)
    expect(first).toMatchObject({ validity: 'revoked', revocation: { reason: '证是别人的', by: town.founder.name }, may: { revoke: false } })
    expect(await town.founder.does('credential.revoke', { attainmentId, reason: '证是别人的' }, requestId)).toEqual(first)
    expect((await inboxWith(who, '资质已撤销')).item.body).toContain('证是别人的')
    expect((await inboxWith(who, '这次不用来了')).item.body).toContain('助餐')
    const lists = await town.leader.does('shift.roster', { shiftId: asked })
    expect(lists.confirmed).toEqual([])
    expect(lists.pending).toMatchObject([{ memberNo: second.memberNo, awaits: 'self' }])
    expect(lists.cancelled).toMatchObject([{ memberNo: who.memberNo, late: false }])
    expect((await who.does('shift.get', { shiftId: other })).mine).toMatchObject({ state: 'confirmed' })
    expect(await who.fails('shift.signUp', { shiftId: asked, postId: '1' })).toMatchObject({ reason: 'credentialMissing', details: { name: '健康证' } })
    expect(await town.founder.fails('credential.revoke', { attainmentId, reason: '再来' })).toMatchObject({ reason: 'alreadyRevoked' })
  })

  it('leaves the place to somebody who has shown a newer one', async () => {
    const aid = await newPaper(town, '急救证')
    const { attainmentId } = await show(town.founder, who, aid, await day(30))
    await show(town.founder, who, aid, await day(300))
    const shiftId = await publishShift(town, { startsIn: 1500, ...asking(aid) })
    await signUp(who, shiftId)
    await town.gridWorker.does('credential.revoke', { attainmentId, reason: '换了新证' })
    expect((await who.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'confirmed' })
    const held = await town.gridWorker.does('credential.holders', { credentialId: aid })
    expect(held).toMatchObject({ holders: [{ memberNo: who.memberNo, validity: 'valid', lastDay: await day(300) }], may: { change: false, record: true } })
  })

  it('is nothing for oneself, for a leader or for another community', async () => {
    const { attainmentId } = await show(town.founder, who, wiring)
    expect(await town.leader.fails('credential.revoke', { attainmentId, reason: '不' })).toEqual({ code: 'FORBIDDEN' })
    expect(await (await newCommunity({ volunteers: 0 })).founder.fails('credential.revoke', { attainmentId, reason: '不' })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('somebody of the staff who volunteers', () => {
  it('has another one look at their paper', async () => {
    const both = await newcomer(town, 7, '赵主任', { 角色: '社区工作者' })
    const credentialId = await newPaper(town, '驾驶证')
    expect(await both.fails('credential.record', { credentialId, memberNo: both.memberNo, lastDay: null, lastDigits: '' })).toMatchObject({ reason: 'ownCredential' })
    const { attainmentId } = await show(town.founder, both, credentialId)
    expect(await both.fails('credential.revoke', { attainmentId, reason: '不用了' })).toMatchObject({ reason: 'ownCredential' })
  })
})
