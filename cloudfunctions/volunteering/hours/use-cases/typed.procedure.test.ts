import type { Input } from '#contract/index'
import { call, clockNow, newRequestId, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { eachOnce } from '../../../../tests/support/presence'
import { dayOf } from '../../../kit/clock'

let town: TestCommunity
let somebody: () => Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 12 })
  somebody = eachOnce(town.volunteers)
})

async function work(who: Person, changes: Partial<Input<'hours.type'>> = {}): Promise<Input<'hours.type'>> {
  const servedOn = dayOf(await clockNow())
  return { memberNo: who.memberNo, activity: '陪诊', place: '市第一医院', servedOn, minutes: 90, evidence: { text: '挂号单在社区留存', photos: [] }, ...changes }
}
const typed = async (who: Person, changes: Partial<Input<'hours.type'>> = {}) => (await town.leader.does('hours.type', await work(who, changes))).typedId
async function published(who: Person, changes: Partial<Input<'hours.type'>> = {}) {
  const typedId = await typed(who, changes)
  return town.gridWorker.does('hours.verify', { typedId, accept: true, reason: '' })
}
const waitOut = async ({ publicUntil }: { publicUntil: number | null }) => setClock((publicUntil ?? 0) + 61_000)
/** The minute is somebody else's process: looks until the book says so. */
async function bookWith(who: Person, entries: number) {
  for (let look = 0; look < 100; look += 1) {
    const book = await who.does('hours.mine', {})
    if (book.entries.length >= entries) return book
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('nothing was recorded')
}

describe('minutes that somebody typed', () => {
  it('become a typed entry after a second person and three working days, and never points', async () => {
    const who = somebody()
    const { reply, roundTrips } = await call(town.leader.openid, 'hours.type', await work(who))
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    expect(reply.data).toMatchObject({ state: 'typed', typedBy: town.leader.name, may: { verify: false } })
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect((await inboxWith(who, '有人为您登记了时长')).item.body).toContain('90 分钟')
    const checked = await town.gridWorker.does('hours.verify', { typedId: reply.data.typedId, accept: true, reason: '' })
    expect(checked).toMatchObject({ state: 'publicity', verifiedBy: town.gridWorker.name })
    expect((await who.does('hours.mine', {})).entries).toEqual([])
    await waitOut(checked)
    const book = await bookWith(who, 1)
    expect(book).toMatchObject({ measuredMinutes: 0, typedMinutes: 90, star: { reached: 0 } })
    expect(book.entries[0]).toMatchObject({
      shiftTitle: '陪诊', place: '市第一医院', startedAt: null, minutes: 90, grade: 'typed', origin: 'typed', verifiedBy: 'second',
      recorder: town.leader.name, verifier: town.gridWorker.name, points: null,
    })
    expect((await who.does('points.mine', {})).transfers).toEqual([])
    await inboxWith(who, '登记的时长已生效')
  })

  it('are typed once, however often the same request arrives', async () => {
    const input = await work(somebody())
    const requestId = newRequestId()
    const first = await town.leader.does('hours.type', input, requestId)
    expect(await town.leader.does('hours.type', input, requestId)).toEqual(first)
    const { entries } = await town.founder.does('hours.typedList', { state: 'typed' })
    expect(entries.filter(({ memberNo }) => memberNo === input.memberNo)).toHaveLength(1)
  })

  it.each<[string, (who: Person) => Promise<Partial<Input<'hours.type'>>>]>([
    ['ownHours', async () => ({ memberNo: town.leader.memberNo })],
    ['notVolunteer', async () => ({ memberNo: town.resident.memberNo })],
    ['noEvidence', async () => ({ evidence: { text: '', photos: [] } })],
    ['inFuture', async () => ({ servedOn: dayOf((await clockNow()) + 86_400_000) })],
  ])('are refused for %s', async (reason, changes) => {
    const who = town.volunteers[0] as Person
    expect(await town.leader.fails('hours.type', await work(who, await changes(who)))).toMatchObject({ reason })
  })

  it('are refused when the day would exceed twelve hours, with what is left of it', async () => {
    const who = somebody()
    await typed(who, { minutes: 480 })
    expect(await town.leader.fails('hours.type', await work(who, { minutes: 241 }))).toMatchObject({ reason: 'dayFull', details: { left: 240 } })
    const { longDay } = await town.leader.does('hours.type', await work(who, { minutes: 240 }))
    expect(longDay).toBe(true)
  })

  it('are for people who lead or work here, about members of this community', async () => {
    const input = await work(town.volunteers[0] as Person)
    const [bystander] = town.volunteers as [Person]
    expect(await bystander.fails('hours.type', input)).toEqual({ code: 'FORBIDDEN' })
    expect(await bystander.fails('hours.typedList', { state: 'typed' })).toEqual({ code: 'FORBIDDEN' })
    expect(await bystander.fails('hours.verify', { typedId: 'nothing', accept: true, reason: '' })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.leader.fails('hours.type', { ...input, memberNo: 'R99999' })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('the second person', () => {
  it('is neither who typed nor who served', async () => {
    const typedId = await typed(somebody())
    expect(await town.leader.fails('hours.verify', { typedId, accept: true, reason: '' })).toMatchObject({ reason: 'ownTyping' })
    const aboutLeader = (await town.gridWorker.does('hours.type', await work(town.leader))).typedId
    expect(await town.leader.fails('hours.verify', { typedId: aboutLeader, accept: true, reason: '' })).toMatchObject({ reason: 'ownHours' })
  })

  it('refuses only with a reason, which the volunteer and the typist read', async () => {
    const who = somebody()
    const typedId = await typed(who)
    expect(await town.gridWorker.fails('hours.verify', { typedId, accept: false, reason: '' })).toMatchObject({ reason: 'reasonMissing' })
    expect(await town.gridWorker.does('hours.verify', { typedId, accept: false, reason: '那天医院没有记录。' })).toMatchObject({ state: 'refused' })
    for (const reader of [who, town.leader]) expect((await inboxWith(reader, '登记的时长没有通过')).item.body).toContain('那天医院没有记录。')
    expect(await town.founder.fails('hours.verify', { typedId, accept: true, reason: '' })).toMatchObject({ reason: 'wrongState' })
  })

  it('sees what there is to check, and may check what others typed', async () => {
    const typedId = await typed(somebody())
    const { reply, roundTrips } = await call(town.gridWorker.openid, 'hours.typedList', { state: 'typed' })
    expect(roundTrips).toBeLessThanOrEqual(4)
    expect(reply.ok && reply.data.entries.find((entry) => entry.typedId === typedId)?.may).toEqual({ verify: true, answer: false })
  })

  it('belongs to this community', async () => {
    const typedId = await typed(somebody())
    const elsewhere = await newCommunity({ volunteers: 0 })
    expect(await elsewhere.founder.fails('hours.verify', { typedId, accept: true, reason: '' })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('publicity', () => {
  it('shows every resident what is claimed, with the name in part, and lets them object', async () => {
    const who = somebody()
    const { typedId } = await published(who)
    const { entries } = await town.resident.does('hours.publicity', {})
    const shown = entries.find((entry) => entry.typedId === typedId)
    expect(shown).toMatchObject({ activity: '陪诊', minutes: 90, typedBy: town.leader.name, objected: false })
    expect(JSON.stringify(shown)).not.toContain(who.name)
    expect(await town.resident.does('hours.object', { typedId, reason: '那天他在外地。' })).toMatchObject({ objected: true })
    expect(await town.clerk.fails('hours.object', { typedId, reason: '我也这么看。' })).toMatchObject({ reason: 'wrongState' })
    expect((await inboxWith(who, '登记的时长有人提出异议')).item.body).not.toContain(town.resident.name)
  })

  it('ends with a refusal when an objection is upheld by somebody who had no part', async () => {
    const who = somebody()
    const { typedId } = await published(who)
    await town.resident.does('hours.object', { typedId, reason: '那天他在外地。' })
    expect(await town.gridWorker.fails('hours.answer', { typedId, uphold: true, reason: '属实。' })).toMatchObject({ reason: 'involved' })
    expect(await town.leader.fails('hours.answer', { typedId, uphold: true, reason: '属实。' })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.founder.does('hours.answer', { typedId, uphold: true, reason: '核实属实。' })).toMatchObject({ state: 'refused', refusal: '核实属实。' })
    await inboxWith(town.resident, '异议有了答复')
    expect((await inboxWith(who, '登记的时长没有通过')).item.body).toContain('核实属实。')
    expect(await town.founder.fails('hours.answer', { typedId, uphold: false, reason: '再看。' })).toMatchObject({ reason: 'wrongState' })
  })

  it('goes on when it is not, and then the minutes are recorded', async () => {
    const who = somebody()
    const checked = await published(who)
    await town.resident.does('hours.object', { typedId: checked.typedId, reason: '没看见他。' })
    await waitOut(checked)
    expect((await who.does('hours.mine', {})).entries).toEqual([])
    await town.founder.does('hours.answer', { typedId: checked.typedId, uphold: false, reason: '医院证明他在。' })
    await setClock((await clockNow()) + 61_000)
    expect((await bookWith(who, 1)).typedMinutes).toBe(90)
  })

  it('is swept by the clockwork alone', async () => {
    for (const who of [town.founder, town.leader]) expect(await who.fails('hours.sweep', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
