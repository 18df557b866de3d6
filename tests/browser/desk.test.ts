import { clockNow, person, url } from '../support/client'
import { startDemo } from './support/demo'
import { Desk } from './support/desk'
import { openPhones, type Phones } from './support/phones'

/** What `npm start` opens: two phones on a desk that see each other, and a guide beside them. */

jest.setTimeout(600_000)

const MINUTE = 60_000
const [organiser, leader, volunteer] = ['demo-he-wenjing', 'demo-wang-jiansheng', 'demo-qin-yongfu'] as const
const as = (openid: string) => person(openid, '', openid)

let phones: Phones
let demo: Awaited<ReturnType<typeof startDemo>>
let desk: Desk
let shiftId = ''
beforeAll(async () => {
  demo = await startDemo()
  phones = await openPhones()
  // Wide enough for phones in their full size: where a click lands in a scaled frame, the driver does not know.
  desk = new Desk(await phones.window(1680, 1040))
  await desk.page.goto(url())
})
afterAll(async () => {
  await phones.close()
  await demo.stop()
})
afterEach(() => expect(phones.problems()).toEqual([]))

/** A shift that takes scans by now, with two who have promised to come. */
async function shiftAtHand(): Promise<string> {
  const startsAt = (await clockNow()) + 20 * MINUTE
  const { memberNo } = await as(leader).does('member.me', {})
  const { shiftId: id } = await as(organiser).does('shift.publish', {
    title: '楼道灯检修', description: '', place: '朝阳里3号楼', startsAt, endsAt: startsAt + 60 * MINUTE,
    posts: [{ name: '检修员', seats: 2, skill: null }], risks: ['stairs'], safeguards: '两人同行，慢走扶好。', hazard: false,
    insurancePolicyNo: '', minAge: 18, leaderNos: [memberNo],
  })
  for (const one of [volunteer, 'demo-pan-xiaodong']) await as(one).does('shift.signUp', { shiftId: id, postId: '1' })
  return id
}

it('shows two people’s phones and whose turn it is', async () => {
  await desk.sees('left', '李桂兰，您好')
  await desk.sees('right', '何文静，您好')
  await desk.page.getByRole('heading', { name: '从一盏灯开始' }).waitFor()
  await desk.page.getByText('本机演示，不是微信').waitFor()
  await desk.shot('desk')
})

it('hands a phone to somebody else', async () => {
  await desk.handTo('right', '王建生')
  await desk.handTo('left', '秦永福')
  await desk.sees('right', '王建生，您好')
  await desk.sees('left', '秦永福，您好')
})

it('signs a volunteer in by scanning the screen of the leader’s phone', async () => {
  shiftId = await shiftAtHand()
  await desk.handTo('right', '王建生')
  await desk.click('right', '活动')
  await desk.click('right', '我带的')
  await desk.clickId('right', `shift-${shiftId}`)
  await desk.sees('right', '请大家扫这个码签到')
  await desk.handTo('left', '秦永福')
  await desk.clickId('left', `shift-${shiftId}`)
  await desk.clickId('left', 'check-in')
  await desk.finder('left').getByRole('button', { name: '扫对方手机屏幕' }).waitFor()
  await desk.shot('desk-scan')
  await desk.finder('left').getByRole('button', { name: '扫对方手机屏幕' }).click()
  await desk.sees('left', '签到成功')
  await desk.shot('desk-scanned')
  expect((await as(leader).does('attendance.list', { shiftId })).people).toMatchObject([{ name: '秦永福', state: 'in' }])
})

it('hangs the printed code on the wall, where another phone scans it', async () => {
  await desk.click('right', '打印海报')
  await desk.page.getByRole('img', { name: /签到海报$/ }).waitFor()
  await desk.handTo('left', '潘晓东')
  await desk.clickId('left', `shift-${shiftId}`)
  await desk.clickId('left', 'check-in')
  await desk.finder('left').getByRole('button', { name: '扫海报' }).click()
  await desk.sees('left', '签到成功')
  await desk.sees('left', '负责人确认')
  const people = (await as(leader).does('attendance.list', { shiftId })).people
  expect(people.map(({ name, state }) => [name, state]).sort()).toEqual([['潘晓东', 'in'], ['秦永福', 'in']])
})

it('moves the time for the cloud and for both phones', async () => {
  const before = await clockNow()
  await desk.page.getByRole('button', { name: '+15 分钟' }).click()
  await desk.page.getByRole('button', { name: '+15 分钟', disabled: false }).waitFor()
  expect((await clockNow()) - before).toBeGreaterThanOrEqual(15 * MINUTE)
  const phoneNow = () => desk.page.frames().find((frame) => frame.url().includes(leader))?.evaluate(() => Date.now())
  await desk.sees('right', '请大家扫这个码签到')
  expect(((await phoneNow()) ?? 0) - before).toBeGreaterThanOrEqual(15 * MINUTE)
})
