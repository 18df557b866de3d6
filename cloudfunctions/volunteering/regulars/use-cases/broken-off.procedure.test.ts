import type { Person } from '../../../../tests/support/client'
import { inACloudOfItsOwn, insist, justAfterTheMinute } from '../../../../tests/support/broken-off'
import { newCommunity, type TestCommunity } from '../../../../tests/support/community'
import { daysFromNow, publishSeries, signUp } from '../../../../tests/support/shifts'

inACloudOfItsOwn()
let town: TestCommunity
let [volunteer, second] = [] as unknown as [Person, Person]
beforeEach(async () => {
  town = await newCommunity({ volunteers: 2 })
  ;[volunteer, second] = town.volunteers as [Person, Person]
  await justAfterTheMinute()
})

const stateOf = async (shiftId: string) => (await volunteer.does('shift.get', { shiftId })).mine.state

describe('a standing word whose request breaks off', () => {
  it('is finished by the next try, which answers as if it had been the first', async () => {
    const shiftIds = await publishSeries(town, { in: [3, 10, 17] })
    await signUp(second, shiftIds[1] as string)
    expect(await insist(volunteer, town.id, 'regular.make', { shiftId: shiftIds[0] as string, postId: '1', weekdays: [] })).toEqual({ confirmed: 2, waiting: 1, missed: [] })
    const [{ regularId } = { regularId: '' }] = (await volunteer.does('regular.mine', {})).regulars
    const [until] = (await daysFromNow([11])) as [string]
    expect(await insist(volunteer, town.id, 'regular.pause', { regularId, until })).toEqual({ givenBack: 2, late: 0 })
    expect(await Promise.all(shiftIds.map(stateOf))).toEqual(['none', 'none', 'confirmed'])
    expect(await insist(volunteer, town.id, 'regular.resume', { regularId })).toEqual({ confirmed: 2, waiting: 1, missed: [] })
    expect(await insist(volunteer, town.id, 'regular.end', { regularId, giveBack: true })).toEqual({ givenBack: 3, late: 0 })
    expect((await volunteer.does('shift.get', { shiftId: shiftIds[0] as string })).posts).toMatchObject([{ seats: 1, left: 1 }])
  })
})
