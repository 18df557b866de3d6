import { newCommunity, type TestCommunity } from '../support/community'
import { publishSeries } from '../support/shifts'
import { openPhones, type Phones } from './support/phones'

/** A volunteer says once that they come every week, and skips one week by an ordinary cancellation. */

jest.setTimeout(180_000)

let phones: Phones
let community: TestCommunity
let shiftIds: string[]
beforeAll(async () => {
  phones = await openPhones()
  community = await newCommunity({ volunteers: 1 })
  shiftIds = await publishSeries(community, { title: '周周晨练', seats: 2, in: [7, 14, 21] })
})
afterAll(() => phones.close())
afterEach(() => expect(phones.problems()).toEqual([]))

const volunteer = () => phones.of(`${community.id}-r00010`)
const confirmed = (shiftId: string) => community.leader.does('shift.roster', { shiftId }).then((roster) => roster.confirmed.map(({ name }) => name))

it('lets a volunteer come every week by one word', async () => {
  const phone = await volunteer()
  await phone.open(`packages/shifts/detail/index?shiftId=${shiftIds[0] ?? ''}`)
  await phone.sees('这个活动后面排了 3 场。固定下来，就不用一场一场报名了。')
  await phone.tap('每周都来')
  await phone.shot('regular-asked')
  await phone.tap('以后都给我报上')
  await phone.sees('报上了 3 场')
  await phone.shot('regular-made')
  await phone.tap('知道了')
  await phone.sees('每次都来 · 带练')
  for (const shiftId of shiftIds) expect(await confirmed(shiftId)).toEqual(['志愿者1'])
})

it('lets them skip one week, and keeps the others', async () => {
  const phone = await volunteer()
  await phone.open(`packages/shifts/detail/index?shiftId=${shiftIds[1] ?? ''}`)
  await phone.tap('取消报名')
  await phone.tap('家里有事')
  await phone.tap('确认取消')
  await phone.sees('后面有您 2 场。哪次来不了，打开那一场取消就行。')
  await phone.open('pages/shifts/index')
  await phone.tap('我报名的')
  await phone.sees('每次都来 · 带练')
  await phone.shot('regular-mine')
  expect(await Promise.all(shiftIds.map(confirmed))).toEqual([['志愿者1'], [], ['志愿者1']])
})
