import { call, control, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { wait } from '../../../../tests/support/presence'
import { publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
beforeAll(async () => {
  town = await newCommunity({ volunteers: 4 })
})
const people = () => town.volunteers as [Person, Person, Person, Person]
const reason = '家里有事'
const DAY = 24 * 60
const minute = () => control('timer', { functionName: 'clockwork', triggerName: 'minute' })
const placeOf = async (who: Person, shiftId: string) => (await who.does('shift.get', { shiftId })).mine

/** Far from each other, so that nobody's promises collide. */
let days = 2
/** A shift whose one seat has just been given back: the first in the queue is asked. */
async function seatFreed(title = '楼道清扫', waiting = people().slice(1)): Promise<string> {
  const shiftId = await publishShift(town, { title, startsIn: (days += 1) * DAY })
  const [holder] = people()
  for (const who of [holder, ...waiting]) await signUp(who, shiftId)
  await holder.does('shift.cancelSignUp', { shiftId, reason })
  return shiftId
}

describe('a seat that is handed on', () => {
  it('becomes a promise by a yes', async () => {
    const [, second] = people()
    const shiftId = await seatFreed('清扫花园')
    expect((await inboxWith(second, '轮到您了，请确认')).item.body).toContain('清扫花园')
    expect(await second.does('shift.answer', { shiftId, yes: true })).toMatchObject({ place: { state: 'confirmed' } })
    expect((await inboxWith(second, '报名成功')).item.body).toContain('清扫花园')
    expect((await second.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 1, left: 0, waiting: 2 }])
  })

  it('goes to the next by a no', async () => {
    const [, second, third] = people()
    const shiftId = await seatFreed()
    expect(await second.does('shift.answer', { shiftId, yes: false })).toMatchObject({ place: { state: 'none' } })
    expect(await placeOf(third, shiftId)).toMatchObject({ state: 'pending', awaits: 'self' })
    expect((await town.leader.does('shift.roster', { shiftId })).pending).toMatchObject([{ name: '志愿者3', awaits: 'self' }])
  })

  it('goes to the next when nobody answers in time, once, and both are told', async () => {
    const [, second, third] = people()
    const shiftId = await seatFreed('整理书屋', [second, third])
    await minute()
    expect(await placeOf(second, shiftId)).toMatchObject({ state: 'pending' })
    await wait(16 * 60)
    await minute()
    await minute()
    expect(await placeOf(second, shiftId)).toEqual({ state: 'none' })
    expect(await placeOf(third, shiftId)).toMatchObject({ state: 'pending' })
    expect((await inboxWith(second, '名额没能留住')).item.body).toContain('整理书屋')
    const { items } = await third.does('inbox.list', {})
    expect(items.filter(({ title, body }) => title === '轮到您了，请确认' && body.includes('整理书屋'))).toHaveLength(1)
  })

  it('is given once, whatever everybody presses at the same moment', async () => {
    const [first, second, third, fourth] = people()
    const shiftId = await seatFreed('同时按', [second, third])
    const press = (who: Person, yes: boolean) => call(who.openid, 'shift.answer', { shiftId, yes }, newRequestId(), town.id)
    const again = (who: Person) => call(who.openid, 'shift.signUp', { shiftId, postId: '1' }, newRequestId(), town.id)
    await Promise.all([press(second, false), press(third, true), again(first), again(fourth), minute()])
    const roster = await town.leader.does('shift.roster', { shiftId })
    expect(roster.confirmed.length + roster.pending.length).toBe(1)
    expect((await first.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 0 }])
    const listed = [...roster.confirmed, ...roster.pending, ...roster.waiting].map(({ name }) => name)
    expect([...listed].sort()).toEqual(['志愿者1', '志愿者3', '志愿者4'])
  })
})

describe('an answer is refused', () => {
  it('to who was not asked', async () => {
    const [first, second, third] = people()
    const shiftId = await seatFreed('没有问到', [second, third])
    expect(await third.fails('shift.answer', { shiftId, yes: true })).toMatchObject({ reason: 'nothingAsked' })
    expect(await first.fails('shift.answer', { shiftId, yes: true })).toMatchObject({ reason: 'nothingAsked' })
  })

  it('after its time, and once the shift was called off', async () => {
    const [, second] = people()
    const late = await seatFreed('太晚了', [second])
    const off = await seatFreed('取消了', [second])
    await town.gridWorker.does('shift.cancel', { shiftId: off, extent: 'one', reason: '下雨' })
    expect(await second.fails('shift.answer', { shiftId: off, yes: true })).toMatchObject({ reason: 'shiftCancelled' })
    await wait(16 * 60)
    expect(await second.fails('shift.answer', { shiftId: late, yes: true })).toMatchObject({ reason: 'nothingAsked' })
  })

  it('to residents who are no volunteers; the clockwork alone gives seats up', async () => {
    expect(await town.resident.fails('shift.answer', { shiftId: 'x', yes: true })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.founder.fails('shift.expire', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
