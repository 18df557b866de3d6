import { newCommunity, type TestCommunity } from '../support/community'
import { publishShift, signUp } from '../support/shifts'
import type { Phone } from './support/phone'
import { openPhones, type Phones } from './support/phones'

/** The leader marks the place; volunteers' phones compare themselves with it, near, far and forbidden to look. */

jest.setTimeout(240_000)

const square = { latitude: 39.1234, longitude: 117.2, accuracy: 20 }
const acrossTown = { ...square, latitude: 39.16 }

let phones: Phones
let community: TestCommunity
let shiftId: string
beforeAll(async () => {
  phones = await openPhones()
  community = await newCommunity({ volunteers: 3 })
  shiftId = await publishShift(community, { title: '广场清雪', place: '志愿服务广场', seats: 3, startsIn: 5 })
  for (const who of community.volunteers) await signUp(who, shiftId)
  await community.founder.does('placeCheck.set', { radius: 200 })
})
afterAll(() => phones.close())
afterEach(() => expect(phones.problems()).toEqual([]))

const leader = () => phones.of(community.leader.openid)
const volunteer = (n: number) => phones.of(`${community.id}-r000${10 + n}`)

/** Carries the phone there, with permission to look; null takes the permission away. */
async function carry(phone: Phone, to: typeof square | null): Promise<void> {
  const context = phone.page.context()
  // Without anything granted the browser would ask, and nobody sits before it: another permission makes it refuse.
  await context.clearPermissions()
  await context.grantPermissions(to === null ? ['notifications'] : ['geolocation'])
  if (to !== null) await context.setGeolocation(to)
}
async function scans(phone: Phone): Promise<void> {
  await phone.open(`packages/shifts/scan/index?shiftId=${shiftId}`)
  await phone.sees('会先问您，再由手机核对在不在附近；位置不发出去')
  phone.scansNext((await community.leader.does('attendance.code', { shiftId })).token)
  await phone.tap('扫负责人的码签到')
  await phone.sees(/您的位置不发出去，也不存。不核对，也照样签到。/)
  await phone.tap('可以核对')
  await phone.sees('签到成功')
}

it('lets the leader mark the place with one button', async () => {
  const phone = await leader()
  await carry(phone, square)
  await phone.open(`packages/shifts/lead/index?shiftId=${shiftId}`)
  await phone.tap('把这里记作活动地点')
  await phone.tap('在，记下来')
  await phone.sees('签到时，手机核对在不在“志愿服务广场”200 米以内。')
  await phone.shot('place-marked')
})

it('tells each volunteer what was noted, and lets all of them in', async () => {
  const near = await volunteer(0)
  await carry(near, { ...square, latitude: 39.1244 })
  await scans(near)
  await near.sees('手机比过了：您在活动地点附近。只记了这一句。')
  const far = await volunteer(1)
  await carry(far, acrossTown)
  await scans(far)
  await far.sees('手机比过了：您不在活动地点附近。只记了这一句，要请负责人确认您到场。')
  await far.shot('place-far')
  const forbidden = await volunteer(2)
  await carry(forbidden, null)
  await scans(forbidden)
  await forbidden.sees('这次没有核对地点，不影响签到签退。')
})

it('tells the leader in words', async () => {
  const phone = await leader()
  await phone.open(`packages/shifts/lead/index?shiftId=${shiftId}`)
  await phone.tapId('tab-people')
  await phone.sees(/签到时不在活动地点附近/)
  await phone.sees(/签到时没能核对地点/)
  await phone.shot('place-people')
  const { people } = await community.leader.does('attendance.list', { shiftId })
  expect(people.map(({ inRange }) => inRange.arriving).sort()).toEqual(['no', 'unknown', 'yes'])
})
