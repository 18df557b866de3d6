import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { shiftWith, wait } from '../../../../tests/support/presence'
import { publishShift, scan, signUp } from '../../../../tests/support/shifts'

let town: TestCommunity
let volunteer: Person
let second: Person
let shiftId: string
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, second] = town.volunteers as [Person, Person]
  shiftId = await publishShift(town, { seats: 2, startsIn: 30 })
})

describe('what the leader’s phone shows', () => {
  it('is a code that changes with the server’s half minute, and digits that stay', async () => {
    const first = await town.leader.does('attendance.code', { shiftId })
    expect(first.changesAt - first.now).toBeGreaterThan(0)
    expect(first.changesAt - first.now).toBeLessThanOrEqual(30_000)
    await wait(1)
    const later = await town.leader.does('attendance.code', { shiftId })
    expect(later.token).not.toBe(first.token)
    expect(later.digits).toBe(first.digits)
    expect(first.digits).toMatch(/^\d{6}$/)
  })

  it('is on the phone for the whole shift, on its day only, so that it needs no network', async () => {
    const { ahead } = await town.leader.does('attendance.code', { shiftId })
    await wait(25)
    const later = await town.leader.does('attendance.code', { shiftId })
    const window = Number(later.token.split('.')[3])
    expect(`${ahead.body}.${window}.${ahead.seals[window - ahead.window]}`).toBe(later.token)
    expect(ahead.seals.length).toBeGreaterThan(4 * 120)
    expect(ahead.window + ahead.seals.length - 1).toBe(Math.floor(later.until / 30_000))
    const nextWeek = await publishShift(town, { startsIn: 7 * 24 * 60 })
    const early = await town.leader.does('attendance.code', { shiftId: nextWeek })
    expect(early.ahead.seals).toHaveLength(1)
    expect(early.from).toBeGreaterThan(early.now)
    expect(later.from).toBeLessThanOrEqual(later.now)
  })

  it('is a poster whose scene is the shift and nothing personal', async () => {
    const poster = await town.leader.does('attendance.poster', { shiftId })
    expect(poster).toMatchObject({ scene: shiftId, title: '楼道清扫' })
    expect(Buffer.from(poster.imageBase64, 'base64').subarray(1, 4).toString()).toBe('PNG')
  })

  it('is a list of who is here and who is missing', async () => {
    const running = await shiftWith(town, [volunteer], { seats: 2 })
    await signUp(second, running)
    const list = await town.leader.does('attendance.list', { shiftId: running })
    expect(list.people).toMatchObject([{ memberNo: volunteer.memberNo, state: 'in' }])
    expect(list.missing).toEqual([{ memberNo: second.memberNo, name: second.name, invitedBy: null }])
  })

  it('says by how many minutes somebody came after the start', async () => {
    const late = await publishShift(town, { startsIn: 130, minutes: 60 })
    await signUp(second, late)
    await wait(142)
    await scan(second, town.leader, late, 'attendance.checkIn')
    expect((await town.leader.does('attendance.list', { shiftId: late })).people).toMatchObject([{ memberNo: second.memberNo, lateMinutes: 12 }])
  })

  it.each(['attendance.code', 'attendance.poster', 'attendance.list'] as const)('is for leaders of this shift only: %s', async (name) => {
    expect(await volunteer.fails(name, { shiftId })).toEqual({ code: 'NOT_FOUND' })
    expect(await town.resident.fails(name, { shiftId })).toEqual({ code: 'FORBIDDEN' })
    expect(await town.leader.fails(name, { shiftId: 'nowhere' })).toEqual({ code: 'NOT_FOUND' })
  })
})

describe('the sweep of what was forgotten', () => {
  it('is the clockwork’s alone', async () => {
    for (const who of [town.founder, town.leader, volunteer]) expect(await who.fails('attendance.sweep', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
