import { clockNow, control, person, setClock } from '../support/client'
import { arrived } from '../support/messages'
import { startDemo } from './support/demo'
import { openPhones, type Phones } from './support/phones'

/**
 * The main job in the demo community, from a broken lamp to a laundry coupon and a notice to two buildings, each person
 * tapping on a phone of their own. What the screens say is compared with what the back end says.
 */

jest.setTimeout(600_000)

const MINUTE = 60_000
const [resident, gridWorker, volunteer, second, leader, merchant, staff] = [
  'demo-li-guilan', 'demo-he-wenjing', 'demo-qin-yongfu', 'demo-pan-xiaodong', 'demo-wang-jiansheng', 'demo-jin-xiaomei', 'demo-liu-siyu',
] as const
const as = (openid: string) => person(openid, '', openid)

let phones: Phones
let demo: Awaited<ReturnType<typeof startDemo>>
let needId = ''
let shiftId = ''
let noticeId = ''
beforeAll(async () => {
  demo = await startDemo()
  phones = await openPhones()
})
afterAll(async () => {
  await phones.close()
  await demo.stop()
})
afterEach(() => expect(phones.problems()).toEqual([]))

/** What the leader's phone shows now is what the volunteer scans now; nobody waits between the two. */
async function scanLeadersCode(button: string): Promise<void> {
  const [showing, scanning] = [await phones.of(leader), await phones.of(volunteer)]
  await scanning.open(`packages/shifts/detail/index?shiftId=${shiftId}`)
  await scanning.byId(button).waitFor()
  await showing.open(`packages/shifts/lead/index?shiftId=${shiftId}`)
  await showing.sees('请大家扫这个码签到')
  await showing.shot(`leader-${button}`)
  scanning.scansNext(await showing.codeOnScreen())
  await scanning.tapId(button)
}

it('1. lets a resident of 78 ask for help in elder mode, one question a screen', async () => {
  const phone = await phones.of(resident)
  await phone.open()
  await phone.sees('李桂兰')
  await phone.shot('elder-home')
  await phone.tapId('door-ask')
  await phone.sees('灯具更换')
  await phone.shot('ask-1-item')
  await phone.tap('灯具更换')
  await phone.sees('哪天方便')
  await phone.tap('明天')
  await phone.shot('step-1-ask')
  await phone.tapId('ask-next')
  await phone.tap('上午')
  await phone.shot('ask-3-part')
  await phone.tapId('ask-next')
  await phone.tap('要登梯子')
  await phone.tap('要碰电')
  await phone.shot('ask-4-risks')
  await phone.tapId('ask-next')
  await phone.type('ask-note', '客厅的灯不亮了，晚上看不清。')
  await phone.shot('ask-5-note')
  await phone.tapId('ask-next')
  await phone.sees('看看对不对')
  await phone.shot('ask-6-check')
  await phone.tapId('ask-send')
  await phone.sees('等网格员核实')
  await phone.shot('need-submitted')
  const [need] = (await as(resident).does('need.mine', {})).needs
  expect(need).toMatchObject({ itemName: '灯具更换', state: 'submitted', wishPart: 'morning' })
  needId = need?.needId ?? ''
})

it('lets a volunteer who waits for work allow WeChat one message', async () => {
  const phone = await phones.of(volunteer)
  await phone.open('pages/inbox/index')
  await phone.tapId('allow-reminders')
  await phone.tap('允许')
  await phone.sees('下次有消息会发到您的微信')
})

it('2. lets her grid worker verify the need and turn it into a shift', async () => {
  const phone = await phones.of(gridWorker)
  await phone.open('pages/me/index')
  await phone.sees('何文静')
  await phone.shot('me')
  await phone.tapId('door-needQueue')
  await phone.sees('灯具更换')
  await phone.shot('need-queue')
  await phone.tapId(`need-${needId}`)
  await phone.tapId('need-verify')
  await phone.sees('已核实')
  await phone.tapId('need-plan')
  await phone.reads('publish-title', '李家·灯具更换')
  await phone.shot('publish-1')
  await phone.tapId('post-skill-0')
  await phone.tapId('skill-维修电工')
  await phone.tapId('publish-ideas')
  await phone.tapId('hazard-yes')
  await phone.shot('publish-2')
  await phone.tapId('publish-send')
  await phone.sees('请填保单号')
  await phone.type('publish-insurance', 'PICC-2026-0318')
  await phone.tapId('leader-add')
  await phone.type('leader-text', '王建生')
  await phone.tapId('leader-search')
  await phone.sees('朝阳里3号楼')
  await phone.shot('publish-3-leader')
  await phone.tap('王建生')
  await phone.shot('step-2-plan')
  await phone.tapId('publish-send')
  await phone.sees('活动详情')
  await phone.sees('负责人')
  await phone.shot('shift-published')
  const need = await as(resident).does('need.get', { needId })
  expect(need).toMatchObject({ state: 'planned', shift: { title: '李家·灯具更换' } })
  shiftId = need.shift?.shiftId ?? ''
})

it('3. asks the few who fit, tells them why, and sends a service message where one was allowed', async () => {
  const phone = await phones.of(volunteer)
  await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
  await phone.open('pages/inbox/index')
  await phone.sees('住在同一栋楼')
  await phone.shot('step-3-asked')
  expect((await arrived(as(volunteer))).some(({ page }) => page?.includes(shiftId))).toBe(true)
  const { asked } = await as(gridWorker).does('shift.asked', { shiftId })
  expect(asked.map(({ name }) => name)).toContain('秦永福')
  const organiser = await phones.of(gridWorker)
  await organiser.open(`packages/shifts/detail/index?shiftId=${shiftId}`)
  await organiser.sees(`已邀请 ${asked.length} 人`)
  await organiser.shot('shift-asked')
})

it('4. gives the seat to the first who signs up and a place on the waiting list to the second', async () => {
  const phone = await phones.of(volunteer)
  await phone.open(`packages/shifts/detail/index?shiftId=${shiftId}`)
  await phone.tapId('sign-up')
  await phone.shot('step-4-sign-up')
  await phone.tapId('sign-up-confirm')
  await phone.sees('给您留好位子了')
  await phone.shot('signed-up')
  const late = await phones.of(second)
  await late.open(`packages/shifts/detail/index?shiftId=${shiftId}`)
  await late.tapId('sign-up')
  await late.tapId('sign-up-confirm')
  await late.sees('您是候补第 1 位')
  await late.shot('waiting')
  expect(await as(leader).does('shift.roster', { shiftId })).toMatchObject({ confirmed: [{ name: '秦永福' }], waiting: [{ name: '潘晓东' }] })
})

it('5. takes the scan of the leader’s code at both ends of the shift', async () => {
  const { startsAt } = await as(volunteer).does('shift.get', { shiftId })
  await setClock(startsAt - 2 * MINUTE)
  await scanLeadersCode('check-in')
  const phone = await phones.of(volunteer)
  await phone.sees('签到成功')
  await phone.shot('checked-in')
  await setClock((await clockNow()) + 52 * MINUTE)
  await scanLeadersCode('check-out')
  await phone.sees('签退成功')
  await phone.shot('step-5-scan')
  const { people } = await as(leader).does('attendance.list', { shiftId })
  expect(people).toMatchObject([{ name: '秦永福', state: 'done', verified: true, minutes: 52 }])
})

it('6. shows the leader who came, and lets the resident say that the lamp shines', async () => {
  const list = await phones.of(leader)
  await list.open(`packages/shifts/lead/index?shiftId=${shiftId}`)
  await list.tap('名单')
  await list.sees('秦永福')
  await list.shot('leader-list')
  const phone = await phones.of(resident)
  await phone.open()
  await phone.tapId('door-mine')
  await phone.sees('我的求助')
  await phone.shot('elder-me')
  await phone.tapId('door-myNeeds')
  await phone.sees('已上门')
  await phone.shot('elder-needs')
  await phone.tapId(`need-${needId}`)
  await phone.tapId('need-confirm')
  await phone.type('need-comment', '又快又好，谢谢小秦。')
  await phone.shot('step-6-thanks')
  await phone.tapId('need-confirm-send')
  await phone.sees('已办结')
  await phone.shot('need-closed')
  expect(await as(resident).does('need.get', { needId })).toMatchObject({ state: 'closed', rating: { stars: 5, solved: true } })
})

it('7. shows the volunteer the hours, the star and how the points were computed', async () => {
  const phone = await phones.of(volunteer)
  await phone.open('packages/points/record/index')
  await phone.sees('李家·灯具更换')
  await phone.sees('52分钟')
  await phone.shot('step-7-points')
  await phone.open('packages/points/points/index')
  await phone.sees('李家·灯具更换')
  await phone.shot('points')
})

it('8. turns points into a coupon that the merchant takes once', async () => {
  const phone = await phones.of(volunteer)
  const { rewards } = await as(volunteer).does('reward.list', {})
  const shirt = rewards.find(({ title }) => title === '衬衫洗熨一件')
  await phone.open('packages/points/rewards/index')
  await phone.sees('衬衫洗熨一件')
  await phone.shot('rewards')
  await phone.tapId(`place-order-${shirt?.rewardId}`)
  await phone.tap(/^用 150分换$/)
  await phone.sees('等您去领')
  await phone.seesNoMore('换好了')
  await phone.shot('step-8-redeem')
  const code = await phone.codeOnScreen()
  const counter = await phones.of(merchant)
  await counter.open('packages/points/merchant/index')
  counter.scansNext(code)
  await counter.tapId('write-off')
  await counter.sees('可以发放')
  await counter.shot('write-off')
  counter.scansNext(code)
  await counter.tapId('write-off')
  await counter.sees('先别发放')
  await counter.shot('write-off-refused')
  expect(await as(volunteer).does('points.mine', {})).toMatchObject({ held: 0 })
})

it('9. carries a notice to two buildings and lists the entrances that it has not reached', async () => {
  const desk = await phones.of(staff)
  await desk.open('packages/desk/notices/index')
  await desk.tapId('compose')
  await desk.type('notice-title', '明天上午停水')
  await desk.type('notice-body', '明天 9 点到 12 点检修水管，3号楼、5号楼停水，请提前储水。')
  await desk.tapId('answer-yes')
  await desk.tapId('audience-buildings')
  const { buildings } = await as(staff).does('community.buildings', {})
  for (const name of ['朝阳里3号楼', '朝阳里5号楼']) await desk.tapId(`building-${buildings.find((one) => one.name === name)?.buildingId}`)
  await desk.shot('compose')
  await desk.tapId('notice-count')
  await desk.sees('将送到 2 栋')
  await desk.shot('counted')
  await desk.tapId('notice-send')
  await desk.sees('还没人看到')
  noticeId = (await as(staff).does('notice.list', {})).notices[0]?.noticeId ?? ''

  const phone = await phones.of(resident)
  await phone.open()
  await phone.tapId('door-inbox')
  await phone.shot('elder-inbox')
  await phone.tap('明天上午停水')
  await phone.tapId('acknowledge')
  await phone.sees('您家已回“我知道了”')
  await phone.shot('elder-notice')

  const forwarding = await phones.of(gridWorker)
  await forwarding.open(`packages/desk/reach/index?noticeId=${noticeId}`)
  const [group] = (await as(gridWorker).does('notice.reach', { noticeId })).groups
  await forwarding.tapId(`forward-${group?.groupId}`)
  await forwarding.tap('已经发了')
  await forwarding.sees('已转发')
  await forwarding.shot('step-9-reach')
  const reach = await as(staff).does('notice.reach', { noticeId })
  expect(reach.notice).toMatchObject({ opened: 1, acknowledged: 1 })
  expect(reach.groups.filter(({ forwardedAt }) => forwardedAt !== null)).toHaveLength(1)
  expect(await as(staff).does('points.prove', {})).toMatchObject({ balanced: true })
})
