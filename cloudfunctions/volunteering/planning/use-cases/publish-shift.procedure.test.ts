import type { Input } from '#contract/index'
import { call, clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'

const HOUR = 3_600_000
let town: TestCommunity
let other: TestCommunity
beforeAll(async () => {
  town = await newCommunity({ volunteers: 0 })
  other = await newCommunity({ volunteers: 0 })
})

async function draft(change: Partial<Input<'shift.publish'>> = {}): Promise<Input<'shift.publish'>> {
  const startsAt = (await clockNow()) + 20 * HOUR
  return {
    title: '帮李奶奶换灯', description: '带好工具', place: '朝阳里1号楼', entranceId: 'B1-1', startsAt, endsAt: startsAt + 2 * HOUR,
    posts: [{ name: '电工', seats: 1, skill: '维修电工' }, { name: '帮手', seats: 2, skill: null }],
    risks: ['ladder', 'electric'], safeguards: '断电作业，两人扶梯', hazard: true, insurancePolicyNo: 'PICC-2026-01', minAge: 18,
    leaderNos: [town.leader.memberNo], ...change,
  }
}
const refusal = async (change: Partial<Input<'shift.publish'>>) => town.gridWorker.fails('shift.publish', await draft(change))

async function verifiedNeed(who: Person): Promise<string> {
  const wishOn = new Date((await clockNow()) + 32 * HOUR).toISOString().slice(0, 10)
  const input: Input<'need.submit'> = { itemNo: '060', wishOn, wishPart: 'any', note: '', risks: ['ladder'], riskNote: '', photos: [] }
  const { needId } = await who.does('need.submit', input)
  await town.gridWorker.does('need.verify', { needId, accept: true, reason: '' })
  return needId
}

describe('publishing a shift', () => {
  it('opens one roster per post and shows the facts to everybody', async () => {
    const input = await draft()
    const { shiftId } = await town.gridWorker.does('shift.publish', input)
    expect(await town.resident.does('shift.get', { shiftId })).toMatchObject({
      title: '帮李奶奶换灯', risks: ['ladder', 'electric'], safeguards: '断电作业，两人扶梯', hazard: true, state: 'open', needId: null,
      leaders: [{ memberNo: town.leader.memberNo, name: '王建生' }],
      posts: [
        { postId: '1', name: '电工', seats: 1, left: 1, waiting: 0, skill: '维修电工' },
        { postId: '2', name: '帮手', seats: 2, left: 2, waiting: 0, skill: null },
      ],
    })
  })

  it('plans the need that it serves and tells the requester where and when', async () => {
    const needId = await verifiedNeed(town.resident)
    const input = await draft({ needId })
    const { shiftId } = await town.founder.does('shift.publish', input)
    expect(await town.resident.does('need.get', { needId })).toMatchObject({
      state: 'planned', shiftId, shift: { shiftId, title: input.title, startsAt: input.startsAt, endsAt: input.endsAt, volunteers: [] },
    })
    expect((await town.resident.does('shift.get', { shiftId })).needId).toBe(needId)
  })

  it('happens once, however often the same request arrives', async () => {
    const input = await draft({ needId: await verifiedNeed(town.leader) })
    const requestId = newRequestId()
    const first = await town.gridWorker.does('shift.publish', input, requestId)
    expect(await town.gridWorker.does('shift.publish', input, requestId)).toEqual(first)
  })

  it('stays within ten round trips', async () => {
    expect((await call(town.gridWorker.openid, 'shift.publish', await draft())).roundTrips).toBeLessThanOrEqual(10)
  })
})

describe('publishing a shift is refused', () => {
  it('when it ends before it starts: endsBeforeStart', async () => {
    const { startsAt } = await draft()
    expect(await refusal({ startsAt, endsAt: startsAt })).toMatchObject({ reason: 'endsBeforeStart' })
  })

  it('when it has begun already: startsInPast', async () => {
    expect(await refusal({ startsAt: (await clockNow()) - HOUR })).toMatchObject({ reason: 'startsInPast' })
  })

  it('when it is longer than twelve hours: tooLong', async () => {
    const { startsAt } = await draft()
    expect(await refusal({ startsAt, endsAt: startsAt + 13 * HOUR })).toMatchObject({ reason: 'tooLong', details: { hours: 12 } })
  })

  it('when dangerous work is not insured: insuranceNeeded', async () => {
    expect(await refusal({ insurancePolicyNo: '' })).toMatchObject({ reason: 'insuranceNeeded' })
    expect(await refusal({ hazard: false, insurancePolicyNo: '', itemNo: '060' })).toMatchObject({ reason: 'insuranceNeeded' })
  })

  it('when nothing is said about what is done against the risks: safeguardsNeeded', async () => {
    expect(await refusal({ safeguards: '小心' })).toMatchObject({ reason: 'safeguardsNeeded' })
  })

  it('when nobody could sign up for it any more', async () => {
    const startsAt = (await clockNow()) + HOUR
    const signUp = { opensDaysBefore: null, closesHoursBefore: 2 } as const
    expect(await refusal({ startsAt, endsAt: startsAt + HOUR, signUp })).toMatchObject({ reason: 'signUpOver', details: { hours: 2 } })
  })

  it('when a leader is not on the roster: unknownLeader', async () => {
    expect(await refusal({ leaderNos: [town.leader.memberNo, 'R99999'] })).toMatchObject({ reason: 'unknownLeader' })
  })

  it('when the item is not in the catalogue: unknownItem', async () => {
    expect(await refusal({ itemNo: '999' })).toMatchObject({ reason: 'unknownItem' })
  })

  it('when its need is not verified, or planned already: needNotReady', async () => {
    const needId = await verifiedNeed(town.clerk)
    await town.gridWorker.does('shift.publish', await draft({ needId }))
    const before = (await town.gridWorker.does('shift.list', {})).shifts.length
    expect(await refusal({ needId })).toMatchObject({ reason: 'needNotReady' })
    expect((await town.gridWorker.does('shift.list', {})).shifts).toHaveLength(before)
  })

  it('for a need of another community, as if there were none', async () => {
    const needId = await verifiedNeed(town.clerk)
    const input = await draft({ needId, leaderNos: [other.leader.memberNo] })
    expect(await other.gridWorker.fails('shift.publish', input)).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('to leaders and residents', async () => {
    expect(await town.leader.fails('shift.publish', await draft())).toMatchObject({ code: 'FORBIDDEN' })
  })
})
