import type { ApprovalRule } from '#contract/approval'
import { newRequestId } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
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

describe('signing up under rules', () => {
  afterEach(() => town.founder.does('approval.set', { rules: [] }))
  const chanceOf = async (who: TestCommunity['leader'], shiftId: string) =>
    (await who.does('shift.list', {})).shifts.find((shift) => shift.shiftId === shiftId)?.chance
  const once = { rule: 'newcomer', facts: { count: 0, limit: 1 } }

  it('holds the seat for the leader with rule and numbers, on shifts published before and after', async () => {
    const [, who, other] = town.volunteers as [TestCommunity['leader'], TestCommunity['leader'], TestCommunity['leader']]
    const before = await publishShift(town, { startsIn: 600, minutes: 30 })
    await town.founder.does('approval.set', { rules: [newcomers] })
    const after = await publishShift(town, { startsIn: 700, minutes: 30 })
    expect(await chanceOf(who, before)).toEqual({ state: 'free', hold: once })
    expect((await who.does('shift.get', { shiftId: after })).rules).toEqual([newcomers])
    for (const shiftId of [before, after]) {
      expect((await signUp(who, shiftId)).place).toMatchObject({ state: 'pending', awaits: 'leader', because: once })
    }
    expect((await inboxWith(who, '名额留好了，等带队人同意')).item.body).toContain('前 1 次报名（到现在参加过 0 次），按社区的规则要带队人看一看。')
    expect((await signUp(other, before)).place).toMatchObject({ state: 'waiting' })
    expect((await town.leader.does('shift.get', { shiftId: before })).held).toMatchObject([{ memberNo: who.memberNo, because: once }])
    await town.leader.does('shift.approve', { shiftId: before, memberNo: who.memberNo, yes: true, reason: '' })
    expect((await who.does('shift.get', { shiftId: before })).mine).toMatchObject({ state: 'confirmed' })
    expect((await signUp(town.leader, await publishShift(town, { startsIn: 800, minutes: 30 }))).place).toMatchObject({ state: 'confirmed' })
  })

  it('refuses who stayed away with the numbers, until the absence is objected to', async () => {
    const who = town.volunteers[0] as TestCommunity['leader']
    await town.founder.does('approval.set', { rules: [twice] })
    const shiftId = await publishShift(town, { startsIn: 900, minutes: 30 })
    expect(await chanceOf(who, shiftId)).toMatchObject({ state: 'closed', why: 'tooManyNoShows' })
    expect(await who.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'tooManyNoShows', details: { count: 1, limit: 1, days: 90 } })
    const [absence] = (await who.does('absence.mine', {})).absences
    await who.does('absence.appeal', { absenceId: absence?.absenceId ?? '', words: '我来了。' })
    expect((await signUp(who, shiftId)).place).toMatchObject({ state: 'confirmed' })
  })
})
