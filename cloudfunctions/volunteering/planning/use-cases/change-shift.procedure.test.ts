import type { Input } from '#contract/index'
import { clockNow, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { wait } from '../../../../tests/support/presence'
import { asItIs, publishShift, scan, signUp } from '../../../../tests/support/shifts'

const HOUR = 3_600_000
const DAY = 24 * 60
let town: TestCommunity
let [first, second, third]: Person[] = []
beforeAll(async () => {
  town = await newCommunity({ volunteers: 3 })
  ;[first, second, third] = town.volunteers
})
const people = () => [first, second, third] as [Person, Person, Person]

describe('changing a shift that people have joined', () => {
  it('keeps who joined, moves up who waits and tells everybody what is different', async () => {
    const [one, two, three] = people()
    const shiftId = await publishShift(town, { startsIn: 2 * DAY })
    for (const who of [one, two, three]) await signUp(who, shiftId)
    const before = await asItIs(town, shiftId)
    const change = { ...before, startsAt: before.startsAt + HOUR, endsAt: before.endsAt + HOUR, place: '市民学校', roomFor: 30, seats: [{ postId: '1', seats: 2 }] }
    expect(await town.gridWorker.does('shift.change', change)).toEqual({ shiftIds: [shiftId] })
    expect(await one.does('shift.get', { shiftId })).toMatchObject({ startsAt: change.startsAt, place: '市民学校', roomFor: 30, mine: { state: 'confirmed' } })
    expect((await two.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'pending', awaits: 'self' })
    expect((await three.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'waiting', ahead: 0 })
    expect((await inboxWith(one, '活动有变动')).item.body).toMatch(/时间改为.*地点改为市民学校/)
    expect((await inboxWith(two, '轮到您了，请确认')).item.body).toContain('有了名额')
  })

  it('lets whoever promised before the change cancel without it being late', async () => {
    const [one] = people()
    const shiftId = await publishShift(town, { startsIn: 5 * 60 })
    await signUp(one, shiftId)
    expect((await one.does('shift.get', { shiftId })).may.lateCancel).toBe(true)
    const before = await asItIs(town, shiftId)
    await town.leader.does('shift.change', { ...before, endsAt: before.endsAt + HOUR })
    expect(await one.does('shift.cancelSignUp', { shiftId, reason: '时间冲突' })).toMatchObject({ late: false })
  })

  it('happens once, however often the same request arrives', async () => {
    const [one] = people()
    const shiftId = await publishShift(town, { startsIn: 3 * DAY })
    await signUp(one, shiftId)
    const change = await asItIs(town, shiftId, { place: '老年人日间照料室' })
    const requestId = newRequestId()
    const answer = await town.gridWorker.does('shift.change', change, requestId)
    expect(await town.gridWorker.does('shift.change', change, requestId)).toEqual(answer)
    await town.gridWorker.does('outbox.nudge', {})
    const { items } = await one.does('inbox.list', {})
    expect(items.filter(({ body }) => body.includes('老年人日间照料室'))).toHaveLength(1)
  })

  it('says nothing to anybody about a mended word', async () => {
    const [one] = people()
    const shiftId = await publishShift(town, { title: '改字不打扰', startsIn: 4 * DAY })
    await signUp(one, shiftId)
    await town.gridWorker.does('shift.change', await asItIs(town, shiftId, { description: '请带手套' }))
    await town.gridWorker.does('outbox.nudge', {})
    const { items } = await one.does('inbox.list', {})
    expect(items.filter(({ title, body }) => title === '活动有变动' && body.includes('改字不打扰'))).toEqual([])
    expect((await one.does('shift.get', { shiftId })).description).toBe('请带手套')
  })

  it('is refused with the reason that fits', async () => {
    const [one] = people()
    const shiftId = await publishShift(town, { startsIn: 6 * DAY, seats: 2, risks: ['ladder'], safeguards: '两人同行，一人扶梯', hazard: true, insurancePolicyNo: 'PICC-1' })
    await signUp(one, shiftId)
    await signUp(people()[1], shiftId)
    const fails = async (change: Partial<Input<'shift.change'>>) => (await town.gridWorker.fails('shift.change', await asItIs(town, shiftId, change))).reason
    const { startsAt, endsAt } = await asItIs(town, shiftId)
    expect(await fails({ endsAt: startsAt })).toBe('endsBeforeStart')
    expect(await fails({ startsAt: (await clockNow()) - HOUR })).toBe('startsInPast')
    expect(await fails({ endsAt: endsAt + 12 * HOUR })).toBe('tooLong')
    expect(await fails({ insurancePolicyNo: '' })).toBe('insuranceNeeded')
    expect(await fails({ safeguards: '小心' })).toBe('safeguardsNeeded')
    expect(await fails({ leaderNos: ['R99999'] })).toBe('unknownLeader')
    expect(await fails({ seats: [{ postId: '1', seats: 1 }] })).toBe('seatsTaken')
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下雨' })
    expect(await fails({})).toBe('alreadyCancelled')
  })

  it('is refused once it has begun: shiftStarted', async () => {
    const shiftId = await publishShift(town, { startsIn: 1, minutes: 90 })
    const input = await asItIs(town, shiftId)
    await wait(2)
    expect(await town.gridWorker.fails('shift.change', input)).toMatchObject({ reason: 'shiftStarted' })
  })

  it('is nobody’s business who neither leads nor organises', async () => {
    const [one] = people()
    const shiftId = await publishShift(town, { startsIn: 7 * DAY })
    expect(await one.fails('shift.change', await asItIs(town, shiftId))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('shift.change', await asItIs(town, shiftId))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('cancelling a shift', () => {
  it('closes the lists, tells everybody why and takes nobody any more', async () => {
    const [one, two, three] = people()
    const shiftId = await publishShift(town, { title: '雨天取消', startsIn: 30 })
    await signUp(one, shiftId)
    await signUp(two, shiftId)
    expect(await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下大雨' })).toEqual({ shiftIds: [shiftId], told: 3 })
    for (const who of [one, two, town.leader]) expect((await inboxWith(who, '活动取消了')).item.body).toContain('下大雨')
    expect(await three.fails('shift.signUp', { shiftId, postId: '1' })).toMatchObject({ reason: 'shiftCancelled' })
    const { token } = await town.leader.does('attendance.code', { shiftId })
    expect(await one.fails('attendance.checkIn', { shiftId, proof: { kind: 'token', token } })).toMatchObject({ reason: 'shiftCancelled' })
    expect((await one.does('shift.list', {})).shifts.map((shift) => shift.shiftId)).not.toContain(shiftId)
    expect((await one.does('shift.mine', {})).shifts.find((shift) => shift.shiftId === shiftId)).toMatchObject({ state: 'cancelled' })
    expect(await one.does('shift.get', { shiftId })).toMatchObject({ state: 'cancelled', cancelledFor: '下大雨', may: { cancelSignUp: false, checkIn: false } })
  })

  it('frees whoever was held by it for another shift at that time', async () => {
    const [one] = people()
    const shiftId = await publishShift(town, { startsIn: 9 * DAY })
    const other = await publishShift(town, { startsIn: 9 * DAY + 30, seats: 3 })
    await signUp(one, shiftId)
    expect(await one.fails('shift.signUp', { shiftId: other, postId: '1' })).toMatchObject({ reason: 'collidesWith' })
    await town.leader.does('shift.cancel', { shiftId, extent: 'one', reason: '场地停电' })
    await expect(signUp(one, other)).resolves.toMatchObject({ place: { state: 'confirmed' } })
  })

  it('keeps the hour that was served before the rain', async () => {
    const [, , three] = people()
    const shiftId = await publishShift(town, { startsIn: 5 })
    await signUp(three, shiftId)
    await scan(three, town.leader, shiftId, 'attendance.checkIn')
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下大雨' })
    await wait(40)
    expect(await scan(three, town.leader, shiftId, 'attendance.checkOut')).toMatchObject({ state: 'done', verified: true })
  })

  it('opens the need behind it again, and it can be planned anew', async () => {
    const wishOn = new Date((await clockNow()) + 32 * HOUR).toISOString().slice(0, 10)
    const { needId } = await town.resident.does('need.submit', { itemNo: '060', wishOn, wishPart: 'any', note: '', risks: ['none'], riskNote: '', photos: [] })
    await town.gridWorker.does('need.verify', { needId, accept: true, reason: '' })
    const hazard = { hazard: true, insurancePolicyNo: 'PICC-1', needId }
    const shiftId = await publishShift(town, { startsIn: 2 * DAY, ...hazard })
    const moved = await asItIs(town, shiftId)
    await town.gridWorker.does('shift.change', { ...moved, startsAt: moved.startsAt + HOUR, endsAt: moved.endsAt + HOUR })
    expect((await town.resident.does('need.get', { needId })).shift).toMatchObject({ startsAt: moved.startsAt + HOUR })
    expect((await inboxWith(town.resident, '服务改了时间')).item.body).toContain('改在')
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '师傅病了' })
    expect(await town.resident.does('need.get', { needId })).toMatchObject({ state: 'verified', shift: null })
    expect((await inboxWith(town.resident, '服务要另约时间')).item.body).toContain('重新安排')
    const again = await publishShift(town, { startsIn: 3 * DAY, ...hazard })
    expect(await town.resident.does('need.get', { needId })).toMatchObject({ state: 'planned', shiftId: again })
  })

  it('is refused when it is over: shiftOver', async () => {
    const shiftId = await publishShift(town, { startsIn: 1, minutes: 5 })
    await wait(7)
    expect(await town.gridWorker.fails('shift.cancel', { shiftId, extent: 'one', reason: '下雨' })).toMatchObject({ reason: 'shiftOver' })
  })

  it('is refused a second time: alreadyCancelled', async () => {
    const shiftId = await publishShift(town, { startsIn: 3 * DAY })
    const cancel = { shiftId, extent: 'one' as const, reason: '下雨' }
    const requestId = newRequestId()
    const answer = await town.gridWorker.does('shift.cancel', cancel, requestId)
    expect(await town.gridWorker.does('shift.cancel', cancel, requestId)).toEqual(answer)
    expect(await town.founder.fails('shift.cancel', cancel)).toMatchObject({ reason: 'alreadyCancelled' })
  })
})
