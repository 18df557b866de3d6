import { call, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { earnPoints, presentByDigits } from '../../../../tests/support/presence'

let town: TestCommunity
let volunteer: Person
let second: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, second] = town.volunteers as [Person, Person]
})

describe('the record book', () => {
  it('is empty before the first service', async () => {
    expect(await second.does('hours.mine', {})).toEqual({ measuredMinutes: 0, typedMinutes: 0, star: { level: 0, reached: 0, nextAtMinutes: 6000 }, entries: [] })
  })

  it('shows each entry with how its points were computed, newest first, and nobody else’s', async () => {
    const [earned] = await earnPoints(town, [volunteer])
    const attendanceId = await presentByDigits(town, volunteer, { startsIn: 60 })
    await town.leader.does('attendance.confirm', { attendanceId, present: true })
    const { reply, roundTrips } = await call(volunteer.openid, 'hours.mine', {})
    if (!reply.ok) throw new Error(reply.error.code)
    expect(roundTrips).toBeLessThanOrEqual(4)
    const { entries, measuredMinutes } = reply.data
    for (const { startedAt, endedAt, minutes } of entries) expect(Math.floor(((endedAt ?? 0) - (startedAt ?? 0)) / 60_000)).toBeGreaterThanOrEqual(minutes)
    expect(entries.map(({ verifiedBy }) => verifiedBy).sort()).toEqual(['code', 'leader'])
    const byCode = entries.find(({ verifiedBy }) => verifiedBy === 'code')
    expect(byCode).toMatchObject({ shiftTitle: '楼道清扫', place: '朝阳里1号楼', recorder: null, verifier: town.leader.name, minutes: 60, points: { amount: earned, minutes: 60, rule: '2026-1' } })
    expect(measuredMinutes).toBe(entries.reduce((sum, { minutes }) => sum + minutes, 0))
    expect((await second.does('hours.mine', {})).entries).toEqual([])
  })

  it('is for volunteers', async () => {
    expect(await town.resident.fails('hours.mine', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
