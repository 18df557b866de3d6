import type { Relation } from '#contract/families'
import { call, newRequestId, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newFamily } from '../../../../tests/support/family'
import { inboxWith } from '../../../../tests/support/messages'
import { newcomer } from '../../../../tests/support/newcomers'
import { earnPoints } from '../../../../tests/support/presence'
import { address, importSheets, resident } from '../../../../tests/support/roster'

let town: TestCommunity
let people: Person[]
beforeAll(async () => {
  town = await newCommunity({ volunteers: 14 })
  people = [...town.volunteers]
})
const next = (): Person => {
  const who = people.pop()
  if (!who) throw new Error('this file needs a community with more volunteers')
  return who
}
const invite = (by: Person, who: Pick<Person, 'memberNo' | 'name'>, relation: Relation) => by.does('family.invite', { memberNo: who.memberNo, name: who.name, relation })
const refusal = async (by: Person, who: Pick<Person, 'memberNo' | 'name'>) => (await by.fails('family.invite', { memberNo: who.memberNo, name: who.name, relation: 'child' })).reason
const answer = async (who: Person, yes: boolean, { shows = true, memberNo = who.memberNo } = {}) => {
  const waiting = (await who.does('family.mine', {})).invitations.find((one) => one.memberNo === memberNo)
  return who.does('family.answer', { familyId: waiting?.familyId ?? '', memberNo, yes, shows })
}
const join = async (by: Person, who: Person, relation: Relation, shows = true) => {
  await invite(by, who, relation)
  await answer(who, true, { shows })
}
const familyOf = async (who: Person) => {
  const { family } = await who.does('family.mine', {})
  if (!family) throw new Error(`${who.name} is in no family`)
  return family
}
const names = ({ generations }: Awaited<ReturnType<typeof familyOf>>) => generations.map(({ people: row }) => row.map(({ name }) => name))
const personIn = (family: Awaited<ReturnType<typeof familyOf>>, who: Person) => family.generations.flatMap(({ people: row }) => row).find(({ memberNo }) => memberNo === who.memberNo)

describe('a family', () => {
  it('of four generations who all serve is shown as one, when each of them has said yes', async () => {
    const [great, grand, parent, child] = [next(), next(), next(), next()]
    await earnPoints(town, [great, child])
    const invited = await call(parent.openid, 'family.invite', { memberNo: grand.memberNo, name: grand.name, relation: 'parent' })
    expect(invited.roundTrips).toBeLessThanOrEqual(10)
    expect((await inboxWith(grand, '家人邀请您一起')).item.body).toContain(parent.name)
    expect(names(await familyOf(parent))).toEqual([[parent.name]])
    const { familyId } = await answer(grand, true)
    await inboxWith(parent, '家人同意了')
    await join(grand, great, 'parent')
    await join(parent, child, 'child')
    const { reply, roundTrips } = await call(child.openid, 'family.mine', {})
    if (!reply.ok || !reply.data.family) throw new Error(JSON.stringify(reply))
    expect(roundTrips).toBeLessThanOrEqual(4)
    const { family } = reply.data
    expect(family).toMatchObject({ familyId, fourGenerations: true, invited: [] })
    expect(names(family)).toEqual([[great.name], [grand.name], [parent.name], [child.name]])
    expect(family.generations.map(({ nth }) => nth)).toEqual([1, 2, 3, 4])
    const book = await great.does('hours.mine', {})
    expect(personIn(family, great)?.served).toEqual({ measuredMinutes: book.measuredMinutes, typedMinutes: book.typedMinutes, services: 1 })
    expect(family.total).toEqual({ measuredMinutes: 2 * book.measuredMinutes, typedMinutes: 0, services: 2 })
  })

  it('shows and adds up only the hours of those who want it, from the moment they say so', async () => {
    const [parent, child] = [next(), next()]
    await earnPoints(town, [child])
    await join(parent, child, 'child', false)
    const hidden = await familyOf(parent)
    expect(personIn(hidden, child)?.served).toBeNull()
    expect(hidden.total.measuredMinutes).toBe(0)
    await child.does('family.show', { memberNo: child.memberNo, shows: true })
    expect((await familyOf(parent)).total.measuredMinutes).toBeGreaterThan(0)
    expect(await parent.fails('family.show', { memberNo: child.memberNo, shows: false })).toEqual({ code: 'NOT_FOUND' })
  })

  it('is left at any time, and seen by nobody outside', async () => {
    const [parent, child, stranger] = [next(), next(), next()]
    await join(parent, child, 'child')
    expect((await stranger.does('family.mine', {})).family).toBeNull()
    expect(await stranger.fails('family.leave', { memberNo: child.memberNo })).toEqual({ code: 'NOT_FOUND' })
    expect(await stranger.fails('family.leave', { memberNo: stranger.memberNo })).toEqual({ code: 'NOT_FOUND' })
    await child.does('family.leave', { memberNo: child.memberNo })
    expect((await child.does('family.mine', {})).family).toBeNull()
    expect(names(await familyOf(parent))).toEqual([[parent.name]])
    await join(stranger, child, 'sibling')
    expect(names(await familyOf(child))).toEqual([[stranger.name, child.name]])
  })

  it('counts its little ones without a name', async () => {
    const parent = next()
    expect(await parent.fails('family.setLittleOnes', { littleOnes: 1 })).toEqual({ code: 'NOT_FOUND' })
    await invite(parent, next(), 'spouse')
    await parent.does('family.setLittleOnes', { littleOnes: 2 })
    expect((await familyOf(parent)).littleOnes).toBe(2)
  })
})

describe('an invitation', () => {
  it('happens once for one request, and another to the same person replaces the first', async () => {
    const [by, who] = [next(), next()]
    const requestId = newRequestId()
    const input = { memberNo: who.memberNo, name: who.name, relation: 'child' } as const
    const first = await by.does('family.invite', input, requestId)
    expect(await by.does('family.invite', input, requestId)).toEqual(first)
    await invite(by, who, 'parent')
    expect((await familyOf(by)).invited).toEqual([expect.objectContaining({ memberNo: who.memberNo, relation: 'parent' })])
    expect(await town.leader.fails('family.answer', { familyId: first.familyId, memberNo: who.memberNo, yes: true, shows: true })).toEqual({ code: 'NOT_FOUND' })
  })

  it('that was declined is not passed on, and cannot be repeated soon', async () => {
    const [by, who] = [town.leader, town.resident]
    await invite(by, who, 'parent')
    await answer(who, false)
    expect((await familyOf(by)).invited).toEqual([])
    expect(await refusal(by, who)).toBe('declinedLately')
  })

  it('is not accepted by whoever is in another family, until they leave that', async () => {
    const [by, who] = [town.gridWorker, town.clerk]
    await invite(who, town.founder, 'spouse')
    await invite(by, who, 'sibling')
    const waiting = (await who.does('family.mine', {})).invitations
    expect(waiting).toEqual([expect.objectContaining({ by: by.name, relation: 'sibling', forChild: false })])
    const yes = { familyId: waiting[0]?.familyId ?? '', memberNo: who.memberNo, yes: true, shows: true }
    expect((await who.fails('family.answer', yes)).reason).toBe('inAnotherFamily')
    await who.does('family.leave', { memberNo: who.memberNo })
    await who.does('family.answer', yes)
    expect(names(await familyOf(by))).toEqual([[by.name, who.name]])
  })

  it('is refused to oneself, to a wrong name, and to who is there', async () => {
    const by = town.gridWorker
    expect(await refusal(by, by)).toBe('oneself')
    expect(await refusal(by, { ...town.resident, name: '别人' })).toBe('nobodyThere')
    expect(await refusal(by, town.clerk)).toBe('alreadyThere')
  })
})

it('holds thirty people at the most, invited ones included', async () => {
  const by = next()
  const relatives = Array.from({ length: 30 }, (_, n) => ({ memberNo: `R0000${n + 30}`, name: `亲戚${n + 1}` }))
  await importSheets(town.founder, { 地址: [address()], 居民: relatives.map(({ name }, n) => resident(n + 30, name)) })
  const [last, ...others] = relatives as [(typeof relatives)[number], ...typeof relatives]
  for (const relative of others) await invite(by, relative, 'sibling')
  expect(await refusal(by, last)).toBe('familyFull')
})

describe('children', () => {
  let parent: Person
  let teen: Person
  beforeAll(async () => {
    const made = await newFamily(town, [2012])
    ;({ parent } = made)
    ;[teen] = made.children as [Person]
  })

  it('join by a guardian’s yes, who also says whether their hours are shown; leaving is their own too', async () => {
    expect((await parent.does('family.household', {})).people).toEqual([{ memberNo: teen.memberNo, name: teen.name }])
    await invite(parent, teen, 'child')
    expect((await teen.does('family.mine', {})).invitations).toEqual([])
    expect((await parent.does('family.mine', {})).invitations).toEqual([expect.objectContaining({ memberNo: teen.memberNo, forChild: true })])
    await answer(parent, true, { memberNo: teen.memberNo })
    expect(personIn(await familyOf(parent), teen)?.may).toEqual({ show: true, leave: true })
    expect(personIn(await familyOf(teen), teen)?.may).toEqual({ show: false, leave: true })
    expect((await parent.does('family.household', {})).people).toEqual([])
    await parent.does('family.show', { memberNo: teen.memberNo, shows: false })
    expect((await teen.fails('family.show', { memberNo: teen.memberNo, shows: true })).reason).toBe('underAge')
    expect((await teen.fails('family.setLittleOnes', { littleOnes: 1 })).reason).toBe('underAge')
    await teen.does('family.leave', { memberNo: teen.memberNo })
    expect((await teen.does('family.mine', {})).family).toBeNull()
  })

  it('invite nobody, and are not invited under eight or without a guardian', async () => {
    expect(await refusal(teen, parent)).toBe('underAge')
    const little = await newcomer(town, 8, '王小小', { 出生年: 2022, 志愿者编号: '' })
    expect(await refusal(parent, little)).toBe('tooYoung')
    const lonely = await newcomer(town, 9, '王小二', { 出生年: 2012, 志愿者编号: '' })
    expect(await refusal(parent, lonely)).toBe('noGuardian')
  })
})
