import { newCommunity, type TestCommunity } from '../support/community'
import { publishShift } from '../support/shifts'
import { openPhones, type Phones } from './support/phones'

/** A seat is taken from a phone's screen: by one person, once. */

jest.setTimeout(180_000)

let phones: Phones
let community: TestCommunity
let shiftId: string
beforeAll(async () => {
  phones = await openPhones()
  community = await newCommunity({ volunteers: 3 })
  shiftId = await publishShift(community, { title: '楼道清扫', risks: ['stairs', 'outdoorCold'], safeguards: '发手套和口罩，两人一组。' })
})
afterAll(() => phones.close())
afterEach(() => expect(phones.problems()).toEqual([]))

const phoneOf = (n: number) => phones.of(`${community.id}-r000${10 + n}`)
const confirmed = async () => (await community.leader.does('shift.roster', { shiftId })).confirmed.map(({ name }) => name)

it('lets a volunteer find a shift, read its risks, sign up and see the own place', async () => {
  const phone = await phoneOf(0)
  await phone.open()
  await phone.sees('志愿者1，您好')
  await phone.shot('home')
  await phone.tapTab('活动')
  await phone.tap('楼道清扫')
  await phone.sees('上下楼梯')
  await phone.sees('户外寒冷')
  await phone.sees('发手套和口罩，两人一组。')
  await phone.shot('shift')
  await phone.tap('我要报名')
  await phone.tap('确认报名')
  await phone.sees('给您留好位子了')
  await phone.shot('signed-up')
  await phone.tap('知道了')
  await phone.sees('您已报名 · 清扫员')
  expect(await confirmed()).toEqual(['志愿者1'])
})

it('tells the next one that it is full, and which place on the waiting list they get', async () => {
  const phone = await phoneOf(1)
  await phone.open('pages/shifts/index')
  await phone.tap('已满，可候补')
  await phone.tap('已满，我要候补')
  await phone.sees('这个岗位已经满了。可以候补，排第 1 位，有人退出就按先后轮到您，会问您来不来。')
  await phone.tap('确认候补')
  await phone.sees('您是候补第 1 位')
  await phone.tap('知道了')
  await phone.sees('候补第 1 位 · 清扫员')
  await phone.shot('waiting')
  expect(await confirmed()).toEqual(['志愿者1'])
})

it('takes a double tap for one sign-up', async () => {
  const phone = await phoneOf(2)
  const second = await publishShift(community, { title: '晚间巡逻', startsIn: 600, seats: 2 })
  await phone.open(`packages/shifts/detail/index?shiftId=${second}`)
  await phone.tap('我要报名')
  await phone.tapTwice('sign-up-confirm')
  await phone.sees('给您留好位子了')
  const roster = await community.leader.does('shift.roster', { shiftId: second })
  expect(roster).toMatchObject({ confirmed: [{ name: '志愿者3' }], waiting: [] })
  expect((await community.leader.does('shift.led', {})).shifts.find((shift) => shift.shiftId === second)?.posts).toMatchObject([{ left: 1 }])
})
