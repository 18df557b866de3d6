import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { wait } from '../../../../tests/support/presence'
import { publishShift, signUp, type ShiftWishes } from '../../../../tests/support/shifts'
import { newTeam } from '../../../../tests/support/team'

const DAY = 24 * 60
let town: TestCommunity
let [first, second, grandma, child, son] = [] as unknown as [Person, Person, Person, Person, Person]
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  const household = { 室号: '901' }
  ;[first, second, grandma, child, son] = (await newTeam(town, [
    { name: '钱大叔' },
    { name: '孙阿姨' },
    { name: '周奶奶', phone: false, cells: household },
    { name: '小李', cells: { 出生年: 2010 } },
    { name: '周明', cells: { ...household, 志愿者编号: '', 队伍: '' } },
  ])) as [Person, Person, Person, Person, Person]
})

let days = 1
/** Each on a day of its own, so that nobody collides. */
const nextShift = (wishes: ShiftWishes = {}) => publishShift(town, { seats: 3, minAge: 8, startsIn: (days += 1) * DAY, leaderNos: [town.gridWorker.memberNo], ...wishes })
const bring = (shiftId: string, who: readonly Person[], inPerson = false) => ({ shiftId, postId: '1', memberNos: who.map(({ memberNo }) => memberNo), inPerson })
const listOf = (shiftId: string) => town.gridWorker.does('shift.roster', { shiftId })
const whyNot = async (shiftId: string, who: readonly Person[], inPerson = false) =>
  (await town.leader.does('shift.invite', bring(shiftId, who, inPerson))).notInvited.map(({ why }) => why)

describe('a team leader who brings people', () => {
  it('sees their own team, each with whether and why not', async () => {
    const shiftId = await nextShift()
    await signUp(second, shiftId)
    const { left, anybody, people } = await town.leader.does('shift.invitable', { shiftId, postId: '1' })
    expect({ left, anybody }).toEqual({ left: 2, anybody: false })
    expect(people.map(({ name, hasPhone, not }) => [name, hasPhone, not?.why ?? null])).toEqual([
      ['钱大叔', true, null], ['孙阿姨', true, 'alreadySignedUp'], ['周奶奶', false, null], ['小李', true, 'guardianNeeded'],
    ])
    expect(await town.gridWorker.does('shift.invitable', { shiftId, postId: '1' })).toEqual({ left: 2, anybody: true, people: [], asked: [] })
  })

  it('holds seats until each has answered, once however often it is sent', async () => {
    const shiftId = await nextShift({ title: '重阳敬老' })
    const requestId = newRequestId()
    const sent = await town.leader.does('shift.invite', bring(shiftId, [first, second]), requestId)
    expect(sent).toMatchObject({ invited: [{ name: '钱大叔', state: 'pending' }, { name: '孙阿姨' }], notInvited: [] })
    expect(await town.leader.does('shift.invite', bring(shiftId, [first, second]), requestId)).toEqual(sent)
    expect((await inboxWith(first, '王建生约您一起来')).item.body).toContain('重阳敬老')
    const seen = await first.does('shift.get', { shiftId })
    expect(seen).toMatchObject({ mine: { state: 'pending', awaits: 'self', invitedBy: '王建生' }, posts: [{ left: 1 }], may: { answer: true } })
    await first.does('shift.answer', { shiftId, yes: true })
    await second.does('shift.answer', { shiftId, yes: false })
    expect(await listOf(shiftId)).toMatchObject({ confirmed: [{ name: '钱大叔', invitedBy: { name: '王建生', inPerson: false } }], pending: [], cancelled: [{ name: '孙阿姨', reason: '没有接受邀约' }] })
    // A no is a no, but only to this person: she may still come, and others may ask.
    expect(await whyNot(shiftId, [second])).toEqual(['askedBefore'])
    expect((await town.gridWorker.does('shift.invite', bring(shiftId, [second]))).invited).toHaveLength(1)
    expect((await town.gridWorker.does('shift.get', { shiftId })).held).toMatchObject([{ name: '孙阿姨', invitedBy: { name: '何文静' } }])
  })

  it('gives the seat back when nobody answers, and does not ask again', async () => {
    const shiftId = await nextShift()
    await town.leader.does('shift.invite', bring(shiftId, [first]))
    await wait(DAY / 2)
    await inboxWith(first, '名额没能留住')
    expect((await first.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 3 }])
    expect(await whyNot(shiftId, [first])).toEqual(['askedBefore'])
  })

  it('may take an invitation back before it is answered, which is said to who was asked', async () => {
    const shiftId = await nextShift({ title: '重阳敬老' })
    await town.leader.does('shift.invite', bring(shiftId, [first, second]))
    expect((await town.leader.does('shift.invitable', { shiftId, postId: '1' })).asked).toMatchObject([{ name: '钱大叔', awaits: 'self' }, { name: '孙阿姨' }])
    const takeBack = (who: Person) => ({ shiftId, memberNo: who.memberNo })
    // Only what one has asked oneself.
    expect(await town.gridWorker.fails('shift.uninvite', takeBack(first))).toMatchObject({ reason: 'nothingAsked' })
    const { reply, roundTrips } = await call(town.leader.openid, 'shift.uninvite', takeBack(first), newRequestId(), town.id)
    expect([reply.ok, roundTrips <= 10]).toEqual([true, true])
    const seen = await first.does('shift.get', { shiftId })
    expect(seen).toMatchObject({ mine: { state: 'none' }, uninvitedBy: '王建生', posts: [{ left: 2, can: { signUp: true } }], may: { answer: false } })
    expect((await inboxWith(first, '王建生收回了邀约')).item.body).toContain('重阳敬老')
    expect(await first.fails('shift.answer', { shiftId, yes: true })).toMatchObject({ reason: 'nothingAsked' })
    expect((await town.leader.does('shift.invitable', { shiftId, postId: '1' })).asked).toMatchObject([{ name: '孙阿姨' }])
    expect(await whyNot(shiftId, [first])).toEqual(['askedBefore'])
    // She may still come by herself, and then there is nothing to say of the invitation.
    await signUp(first, shiftId)
    expect(await first.does('shift.get', { shiftId })).toMatchObject({ mine: { state: 'confirmed' }, uninvitedBy: null })
    await second.does('shift.answer', { shiftId, yes: true })
    expect(await town.leader.fails('shift.uninvite', takeBack(second))).toMatchObject({ reason: 'nothingAsked' })
    expect(await town.leader.fails('shift.uninvite', takeBack(town.leader))).toMatchObject({ code: 'PRECONDITION_FAILED' })
    expect(await first.fails('shift.uninvite', takeBack(second))).toEqual({ code: 'FORBIDDEN' })
  })

  it('hands the seat of an invitation that was taken back to whoever waits', async () => {
    const shiftId = await nextShift({ seats: 1 })
    await town.leader.does('shift.invite', bring(shiftId, [first]))
    await signUp(second, shiftId)
    await town.leader.does('shift.uninvite', { shiftId, memberNo: first.memberNo })
    expect((await second.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'pending', awaits: 'self' })
  })

  it('takes no seat that is not there, and nobody who could not sign up', async () => {
    const shiftId = await nextShift({ seats: 1 })
    const [other] = town.volunteers as [Person]
    expect(await town.leader.fails('shift.invite', bring(shiftId, [other]))).toEqual({ code: 'NOT_FOUND' })
    expect(await whyNot(shiftId, [first, second, child])).toEqual(['noSeatLeft', 'guardianNeeded'])
    const { roundTrips } = await call(town.leader.openid, 'shift.invite', bring(shiftId, [second]))
    expect(roundTrips).toBeLessThanOrEqual(10)
    expect(await whyNot(await nextShift({ posts: [{ name: '急救员', seats: 1, skill: '急救' }] }), [first])).toEqual(['skillMissing'])
    expect(await whyNot(await publishShift(town, { startsIn: 60 }), [first])).toEqual(['tooLateToAsk'])
    expect(await town.resident.fails('shift.invite', bring(shiftId, [first]))).toEqual({ code: 'FORBIDDEN' })
  })

  it('has a leader of the shift look at who was invited by somebody else, where a rule says so', async () => {
    const rules = [{ kind: 'newcomer' as const, number: 1, action: 'hold' as const }]
    await town.founder.does('approval.set', { rules })
    const shiftId = await nextShift()
    await town.leader.does('shift.invite', bring(shiftId, [first]))
    expect(await first.does('shift.answer', { shiftId, yes: true })).toMatchObject({ place: { state: 'pending', awaits: 'leader' } })
    await town.gridWorker.does('shift.approve', { shiftId, memberNo: first.memberNo, yes: true, reason: '' })
    await town.gridWorker.does('shift.invite', bring(shiftId, [second]))
    expect(await second.does('shift.answer', { shiftId, yes: true })).toMatchObject({ place: { state: 'confirmed' } })
    await town.founder.does('approval.set', { rules: [] })
  })
})

describe('somebody without a phone', () => {
  it('is signed up on their word, with the name of who asked, and may be taken off by family', async () => {
    const shiftId = await nextShift()
    expect(await whyNot(shiftId, [grandma])).toEqual(['noPhone'])
    expect(await whyNot(shiftId, [first], true)).toEqual(['hasPhone'])
    expect((await town.leader.does('shift.invite', bring(shiftId, [grandma], true))).invited).toMatchObject([{ name: '周奶奶', state: 'confirmed' }])
    expect(await listOf(shiftId)).toMatchObject({ confirmed: [{ name: '周奶奶', invitedBy: { name: '王建生', inPerson: true } }] })
    expect((await son.does('shift.get', { shiftId })).family).toMatchObject([{ name: '周奶奶', place: { state: 'confirmed' }, may: { cancel: true } }])
    const cancel = { shiftId, reason: '身体不舒服', forMemberNo: grandma.memberNo }
    expect(await first.fails('shift.cancelSignUp', cancel)).toEqual({ code: 'NOT_FOUND' })
    await son.does('shift.cancelSignUp', cancel)
    expect(await listOf(shiftId)).toMatchObject({ confirmed: [], cancelled: [{ name: '周奶奶', invitedBy: { inPerson: true } }] })
  })
})
