import type { Input } from '#contract/index'
import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let volunteer: Person
let second: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, second] = town.volunteers as [Person, Person]
})

async function ask(who: Person = town.resident): Promise<string> {
  const wishOn = new Date((await clockNow()) + 32 * 3_600_000).toISOString().slice(0, 10)
  const input: Input<'need.submit'> = { itemNo: '076', wishOn, wishPart: 'any', note: '', risks: ['none'], riskNote: '', photos: [] }
  return (await who.does('need.submit', input)).needId
}
const accept = (needId: string) => town.gridWorker.does('need.verify', { needId, accept: true, reason: '' })

/** A need whose shift has been published. */
async function planned(who: Person): Promise<{ needId: string; shiftId: string }> {
  const needId = await ask(who)
  await accept(needId)
  return { needId, shiftId: await publishShift(town, { needId, startsIn: 10 }) }
}

/** The resident's need, which this volunteer has served: signed in and out by the digits that the leader reads out. */
async function servedBy(volunteer: Person): Promise<string> {
  const { needId, shiftId } = await planned(town.resident)
  await signUp(volunteer, shiftId)
  const { digits } = await town.leader.does('attendance.code', { shiftId })
  await volunteer.does('attendance.checkIn', { proof: { kind: 'digits', shiftId, digits } })
  await volunteer.does('attendance.checkOut', { proof: { kind: 'digits', shiftId, digits } })
  return needId
}

describe('verifying a need', () => {
  it('opens the way to a shift and names who verified it', async () => {
    const need = await accept(await ask())
    expect(need).toMatchObject({ state: 'verified', may: { verify: false, plan: true, withdraw: true } })
    expect(need.steps[1]).toMatchObject({ key: 'verified', by: '何文静' })
  })

  it('happens once, however often the same request arrives', async () => {
    const input = { needId: await ask(), accept: true, reason: '' }
    const requestId = newRequestId()
    const first = await town.gridWorker.does('need.verify', input, requestId)
    expect(await town.gridWorker.does('need.verify', input, requestId)).toEqual(first)
  })

  it('returns a need with a reason that its owner can read', async () => {
    const needId = await ask()
    await town.founder.does('need.verify', { needId, accept: false, reason: '物业已经修好' })
    expect(await town.resident.does('need.get', { needId })).toMatchObject({ state: 'returned', returnReason: '物业已经修好' })
  })

  it('is refused without a reason for returning it: reasonNeeded', async () => {
    const input = { needId: await ask(), accept: false, reason: '  ' }
    expect(await town.gridWorker.fails('need.verify', input)).toMatchObject({ reason: 'reasonNeeded' })
    await town.resident.does('need.withdraw', { needId: input.needId })
  })

  it('is refused for one’s own need: ownNeed', async () => {
    const needId = await ask(town.gridWorker)
    expect(await town.gridWorker.fails('need.verify', { needId, accept: true, reason: '' })).toMatchObject({ reason: 'ownNeed' })
  })

  it('is refused a second time: wrongState', async () => {
    const needId = await ask(town.clerk)
    await accept(needId)
    expect(await town.founder.fails('need.verify', { needId, accept: false, reason: '晚了' })).toMatchObject({ reason: 'wrongState' })
  })

  it('is forbidden to residents, the owner included', async () => {
    const needId = await ask(town.leader)
    expect(await town.leader.fails('need.verify', { needId, accept: true, reason: '' })).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('withdrawing a need', () => {
  it('ends it before anybody has been sought', async () => {
    const needId = await ask(volunteer)
    expect(await volunteer.does('need.withdraw', { needId })).toMatchObject({ state: 'withdrawn', may: { withdraw: false } })
  })

  it('happens once, however often the same request arrives', async () => {
    const needId = await ask(volunteer)
    const requestId = newRequestId()
    const first = await volunteer.does('need.withdraw', { needId }, requestId)
    expect(await volunteer.does('need.withdraw', { needId }, requestId)).toEqual(first)
  })

  it('is refused a second time: wrongState', async () => {
    const needId = await ask(volunteer)
    await town.gridWorker.does('need.withdraw', { needId })
    expect(await volunteer.fails('need.withdraw', { needId })).toMatchObject({ reason: 'wrongState' })
  })

  it('does not find a neighbour’s need', async () => {
    const needId = await ask(volunteer)
    expect(await town.clerk.fails('need.withdraw', { needId })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('confirming a need', () => {
  const thanks = { solved: true, stars: 5, comment: '教得很耐心' }

  it('shows a need as served after the scans, and closes it with the thanks', async () => {
    const needId = await servedBy(volunteer)
    const seen = await town.resident.does('need.get', { needId })
    expect(seen).toMatchObject({ state: 'served', shift: { volunteers: ['志愿者1'] }, may: { confirm: true, withdraw: false } })
    expect(seen.steps[3]).toMatchObject({ key: 'served', by: '志愿者1' })
    expect((await town.gridWorker.does('need.queue', { state: 'served' })).needs.map((card) => card.needId)).toContain(needId)
    expect((await town.gridWorker.does('need.queue', { state: 'planned' })).needs.map((card) => card.needId)).not.toContain(needId)

    const requestId = newRequestId()
    const { roundTrips, reply } = await call(town.resident.openid, 'need.confirm', { needId, ...thanks }, requestId)
    expect(reply).toMatchObject({ ok: true, data: { state: 'closed', rating: thanks } })
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect((await call(town.resident.openid, 'need.confirm', { needId, ...thanks }, requestId)).reply).toEqual(reply)
    expect(await town.resident.fails('need.confirm', { needId, ...thanks })).toMatchObject({ reason: 'wrongState' })
  })

  it('is marked when somebody does it for the requester', async () => {
    const needId = await servedBy(second)
    const need = await town.gridWorker.does('need.confirm', { needId, solved: false, stars: 3, comment: '还想再学一次' })
    expect(need.steps[4]).toMatchObject({ key: 'closed', by: '何文静（代录）' })
    expect(need.rating).toEqual({ solved: false, stars: 3, comment: '还想再学一次' })
  })

  it('is refused before anybody has come: notServedYet', async () => {
    const { needId } = await planned(second)
    expect(await second.fails('need.confirm', { needId, ...thanks })).toMatchObject({ reason: 'notServedYet' })
    expect(await second.fails('need.withdraw', { needId })).toMatchObject({ reason: 'wrongState' })
  })

  it('is refused for a need that nobody has planned: wrongState', async () => {
    const needId = await ask(town.leader)
    expect(await town.leader.fails('need.confirm', { needId, ...thanks })).toMatchObject({ reason: 'wrongState' })
  })

  it('does not find a neighbour’s need', async () => {
    const { needId } = await planned(town.leader)
    expect(await town.clerk.fails('need.confirm', { needId, ...thanks })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
