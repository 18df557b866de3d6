import { REGISTRATION_LETTER } from '#contract/party-facts'
import type { Input } from '#contract/index'
import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { earnPoints } from '../../../../tests/support/presence'
import { publishShift } from '../../../../tests/support/shifts'

let town: TestCommunity
let secretary: Person
let members: Person[]
beforeAll(async () => {
  town = await newCommunity({ volunteers: 4 })
  secretary = await newcomer(town, 5, '林海波', { 角色: '第一书记' })
  members = [...town.volunteers]
})
const next = (): Person => {
  const who = members.pop()
  if (!who) throw new Error('this file needs a community with more volunteers')
  return who
}
const facts = (changes: Partial<Input<'party.register'>> = {}): Input<'party.register'> => ({
  unit: '区税务局', branch: '第二党支部', cameBy: 'home', strengths: '会修自行车', letter: REGISTRATION_LETTER, ...changes,
})
const listed = async (who: Person) => (await secretary.does('party.list', {})).people.find(({ memberNo }) => memberNo === who.memberNo)

describe('a double registration', () => {
  it('is the member’s own, is received by another person, and shows the service of the hour entries', async () => {
    const who = next()
    await earnPoints(town, [who])
    const made = await call(who.openid, 'party.register', facts())
    expect(made.reply).toEqual({ ok: true, data: expect.objectContaining({ state: 'registered', unit: '区税务局', posts: [], received: null }) })
    expect(made.roundTrips).toBeLessThanOrEqual(10)
    await secretary.does('party.receive', { memberNo: who.memberNo })
    expect((await inboxWith(who, '社区收到了您的登记')).item.body).toContain('林海波')
    const { reply, roundTrips } = await call(who.openid, 'party.mine', {})
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    expect(roundTrips).toBeLessThanOrEqual(4)
    expect(reply.data.registration).toMatchObject({ state: 'received', received: { by: '林海波' } })
    const { measuredMinutes, typedMinutes } = await who.does('hours.mine', {})
    expect(reply.data.years[0]).toMatchObject({ measuredMinutes, typedMinutes, services: 1 })
  })

  it('happens once for one request, and a second form only changes it', async () => {
    const who = next()
    const requestId = newRequestId()
    const first = await who.does('party.register', facts(), requestId)
    expect(await who.does('party.register', facts(), requestId)).toEqual(first)
    await secretary.does('party.receive', { memberNo: who.memberNo })
    expect(await who.does('party.register', facts({ strengths: '会写字' }))).toMatchObject({ state: 'received', strengths: '会写字', registeredAt: first.registeredAt })
    expect(await who.does('party.register', facts({ branch: '第三党支部' }))).toMatchObject({ state: 'registered', received: null })
    expect((await secretary.does('party.list', {})).people.filter(({ memberNo }) => memberNo === who.memberNo)).toHaveLength(1)
  })

  it('leads from claimed posts to open shifts that suit them, and takes no place in any', async () => {
    const who = next()
    await who.does('party.register', facts())
    const shiftId = await publishShift(town, { seats: 2 })
    await publishShift(town, { title: '太极晨练', posts: [{ name: '带练员', seats: 2, skill: null }] })
    expect(await who.does('party.claim', { posts: ['cleaning', 'policy', 'cleaning'] })).toMatchObject({ posts: ['cleaning', 'policy'] })
    const { shifts } = await who.does('party.mine', {})
    expect(shifts).toEqual([expect.objectContaining({ shiftId, posts: ['cleaning'] })])
    expect((await who.does('shift.mine', {})).shifts).toEqual([])
    expect(await who.does('party.claim', { posts: [] })).toMatchObject({ posts: [] })
    expect((await who.does('party.mine', {})).shifts).toEqual([])
  })

  it('is taken back at any time: what was registered is erased, and the list forgets it', async () => {
    const who = next()
    await who.does('party.register', facts())
    await who.does('party.claim', { posts: ['patrol'] })
    await who.does('party.withdraw', {})
    expect(await listed(who)).toBeUndefined()
    expect(await who.does('party.mine', {})).toMatchObject({ registration: null, years: [], shifts: [], mayConsentTo: [] })
    expect((await who.fails('party.withdraw', {})).reason).toBe('notRegistered')
    expect((await who.fails('party.claim', { posts: [] })).reason).toBe('notRegistered')
    expect(await secretary.fails('party.receive', { memberNo: who.memberNo })).toEqual({ code: 'NOT_FOUND' })
    expect(await who.does('party.register', facts())).toMatchObject({ state: 'registered', posts: [] })
  })

  it('begins with the unit that the roster knows', async () => {
    const known = await newcomer(town, 6, '许静怡', { 党员报到单位: '区税务局' })
    expect(await known.does('party.mine', {})).toMatchObject({ registration: null, suggestedUnit: '区税务局' })
  })

  it('is refused under age, and when another letter was read', async () => {
    const child = await newcomer(town, 7, '王小一', { 出生年: 2012, 志愿者编号: '' })
    expect((await child.fails('party.register', facts())).reason).toBe('underAge')
    expect((await town.resident.fails('party.register', facts({ letter: REGISTRATION_LETTER + 1 }))).reason).toBe('letterChanged')
  })

  it('is not received by oneself, nor twice', async () => {
    await secretary.does('party.register', facts())
    expect((await secretary.fails('party.receive', { memberNo: secretary.memberNo })).reason).toBe('ownRegistration')
    await town.founder.does('party.receive', { memberNo: secretary.memberNo })
    expect((await town.founder.fails('party.receive', { memberNo: secretary.memberNo })).reason).toBe('wrongState')
  })
})

describe('the list of who has registered', () => {
  it('is the staff’s and the first secretary’s, newest first, and tells nobody’s hours', async () => {
    const { reply, roundTrips } = await call(secretary.openid, 'party.list', {})
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    expect(roundTrips).toBeLessThanOrEqual(4)
    const days = reply.data.people.map(({ registeredAt }) => registeredAt)
    expect(days).toEqual([...days].sort((a, b) => b - a))
    expect(JSON.stringify(reply.data)).not.toMatch(/minutes/i)
    expect(reply.data.volunteers).toBeGreaterThanOrEqual(reply.data.volunteersAmong)
    for (const who of [town.leader, town.gridWorker, town.resident]) {
      expect(await who.fails('party.list', {})).toEqual({ code: 'FORBIDDEN' })
      expect(await who.fails('party.receive', { memberNo: secretary.memberNo })).toEqual({ code: 'FORBIDDEN' })
    }
  })
})
