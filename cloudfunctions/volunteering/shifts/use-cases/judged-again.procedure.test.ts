import type { ApprovalRule } from '#contract/approval'
import { control, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'

const newcomers: ApprovalRule = { kind: 'newcomer', number: 1, action: 'hold' }
const stayedAway: ApprovalRule = { kind: 'noShows', number: 1, action: 'refuse' }
let town: TestCommunity
let [first, second] = [] as unknown as [Person, Person]
beforeEach(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[first, second] = town.volunteers as [Person, Person]
})

/** The first has the seat, the second waits; then a rule begins to hold and the first leaves. */
async function movedUpUnder(rule: ApprovalRule): Promise<string> {
  const shiftId = await publishShift(town, { startsIn: await tenInTheMorning(3) })
  for (const who of [first, second]) await signUp(who, shiftId)
  await town.founder.does('approval.set', { rules: [rule] })
  await first.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
  return shiftId
}

/** A shift now, of which the person has a place and to which they do not come. */
async function noShow(memberNo: string, promise: (shiftId: string) => Promise<unknown>): Promise<void> {
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 30, minAge: 8 })
  await promise(shiftId)
  await wait(5 + 30 + 121)
  await town.leader.does('absence.record', { shiftId, memberNo, kind: 'noShow', reason: '没有来。' })
}

describe('whoever moves up', () => {
  it('is looked at by the rules of the day on which they say yes', async () => {
    const shiftId = await movedUpUnder(newcomers)
    const because = { rule: 'newcomer', facts: { count: 0, limit: 1 } }
    expect(await second.does('shift.answer', { shiftId, yes: true })).toMatchObject({ place: { state: 'pending', awaits: 'leader', because } })
    expect((await inboxWith(town.leader, '有人报名等您同意')).item.body).toContain('前 1 次报名')
    await town.leader.does('shift.approve', { shiftId, memberNo: second.memberNo, yes: true, reason: '' })
    expect((await second.does('shift.get', { shiftId })).mine.state).toBe('confirmed')
  })

  it('is refused with the numbers where a rule shuts them out by now, and may still say no', async () => {
    await noShow(second.memberNo, (shiftId) => signUp(second, shiftId))
    const shiftId = await movedUpUnder(stayedAway)
    expect(await second.fails('shift.answer', { shiftId, yes: true })).toMatchObject({ reason: 'tooManyNoShows', details: { count: 1, limit: 1, days: 90 } })
    expect(await second.does('shift.answer', { shiftId, yes: false })).toMatchObject({ place: { state: 'none' } })
  })

  it('is not let in by a guardian either', async () => {
    const { parent, children } = await newFamily(town, [2010])
    const [teen] = children as [Person]
    const shiftId = await publishShift(town, { startsIn: await tenInTheMorning(3), minAge: 8 })
    expect((await signUp(teen, shiftId)).place).toMatchObject({ state: 'pending', awaits: 'guardian' })
    await noShow(teen.memberNo, (other) => parent.does('shift.signUp', { shiftId: other, postId: '1', forMemberNo: teen.memberNo }))
    await town.founder.does('approval.set', { rules: [stayedAway] })
    expect(await parent.fails('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })).toMatchObject({ reason: 'tooManyNoShows' })
  })
})

describe('whoever moves up so late that nobody asks them', () => {
  const minute = () => control('timer', { functionName: 'clockwork', triggerName: 'minute' })
  const mine = async (shiftId: string) => (await second.does('shift.get', { shiftId })).mine
  /** An hour and a half before the start the first leaves. */
  async function movedUpLate(rule: ApprovalRule): Promise<string> {
    const shiftId = await publishShift(town, { startsIn: 90, title: '马上开始' })
    for (const who of [first, second]) await signUp(who, shiftId)
    await town.founder.does('approval.set', { rules: [rule] })
    await first.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
    return shiftId
  }

  it('comes in within a minute where no rule speaks, and hears of it once', async () => {
    const shiftId = await movedUpLate({ ...stayedAway, number: 20 })
    expect(await mine(shiftId)).toMatchObject({ state: 'pending', awaits: 'rules' })
    await minute()
    expect((await mine(shiftId)).state).toBe('confirmed')
    expect((await inboxWith(second, '报名成功')).item.body).toContain('有人让出了名额。“马上开始”')
  })

  it('waits for the leader where a rule wants them to look', async () => {
    const shiftId = await movedUpLate(newcomers)
    await minute()
    expect(await mine(shiftId)).toMatchObject({ state: 'pending', awaits: 'leader', because: { rule: 'newcomer', facts: { count: 0, limit: 1 } } })
    expect((await inboxWith(town.leader, '有人报名等您同意')).item.body).toContain('前 1 次报名')
    await town.leader.does('shift.approve', { shiftId, memberNo: second.memberNo, yes: true, reason: '' })
    expect((await mine(shiftId)).state).toBe('confirmed')
  })

  it('hears with the numbers that a rule shuts them out by now, and the seat is free', async () => {
    await noShow(second.memberNo, (shiftId) => signUp(second, shiftId))
    const shiftId = await movedUpLate(stayedAway)
    await minute()
    expect((await mine(shiftId)).state).toBe('none')
    expect((await inboxWith(second, '候补没能补上')).item.body).toContain('您最近 90 天有 1 次缺席')
    expect((await first.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 1, waiting: 0 }])
  })
})

it('shows an offered place only to who could take it', async () => {
  const shiftId = await publishShift(town, { startsIn: await tenInTheMorning(3) })
  await signUp(first, shiftId)
  await first.does('shift.offerPlace', { shiftId })
  const offered = async () => {
    const listed = (await second.does('shift.list', {})).shifts.find((shift) => shift.shiftId === shiftId)
    return [listed?.posts[0]?.offered, (await second.does('shift.get', { shiftId })).posts[0]?.offered]
  }
  expect(await offered()).toEqual([true, true])
  await town.founder.does('approval.set', { rules: [newcomers] })
  expect(await offered()).toEqual([false, false])
  expect((await signUp(second, shiftId)).place.state).toBe('waiting')
})
