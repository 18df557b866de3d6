import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { earnPoints } from '../../../../tests/support/presence'
import { dayOf } from '../../../kit/clock'

let town: TestCommunity
let volunteer: Person
let idle: Person
let today: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, idle] = town.volunteers as [Person, Person]
  await earnPoints(town, [volunteer])
  today = dayOf(await clockNow())
})
const period = (who: Person) => ({ memberNo: who.memberNo, from: '2026-01-01', until: today })
const issue = () => town.founder.does('certificate.issue', period(volunteer))

describe('a certificate', () => {
  it('says what the record book says, with a number, an issuer and a handler', async () => {
    const { reply, roundTrips } = await call(town.founder.openid, 'certificate.issue', period(volunteer))
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect(reply.data).toMatchObject({ name: volunteer.name, measuredMinutes: 60, typedMinutes: 0, handler: town.founder.name, state: 'valid', lines: [{ title: '楼道清扫', minutes: 60 }] })
    expect(reply.data.measuredMinutes).toBe((await volunteer.does('hours.mine', {})).measuredMinutes)
    await inboxWith(volunteer, '志愿服务记录证明开好了')
    expect((await volunteer.does('certificate.mine', {})).certificates).toEqual((await town.founder.does('certificate.list', {})).certificates)
  })

  it('is numbered one after another, also when two are issued at once', async () => {
    const [a, b] = await Promise.all([issue(), issue()])
    const [first = 0, second = 0] = [a, b].map(({ number }) => Number(number.split('-')[1])).sort((x, y) => x - y)
    expect(second).toBe(first + 1)
  })

  it('is issued once, however often the same request arrives', async () => {
    const requestId = newRequestId()
    const first = await town.founder.does('certificate.issue', period(volunteer), requestId)
    expect(await town.founder.does('certificate.issue', period(volunteer), requestId)).toEqual(first)
  })

  it('is verified by anybody who holds it, who learns no name', async () => {
    const { certificateId, number } = await issue()
    const { reply } = await call('a-stranger', 'certificate.verify', { code: certificateId })
    expect(reply).toEqual({ ok: true, data: expect.objectContaining({ number, issuer: '测试社区', measuredMinutes: 60, state: 'valid' }) })
    expect(JSON.stringify(reply)).not.toContain(volunteer.name)
    expect((await call('a-stranger', 'certificate.verify', { code: 'guessed00000' })).reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  it('can be revoked once, with a reason that the volunteer reads and everybody can check', async () => {
    const { certificateId } = await issue()
    expect(await town.founder.does('certificate.revoke', { certificateId, reason: '时段写错了。' })).toMatchObject({ state: 'revoked' })
    expect((await inboxWith(volunteer, '志愿服务记录证明已作废')).item.body).toContain('时段写错了。')
    expect(await idle.does('certificate.verify', { code: certificateId })).toMatchObject({ state: 'revoked' })
    expect(await town.founder.fails('certificate.revoke', { certificateId, reason: '再来。' })).toMatchObject({ reason: 'wrongState' })
  })

  it('is refused for oneself, for who is no volunteer, for a period without hours or turned round', async () => {
    const refused = async (input: Parameters<typeof town.founder.fails<'certificate.issue'>>[1]) => (await town.founder.fails('certificate.issue', input)).reason
    expect(await refused(period(town.founder))).toBe('ownHours')
    expect(await refused(period(town.resident))).toBe('notVolunteer')
    expect(await refused(period(idle))).toBe('noHours')
    expect(await refused({ ...period(volunteer), from: today, until: '2026-01-01' })).toBe('periodWrong')
  })

  it('is the staff’s to issue, list and revoke', async () => {
    for (const who of [town.leader, volunteer]) {
      expect(await who.fails('certificate.issue', period(idle))).toEqual({ code: 'FORBIDDEN' })
      expect(await who.fails('certificate.list', {})).toEqual({ code: 'FORBIDDEN' })
      expect(await who.fails('certificate.revoke', { certificateId: 'x', reason: '不' })).toEqual({ code: 'FORBIDDEN' })
    }
    expect(await town.founder.fails('certificate.revoke', { certificateId: 'nowhere', reason: '不' })).toEqual({ code: 'NOT_FOUND' })
  })
})
