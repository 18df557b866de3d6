import { inACloudOfItsOwn, insist, justAfterTheMinute } from '../../../../tests/support/broken-off'
import { newCommunity } from '../../../../tests/support/community'
import { asItIs, publishSeries } from '../../../../tests/support/shifts'
import { HOUR } from '../../../kit/clock'

inACloudOfItsOwn()

it('moves every shift of a series by as much, however often the request breaks off on its way', async () => {
  const town = await newCommunity({ volunteers: 1 })
  const shiftIds = await publishSeries(town, { in: [2, 3, 4, 5, 6, 7, 8] })
  const starts = () => Promise.all(shiftIds.map(async (shiftId) => (await town.gridWorker.does('shift.get', { shiftId })).startsAt))
  const before = await starts()
  const asked = await asItIs(town, shiftIds[0] as string, { extent: 'all', title: '晚一小时' })
  const later = { ...asked, startsAt: asked.startsAt + HOUR, endsAt: asked.endsAt + HOUR }
  await justAfterTheMinute()
  expect((await insist(town.gridWorker, town.id, 'shift.change', later)).shiftIds).toEqual(shiftIds)
  expect(await starts()).toEqual(before.map((at) => at + HOUR))
})
