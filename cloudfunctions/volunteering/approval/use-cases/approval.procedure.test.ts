import type { ApprovalRule } from '#contract/approval'
import { newRequestId } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
beforeAll(async () => {
  town = await newCommunity({ volunteers: 4 })
})

const newcomers: ApprovalRule = { kind: 'newcomer', number: 1, action: 'hold' }
const twice: ApprovalRule = { kind: 'noShows', number: 1, action: 'refuse' }
/** The leader and the four volunteers. */
const EVERYBODY = 5

describe('the rules of a community', () => {
  it('are none at first, are set by staff alone, once, and may be read by everybody', async () => {
    const [volunteer] = town.volunteers as [TestCommunity['leader']]
    expect(await volunteer.does('approval.list', {})).toEqual({ rules: [], changed: null })
    expect(await town.leader.fails('approval.set', { rules: [newcomers] })).toEqual({ code: 'FORBIDDEN' })
    const requestId = newRequestId()
    const first = await town.founder.does('approval.set', { rules: [newcomers] }, requestId)
    expect(await town.founder.does('approval.set', { rules: [newcomers] }, requestId)).toEqual(first)
    expect(await volunteer.does('approval.list', {})).toMatchObject({ rules: [newcomers], changed: { by: town.founder.name } })
    await town.founder.does('approval.set', { rules: [] })
    expect((await volunteer.does('approval.list', {})).rules).toEqual([])
  })

  it.each([
    ['the same kind twice', [newcomers, newcomers]],
    ['a newcomer shut out for ever', [{ ...newcomers, action: 'refuse' as const }]],
    ['a count of nothing', [{ ...twice, number: 0 }]],
    ['a number where nothing is counted', [{ kind: 'night' as const, number: 2, action: 'hold' as const }]],
  ])('are not %s', async (_, rules) => {
    expect(await town.founder.fails('approval.set', { rules })).toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('a dry run', () => {
  it('puts everybody before the rules, with their numbers, and changes nothing', async () => {
    const [who] = town.volunteers as [TestCommunity['leader']]
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
    await signUp(who, shiftId)
    await wait(5 + 90 + 121)
    await town.leader.does('absence.record', { shiftId, memberNo: who.memberNo, kind: 'noShow', reason: '没有来。' })
    const ordinary = { night: false, hazard: false }
    expect(await town.founder.does('approval.dryRun', { rules: [twice], ...ordinary })).toEqual({
      people: EVERYBODY,
      approved: EVERYBODY - 1,
      held: 0,
      refused: 1,
      first: [{ memberNo: who.memberNo, name: who.name, outcome: 'refuse', because: { rule: 'noShows', facts: { count: 1, limit: 1, days: 90 } } }],
    })
    expect(await town.founder.does('approval.dryRun', { rules: [newcomers, twice], ...ordinary })).toMatchObject({ approved: 0, held: EVERYBODY - 1, refused: 1 })
    const atNight: ApprovalRule = { kind: 'night', number: 0, action: 'hold' }
    expect(await town.founder.does('approval.dryRun', { rules: [atNight], ...ordinary })).toMatchObject({ approved: EVERYBODY, first: [] })
    expect(await town.founder.does('approval.dryRun', { rules: [atNight], night: true, hazard: false })).toMatchObject({ held: EVERYBODY })
    expect((await town.founder.does('approval.list', {})).rules).toEqual([])
    expect(await town.leader.fails('approval.dryRun', { rules: [], ...ordinary })).toEqual({ code: 'FORBIDDEN' })
  })
})
