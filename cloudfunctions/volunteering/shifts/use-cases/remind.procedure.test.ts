import { clockNow, control, setClock, type Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { publishSeries, publishShift, signUp } from '../../../../tests/support/shifts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let town: TestCommunity
let volunteer: Person
beforeAll(async () => {
  town = await newCommunity({ volunteers: 1 })
  volunteer = town.volunteers[0] as Person
})

const minute = () => control('timer', { functionName: 'clockwork', triggerName: 'minute' })
/** The next moment after now at this hour of UTC+8, so many days later. */
async function at(hour: number, days: number): Promise<number> {
  const today = Math.floor(((await clockNow()) + 8 * 60 * MINUTE) / DAY) * DAY - 8 * 60 * MINUTE
  return today + days * DAY + hour * 60 * MINUTE
}
/** The timer sends what waits, a little at a time; enough minutes bring everything. */
async function told(who: Person, title: string, shift: string): Promise<number> {
  for (let round = 0; round < 5; round += 1) await minute()
  const { items } = await who.does('inbox.list', {})
  return items.filter((item) => item.title === title && item.body.includes(shift)).length
}

describe('reminding', () => {
  it('comes once the evening before and once an hour before, and names empty seats to the leader', async () => {
    const startsAt = await at(10, 2)
    const startsIn = Math.round((startsAt - (await clockNow())) / MINUTE)
    const shiftId = await publishShift(town, { title: '提醒一次', startsIn, seats: 3 })
    await signUp(volunteer, shiftId)
    expect(await told(volunteer, '别忘了您报的活动', '提醒一次')).toBe(0)
    await setClock(startsAt - DAY + 9.5 * 60 * MINUTE)
    expect(await told(volunteer, '别忘了您报的活动', '提醒一次')).toBe(1)
    expect(await told(volunteer, '别忘了您报的活动', '提醒一次')).toBe(1)
    expect(await told(town.leader, '还有岗位没人', '提醒一次')).toBe(1)
    await setClock(startsAt - 50 * MINUTE)
    expect(await told(volunteer, '活动快开始了', '提醒一次')).toBe(1)
    expect(await told(volunteer, '活动快开始了', '提醒一次')).toBe(1)
  })

  it('does not come an hour before in somebody’s quiet hours', async () => {
    const startsAt = await at(14, 2)
    const shiftId = await publishShift(town, { title: '午睡以后', startsIn: Math.round((startsAt - (await clockNow())) / MINUTE), seats: 2 })
    await signUp(volunteer, shiftId)
    await signUp(town.leader, shiftId)
    await volunteer.does('member.setQuiet', { from: '12:30', to: '14:00' })
    await setClock(startsAt - 50 * MINUTE)
    expect(await told(town.leader, '活动快开始了', '午睡以后')).toBe(1)
    expect(await told(volunteer, '活动快开始了', '午睡以后')).toBe(0)
    await volunteer.does('member.setQuiet', { from: '21:00', to: '07:00' })
  })

  it('forgets a shift that was called off', async () => {
    const startsAt = await at(12, 2)
    const shiftId = await publishShift(town, { title: '不再提醒', startsIn: Math.round((startsAt - (await clockNow())) / MINUTE) })
    await signUp(volunteer, shiftId)
    await town.gridWorker.does('shift.cancel', { shiftId, extent: 'one', reason: '下雨' })
    await setClock(startsAt - 50 * MINUTE)
    expect(await told(volunteer, '活动快开始了', '不再提醒')).toBe(0)
  })

  it('looks for people a week before a shift of a series, not when it is published, and once', async () => {
    const skilled = await newCommunity({ volunteers: 2, skills: ['维修电工'] })
    const [shiftId] = (await publishSeries(skilled, { title: '每周检修', posts: [{ name: '电工', seats: 1, skill: '维修电工' }], in: [9, 16] })) as [string]
    const who = async () => skilled.gridWorker.does('shift.asked', { shiftId })
    const { startsAt } = await skilled.gridWorker.does('shift.get', { shiftId })
    const asksAt = startsAt - 7 * DAY
    expect(await who()).toEqual({ asked: [], picking: { state: 'later', at: asksAt, daysBefore: 7 } })
    await setClock(asksAt - MINUTE)
    await minute()
    expect((await who()).asked).toEqual([])
    await setClock(asksAt + MINUTE)
    await minute()
    const { asked, picking } = await who()
    expect(picking).toEqual({ state: 'now' })
    expect(asked.map(({ memberNo }) => memberNo).sort()).toEqual(skilled.volunteers.map(({ memberNo }) => memberNo).sort())
    expect(await told(skilled.volunteers[0] as Person, '有一次服务很适合您', '每周检修')).toBe(1)
  })

  it('is for the clockwork alone', async () => {
    expect(await town.founder.fails('shift.remind', {})).toEqual({ code: 'FORBIDDEN' })
  })
})
