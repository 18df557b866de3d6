import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { newcomer } from '../../../../tests/support/newcomers'

let town: TestCommunity
let parent: Person
let child: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 1 })
  parent = await newcomer(town, 5, '王秀英', { 室号: '501' })
  child = await newcomer(town, 6, '王小满', { 出生年: 2012, 室号: '501' })
})
const set = (who: Person, guardian: Person, is = true) => ({ memberNo: who.memberNo, guardianNo: guardian.memberNo, is })

describe('recording a guardian', () => {
  it('adds and strikes out, and the same twice is the same', async () => {
    expect(await town.founder.does('member.setGuardian', set(child, parent))).toEqual({ guardianNos: [parent.memberNo] })
    expect(await town.founder.does('member.setGuardian', set(child, parent))).toEqual({ guardianNos: [parent.memberNo] })
    expect(await town.founder.does('member.setGuardian', set(child, parent, false))).toEqual({ guardianNos: [] })
  })

  it('is refused for grown-ups, by minors and across households', async () => {
    const fails = async (who: Person, guardian: Person) => (await town.founder.fails('member.setGuardian', set(who, guardian))).reason
    expect(await fails(parent, town.resident)).toBe('notUnderAge')
    expect(await fails(child, child)).toBe('guardianUnderAge')
    expect(await fails(child, town.resident)).toBe('otherHousehold')
  })

  it('is work of staff and of the grid’s own worker', async () => {
    expect(await town.gridWorker.fails('member.setGuardian', set(child, parent))).toEqual({ code: 'NOT_FOUND' })
    expect(await parent.fails('member.setGuardian', set(child, parent))).toEqual({ code: 'FORBIDDEN' })
    expect(await town.founder.fails('member.setGuardian', { memberNo: 'R99999', guardianNo: parent.memberNo, is: true })).toEqual({ code: 'NOT_FOUND' })
  })
})
