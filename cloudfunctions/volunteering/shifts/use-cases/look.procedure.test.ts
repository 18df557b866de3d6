import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { wait } from '../../../../tests/support/presence'
import { daysFromNow, publishShift, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let volunteer: Person
let second: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, second] = town.volunteers as [Person, Person]
})
const ids = ({ shifts }: { shifts: { shiftId: string }[] }) => shifts.map(({ shiftId }) => shiftId)

describe('the lists of shifts', () => {
  it('show everybody what is open, soonest first, with their own place in each', async () => {
    const late = await publishShift(town, { startsIn: 600 })
    const soon = await publishShift(town, { startsIn: 300 })
    await signUp(volunteer, soon)
    const open = await volunteer.does('shift.list', {})
    expect(ids(open)).toEqual([soon, late])
    expect(open.shifts.map(({ mine }) => mine.state)).toEqual(['confirmed', 'none'])
    expect((await town.resident.does('shift.list', {})).shifts[0]).toMatchObject({ mine: { state: 'none' }, posts: [{ left: 0 }] })
    expect(ids(await volunteer.does('shift.mine', {}))).toEqual([soon])
    expect(ids(await second.does('shift.mine', {}))).toEqual([])
  })

  it('say of each whether the person could join, and why not', async () => {
    const crowded = await publishShift(town, { title: '满员的班', startsIn: 3000 })
    await signUp(second, crowded)
    const skilled = await publishShift(town, { title: '修门铃', startsIn: 3300, posts: [{ name: '电工', seats: 1, skill: '维修电工' }] })
    const mixed = await publishShift(town, { title: '两个岗位', startsIn: 3600, posts: [{ name: '电工', seats: 1, skill: '维修电工' }, { name: '清扫员', seats: 1, skill: null }] })
    const clash = await publishShift(town, { title: '撞上的班', startsIn: 3000 })
    const { shifts } = await second.does('shift.list', {})
    const chanceOf = (shiftId: string) => shifts.find((shift) => shift.shiftId === shiftId)?.chance
    expect(chanceOf(crowded)).toMatchObject({ state: 'closed', why: 'alreadySignedUp' })
    expect(chanceOf(skilled)).toEqual({ state: 'closed', why: 'skillMissing', postId: '1', details: { skill: '维修电工' } })
    expect(chanceOf(mixed)).toEqual({ state: 'free' })
    expect(chanceOf(clash)).toMatchObject({ state: 'closed', why: 'collidesWith' })
    const { shifts: forOthers } = await volunteer.does('shift.list', {})
    expect(forOthers.find(({ shiftId }) => shiftId === crowded)?.chance).toEqual({ state: 'wait' })
  })

  it('drop a shift when it is over, but keep it for a day for those who were there', async () => {
    const shiftId = await publishShift(town, { startsIn: 5, minutes: 10 })
    await signUp(volunteer, shiftId)
    await wait(16)
    expect(ids(await volunteer.does('shift.list', {}))).not.toContain(shiftId)
    expect(ids(await volunteer.does('shift.mine', {}))).toContain(shiftId)
    expect(ids(await town.leader.does('shift.led', {}))).toContain(shiftId)
  })

  it('show leaders what they lead and organisers everything', async () => {
    const shiftId = await publishShift(town, { startsIn: 900, leaderNos: [second.memberNo] })
    expect(ids(await second.does('shift.led', {}))).toEqual([shiftId])
    expect(ids(await town.leader.does('shift.led', {}))).not.toContain(shiftId)
    expect(ids(await town.gridWorker.does('shift.led', {}))).toContain(shiftId)
    expect(await town.resident.fails('shift.led', {})).toEqual({ code: 'FORBIDDEN' })
    expect(await town.resident.fails('shift.mine', {})).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('the list of who comes', () => {
  it('is for who leads the shift, for staff, and for nobody else', async () => {
    const shiftId = await publishShift(town, { startsIn: 1200 })
    await signUp(volunteer, shiftId)
    for (const who of [town.leader, town.founder]) {
      expect((await who.does('shift.roster', { shiftId })).confirmed).toMatchObject([{ memberNo: volunteer.memberNo, name: '志愿者1' }])
    }
    expect(await volunteer.fails('shift.roster', { shiftId })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails('shift.roster', { shiftId })).toEqual({ code: 'FORBIDDEN' })
  })

  it('does not reach into another community', async () => {
    const shiftId = await publishShift(town, { startsIn: 1500 })
    const other = await newCommunity({ volunteers: 0 })
    expect(await other.founder.fails('shift.roster', { shiftId })).toEqual({ code: 'NOT_FOUND' })
    expect(await other.resident.fails('shift.get', { shiftId })).toEqual({ code: 'NOT_FOUND' })
    expect((await other.resident.does('shift.list', {})).shifts).toEqual([])
  })
})

it('tells staff of every shift there is, a page at a time, none twice', async () => {
  const busy = await newCommunity({ volunteers: 0 })
  const days = await daysFromNow(Array.from({ length: 60 }, (_, n) => n + 1))
  const { title, description, place, risks, safeguards } = { title: '日常巡查', description: '', place: '1号楼', risks: ['none' as const], safeguards: '有人照看，量力而行。' }
  const published: string[] = []
  for (const from of ['07:00', '07:00', '09:00', '14:00', '16:00', '19:00']) {
    const rest = { hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [busy.leader.memberNo], posts: [{ name: '巡查员', seats: 1, skill: null }] }
    published.push(...(await busy.gridWorker.does('shift.publishSeries', { title, description, place, risks, safeguards, ...rest, days, from, minutes: 60 })).shiftIds)
  }
  for (const who of [busy.gridWorker, busy.leader]) {
    const first = await who.does('shift.led', {})
    const second = await who.does('shift.led', { from: first.next ?? 0 })
    expect([first.next === null, second.next]).toEqual([false, null])
    expect([...first.shifts, ...second.shifts].map(({ shiftId }) => shiftId).sort()).toEqual([...published].sort())
  }
})
