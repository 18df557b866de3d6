import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newFamily, tenInTheMorning } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { publishShift, signUp, type ShiftWishes } from '../../../../tests/support/shifts'

let town: TestCommunity
let parent: Person
let teen: Person
let child: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 1 })
  const family = await newFamily(town, [2010, 2014])
  parent = family.parent
  ;[teen, child] = family.children as [Person, Person]
})
let days = 2
const forAll = async (wishes: ShiftWishes = {}) => publishShift(town, { minAge: 8, startsIn: await tenInTheMorning((days += 1)), ...wishes })
const reason = '要考试'

describe('a volunteer from 14 to 17', () => {
  it('has a seat held until the guardian agrees; the guardian is asked and both are told', async () => {
    const shiftId = await forAll({ title: '书屋整理' })
    expect((await signUp(teen, shiftId)).place).toMatchObject({ state: 'pending', awaits: 'guardian' })
    expect((await parent.does('shift.get', { shiftId })).posts).toMatchObject([{ seats: 1, left: 0 }])
    expect((await inboxWith(parent, '等您同意')).item.body).toContain('书屋整理')
    expect((await parent.does('shift.get', { shiftId })).family).toMatchObject([{ name: '王小1', place: { state: 'pending' }, may: { consent: true } }, { name: '王小2' }])
    expect(await parent.does('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })).toMatchObject({ place: { state: 'confirmed' } })
    expect((await inboxWith(teen, '报名成功')).item.body).toContain('家长同意了')
  })

  it('loses it to the next in the queue by a no', async () => {
    const shiftId = await forAll()
    await signUp(teen, shiftId)
    const [other] = town.volunteers as [Person]
    expect((await signUp(other, shiftId)).place).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(await parent.does('shift.consent', { shiftId, memberNo: teen.memberNo, yes: false })).toMatchObject({ place: { state: 'none' } })
    expect((await other.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'pending', awaits: 'self' })
    expect((await inboxWith(teen, '这次没有报上')).item.body).toContain('家长没有同意')
  })
})

describe('a guardian', () => {
  it('brings several children, each on a seat of its own, and takes one back', async () => {
    const shiftId = await forAll({ seats: 2 })
    for (const { memberNo } of [teen, child]) {
      expect(await parent.does('shift.signUp', { shiftId, postId: '1', forMemberNo: memberNo })).toMatchObject({ place: { state: 'confirmed' } })
    }
    expect((await parent.does('shift.get', { shiftId })).posts).toMatchObject([{ left: 0 }])
    await parent.does('shift.cancelSignUp', { shiftId, reason, forMemberNo: child.memberNo })
    expect((await town.leader.does('shift.roster', { shiftId })).confirmed.map(({ name }) => name)).toEqual(['王小1'])
  })

  it('is asked when the turn of a waiting child comes', async () => {
    const shiftId = await forAll()
    const [other] = town.volunteers as [Person]
    await signUp(other, shiftId)
    await parent.does('shift.signUp', { shiftId, postId: '1', forMemberNo: child.memberNo })
    await other.does('shift.cancelSignUp', { shiftId, reason })
    expect((await child.does('shift.get', { shiftId })).mine).toMatchObject({ state: 'pending', awaits: 'guardian' })
  })
})

describe('signing up for minors is refused', () => {
  const fails = async (who: Person, shiftId: string, forMemberNo?: string) => (await who.fails('shift.signUp', { shiftId, postId: '1', ...(forMemberNo === undefined ? {} : { forMemberNo }) })).reason
  it('to a child under 14, who is told that the guardian does it, and to a child who is no volunteer', async () => {
    const shiftId = await forAll()
    expect(await fails(child, shiftId)).toBe('guardianSignsUp')
    const little = await newcomer(town, 8, '王小3', { 出生年: 2015, 室号: '501', 志愿者编号: '' })
    await town.founder.does('member.setGuardian', { memberNo: little.memberNo, guardianNo: parent.memberNo, is: true })
    expect(await fails(parent, shiftId, little.memberNo)).toBe('notAVolunteer')
  })

  it('for dangerous work, whoever agrees', async () => {
    const shiftId = await forAll({ hazard: true, risks: ['ladder'], safeguards: '两人同行', insurancePolicyNo: 'PICC-1' })
    expect(await fails(parent, shiftId, teen.memberNo)).toBe('tooYoung')
  })

  it('to everybody who is not the guardian, as if nobody had that number', async () => {
    const shiftId = await forAll()
    const [other] = town.volunteers as [Person]
    expect(await other.fails('shift.signUp', { shiftId, postId: '1', forMemberNo: teen.memberNo })).toEqual({ code: 'NOT_FOUND' })
    expect(await other.fails('shift.cancelSignUp', { shiftId, reason, forMemberNo: teen.memberNo })).toEqual({ code: 'NOT_FOUND' })
    await signUp(teen, shiftId)
    expect(await other.fails('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })).toEqual({ code: 'NOT_FOUND' })
    expect(await teen.fails('shift.answer', { shiftId, yes: true })).toMatchObject({ reason: 'nothingAsked' })
  })
})

describe('agreeing is refused', () => {
  it('to a guardian whom nobody asked, and once the shift was called off', async () => {
    const shiftId = await forAll()
    const consent = async () => (await parent.fails('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })).reason
    expect(await consent()).toBe('nothingAsked')
    await signUp(teen, shiftId)
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下雨' })
    expect(await consent()).toBe('shiftCancelled')
  })

  it('to a leader about themselves, without a reason, about nobody, and about what the guardian has to say', async () => {
    const shiftId = await forAll()
    const fails = async (memberNo: string, yes: boolean) => (await town.leader.fails('shift.approve', { shiftId, memberNo, yes, reason: '' })).reason
    expect(await fails(town.leader.memberNo, true)).toBe('ownPlace')
    expect(await fails(teen.memberNo, false)).toBe('reasonNeeded')
    await signUp(teen, shiftId)
    expect(await fails(teen.memberNo, true)).toBe('nothingAsked')
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下雨' })
    expect(await fails(teen.memberNo, true)).toBe('shiftCancelled')
    const [other] = town.volunteers as [Person]
    expect(await other.fails('shift.approve', { shiftId, memberNo: teen.memberNo, yes: true, reason: '' })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('shift.approve', { shiftId, memberNo: teen.memberNo, yes: true, reason: '' })).toEqual({ code: 'FORBIDDEN' })
  })
})
