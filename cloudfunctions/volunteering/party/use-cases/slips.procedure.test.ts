import { REGISTRATION_LETTER, SLIP_FIELDS, SLIP_LETTER } from '#contract/party-facts'
import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { earnPoints, wait } from '../../../../tests/support/presence'
import { dayOf } from '../../../kit/clock'

let town: TestCommunity
let member: Person
let other: Person
let year: number
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[member, other] = town.volunteers as [Person, Person]
  await earnPoints(town, [member])
  year = Number(dayOf(await clockNow()).slice(0, 4))
  await register(member)
})
const UNIT = '区税务局'
const register = (who: Person, unit = UNIT) => who.does('party.register', { unit, branch: '第二党支部', cameBy: null, strengths: '', letter: REGISTRATION_LETTER })
const wish = (changes: { year?: number; unit?: string; letter?: number } = {}) => ({ year, unit: UNIT, letter: SLIP_LETTER, ...changes })
const consent = (who = member) => who.does('party.consent', wish())
const slipsOf = async (who: Person) => (await who.does('party.mine', {})).slips
const ref = ({ slipId }: { slipId: string }, who = member) => ({ memberNo: who.memberNo, slipId })

describe('a yearly slip', () => {
  it('is sent after the person’s consent and says exactly what the consent named', async () => {
    await member.does('party.claim', { posts: ['patrol'] })
    const agreed = await call(member.openid, 'party.consent', wish())
    if (!agreed.reply.ok) throw new Error(JSON.stringify(agreed.reply.error))
    expect(agreed.roundTrips).toBeLessThanOrEqual(10)
    expect(agreed.reply.data).toMatchObject({ year, unit: UNIT, state: 'consented', sentAt: null, may: { withdraw: true, send: false } })
    const { reply, roundTrips } = await call(town.founder.openid, 'party.sendSlip', ref(agreed.reply.data))
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    expect(roundTrips).toBeLessThanOrEqual(10)
    const { content } = reply.data
    expect(Object.keys(content).sort()).toEqual([...SLIP_FIELDS].sort())
    const { measuredMinutes } = await member.does('hours.mine', {})
    expect(content).toMatchObject({ name: member.name, unit: UNIT, measuredMinutes, typedMinutes: 0, services: 1, posts: ['patrol'] })
    expect(content.period).toEqual({ from: `${year}-01-01`, until: dayOf(await clockNow()) })
    expect((await inboxWith(member, '您同意的反馈单已开出')).item.body).toContain(UNIT)
    expect((await slipsOf(member))[0]).toMatchObject({ state: 'sent', sentAt: reply.data.sentAt, may: { withdraw: false } })
    expect(await member.does('party.slip', ref(agreed.reply.data))).toEqual({ ...reply.data, may: { revoke: false } })
  })

  it('does not change when more is served afterwards, and another one needs another consent', async () => {
    const [sent] = await slipsOf(member)
    if (!sent) throw new Error('nothing was sent')
    const before = await town.founder.does('party.slip', ref(sent))
    await wait(40)
    await earnPoints(town, [member])
    expect(await town.founder.does('party.slip', ref(sent))).toEqual(before)
    expect((await town.founder.fails('party.sendSlip', ref(sent))).reason).toBe('wrongState')
    const again = await consent()
    expect((await town.founder.does('party.sendSlip', ref(again))).content.services).toBe(2)
  })

  it('is sent once, however often the same request arrives', async () => {
    const slip = await consent()
    const requestId = newRequestId()
    const first = await town.founder.does('party.sendSlip', ref(slip), requestId)
    expect(await town.founder.does('party.sendSlip', ref(slip), requestId)).toEqual(first)
  })

  it('is not sent once the consent was taken back, which is possible until then and not after', async () => {
    const slip = await consent()
    expect(await member.does('party.withdrawConsent', { slipId: slip.slipId })).toMatchObject({ state: 'withdrawn', may: { withdraw: false } })
    expect((await town.founder.fails('party.sendSlip', ref(slip))).reason).toBe('wrongState')
    expect((await member.fails('party.withdrawConsent', { slipId: slip.slipId })).reason).toBe('wrongState')
    const sent = (await slipsOf(member)).find(({ state }) => state === 'sent')
    expect((await member.fails('party.withdrawConsent', { slipId: sent?.slipId ?? '' })).reason).toBe('wrongState')
    expect(await town.founder.fails('party.slip', ref(slip))).toEqual({ code: 'NOT_FOUND' })
    const seen = (await town.founder.does('party.list', {})).people.find(({ memberNo }) => memberNo === member.memberNo)
    expect(seen?.slips.map(({ slipId }) => slipId)).not.toContain(slip.slipId)
  })

  it('either is sent or is taken back when both happen at once', async () => {
    const slip = await consent()
    const both = await Promise.all([
      call(town.founder.openid, 'party.sendSlip', ref(slip)),
      call(member.openid, 'party.withdrawConsent', { slipId: slip.slipId }),
    ])
    expect(both.filter(({ reply }) => reply.ok)).toHaveLength(1)
  })

  it('is revoked once with a reason that the person reads, stays to be read, and another one can be made', async () => {
    const sent = (await slipsOf(member)).find(({ state }) => state === 'sent')
    const slip = ref({ slipId: sent?.slipId ?? '' })
    const open = await consent()
    expect((await town.founder.fails('party.revokeSlip', { ...ref(open), reason: '还没有交' })).reason).toBe('wrongState')
    expect((await town.founder.does('party.slip', slip)).may.revoke).toBe(true)
    const revoked = await town.founder.does('party.revokeSlip', { ...slip, reason: '支部写错了。' })
    expect(revoked.revocation).toMatchObject({ reason: '支部写错了。', by: town.founder.name })
    expect((await inboxWith(member, '您的反馈单已作废')).item.body).toContain('原因：支部写错了。')
    expect((await slipsOf(member)).find(({ slipId }) => slipId === slip.slipId)).toMatchObject({ state: 'revoked', revocation: { reason: '支部写错了。' } })
    expect(await member.does('party.slip', slip)).toEqual({ ...revoked, may: { revoke: false } })
    expect((await town.founder.fails('party.revokeSlip', { ...slip, reason: '再来' })).reason).toBe('wrongState')
    expect(await town.founder.does('party.sendSlip', ref(open))).toMatchObject({ revocation: null, may: { revoke: true } })
  })

  it('loses its consent with the unit or with the registration', async () => {
    await register(other)
    const first = await consent(other)
    await register(other, '文化宫')
    expect((await town.founder.fails('party.sendSlip', ref(first, other))).reason).toBe('wrongState')
    const second = await other.does('party.consent', wish({ unit: '文化宫' }))
    await other.does('party.withdraw', {})
    expect((await town.founder.fails('party.sendSlip', ref(second, other))).reason).toBe('wrongState')
    expect((await slipsOf(other)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  })
})

describe('a consent', () => {
  const refused = async (who: Person, input: ReturnType<typeof wish>) => (await who.fails('party.consent', input)).reason

  it('is refused for another year, receiver or letter, without a registration and while one is open', async () => {
    expect(await refused(member, wish({ year: year - 2 }))).toBe('yearWrong')
    expect(await refused(member, wish({ unit: '文化宫' }))).toBe('unitChanged')
    expect(await refused(member, wish({ letter: SLIP_LETTER + 1 }))).toBe('letterChanged')
    expect(await refused(town.resident, wish())).toBe('notRegistered')
    expect(await refused(other, wish())).toBe('notRegistered')
    await member.does('party.consent', wish({ year: year - 1 }))
    expect(await refused(member, wish({ year: year - 1 }))).toBe('alreadyConsented')
  })

  it('is given ten times a year at the most', async () => {
    await register(town.resident)
    for (let time = 0; time < 10; time += 1) {
      const { slipId } = await consent(town.resident)
      await town.resident.does('party.withdrawConsent', { slipId })
    }
    expect(await refused(town.resident, wish())).toBe('tooOften')
  })
})

it('is nobody’s to send about themselves, and nobody else’s to see', async () => {
  await register(town.founder)
  const own = await consent(town.founder)
  expect((await town.founder.fails('party.sendSlip', ref(own, town.founder))).reason).toBe('ownRegistration')
  const sent = (await slipsOf(member)).find(({ state }) => state === 'sent')
  const slip = ref({ slipId: sent?.slipId ?? '' })
  expect(await other.fails('party.slip', slip)).toEqual({ code: 'NOT_FOUND' })
  expect(await town.leader.fails('party.sendSlip', slip)).toEqual({ code: 'FORBIDDEN' })
  expect(await town.leader.fails('party.revokeSlip', { ...slip, reason: '不' })).toEqual({ code: 'FORBIDDEN' })
  expect((await town.founder.fails('party.revokeSlip', { ...ref(own, town.founder), reason: '自己的' })).reason).toBe('ownRegistration')
  expect(await other.fails('party.withdrawConsent', { slipId: slip.slipId })).toEqual({ code: 'NOT_FOUND' })
})
