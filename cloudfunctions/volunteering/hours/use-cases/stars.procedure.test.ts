import type { Person } from '../../../../tests/support/client'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { inboxWith } from '../../../../tests/support/messages'
import { shiftWith, wait } from '../../../../tests/support/presence'
import { scan } from '../../../../tests/support/shifts'

let town: TestCommunity
let veteran: Person
let newcomer: Person
/** Seven and a half scanned hours a day for fourteen days: 105 hours, as they would really come about. */
beforeAll(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[veteran, newcomer] = town.volunteers as [Person, Person]
  for (let day = 0; day < 14; day += 1) {
    const shiftId = await shiftWith(town, [veteran], { minutes: 450, startsIn: 1 })
    await wait(451)
    await scan(veteran, town.leader, shiftId, 'attendance.checkOut')
    await wait(16 * 60 + 29)
  }
})

describe('a star', () => {
  it('is proposed by the record, confirmed by staff, told to the person, and kept', async () => {
    expect(await veteran.does('hours.mine', {})).toMatchObject({ measuredMinutes: 6314, star: { level: 0, reached: 1 } })
    const { due } = await town.founder.does('hours.starsDue', {})
    expect(due).toEqual([{ memberNo: veteran.memberNo, name: veteran.name, measuredMinutes: 6314, confirmed: 0, reached: 1 }])
    expect(await town.founder.does('hours.confirmStar', { memberNo: veteran.memberNo, level: 1 })).toMatchObject({ confirmed: 1 })
    await inboxWith(veteran, '您是一星志愿者了')
    expect(await veteran.does('hours.mine', {})).toMatchObject({ star: { level: 1, reached: 1, nextAtMinutes: 18_000 } })
    expect((await town.founder.does('hours.starsDue', {})).due).toEqual([])
    expect(await town.founder.fails('hours.confirmStar', { memberNo: veteran.memberNo, level: 1 })).toMatchObject({ reason: 'alreadyConfirmed' })
  })

  it('is not given before the hours are there, nor to oneself', async () => {
    expect(await town.founder.fails('hours.confirmStar', { memberNo: newcomer.memberNo, level: 1 })).toMatchObject({ reason: 'notReached' })
    expect(await town.founder.fails('hours.confirmStar', { memberNo: town.founder.memberNo, level: 1 })).toMatchObject({ reason: 'ownHours' })
  })

  it('is the staff’s to confirm', async () => {
    for (const who of [town.leader, town.gridWorker, veteran]) {
      expect(await who.fails('hours.starsDue', {})).toEqual({ code: 'FORBIDDEN' })
      expect(await who.fails('hours.confirmStar', { memberNo: veteran.memberNo, level: 1 })).toEqual({ code: 'FORBIDDEN' })
    }
  })
})
