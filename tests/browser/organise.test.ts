import { clockNow, person } from '../support/client'
import { startDemo } from './support/demo'
import { openPhones, type Phones } from './support/phones'

/** What an organiser does all year round: a weekly activity is published, moved and called off, with people on its lists. */

jest.setTimeout(300_000)

const DAY = 86_400_000
const [gridWorker, volunteer, walkIn] = ['demo-he-wenjing', 'demo-pan-xiaodong', 'demo-qin-yongfu'] as const
const as = (openid: string) => person(openid, '', openid)
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

let phones: Phones
let demo: Awaited<ReturnType<typeof startDemo>>
let shiftIds: string[] = []
beforeAll(async () => {
  demo = await startDemo()
  phones = await openPhones()
})
afterAll(async () => {
  await phones.close()
  await demo.stop()
})
afterEach(() => expect(phones.problems()).toEqual([]))

it('shows the days of a weekly activity one by one before it is published', async () => {
  const phone = await phones.of(gridWorker)
  await phone.open('packages/desk/publish/index')
  await phone.type('publish-title', '周末太极晨练')
  await phone.tapId('repeat-weekly')
  await phone.sees('每周哪几天')
  await phone.shot('publish-weekly')
})

it('stands in a volunteer’s list, every shift of it', async () => {
  const { memberNo } = await as(gridWorker).does('member.me', {})
  const now = await clockNow()
  const days = [3, 10, 17].map((ahead) => dayOf(now + ahead * DAY))
  const published = await as(gridWorker).does('shift.publishSeries', {
    title: '周末太极晨练', description: '', place: '志愿服务广场', posts: [{ name: '带练', seats: 2, skill: null }], risks: ['none'], safeguards: '有人照看，量力而行。',
    hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [memberNo], days, from: '19:00', minutes: 60,
  })
  shiftIds = published.shiftIds
  await as(volunteer).does('shift.signUp', { shiftId: shiftIds[0] as string, postId: '1' })
  await as(volunteer).does('shift.signUp', { shiftId: shiftIds[1] as string, postId: '1' })
  const phone = await phones.of(volunteer)
  await phone.open(`packages/shifts/detail/index?shiftId=${shiftIds[0]}`)
  await phone.sees('您已报名')
})

it('is moved to another place with one answer, for this shift and the later ones', async () => {
  const phone = await phones.of(gridWorker)
  await phone.open(`packages/shifts/detail/index?shiftId=${shiftIds[0]}`)
  await phone.sees('后面还有 2 场一样的活动')
  await phone.shot('shift-of-a-series')
  await phone.tapId('change')
  await phone.reads('publish-title', '周末太极晨练')
  await phone.tapId('extent-rest')
  await phone.type('publish-place', '文化活动室')
  await phone.shot('change-shift')
  await phone.tapId('change-send')
  await phone.sees('后面还有 2 场一样的活动')
  for (const shiftId of shiftIds) expect(await as(volunteer).does('shift.get', { shiftId })).toMatchObject({ place: '文化活动室' })
})

it('is called off with a reason that everybody reads', async () => {
  const phone = await phones.of(gridWorker)
  await phone.open(`packages/shifts/detail/index?shiftId=${shiftIds[0]}`)
  await phone.tapId('call-off')
  await phone.tapId('call-off-0')
  await phone.shot('call-off')
  await phone.tapId('call-off-confirm')
  await phone.sees('活动已取消')
  await phone.shot('called-off')
  const told = await phones.of(volunteer)
  await told.open('pages/inbox/index')
  await told.sees('地点改为文化活动室')
  await told.sees('取消了：天气不好')
  await told.shot('inbox-called-off')
  expect((await as(volunteer).does('shift.mine', {})).shifts.filter(({ title }) => title === '周末太极晨练')).toMatchObject([{ state: 'cancelled' }, { state: 'open' }])
})

it('signs in somebody without a phone and takes in somebody who just comes', async () => {
  const leader = await phones.of(gridWorker)
  const { memberNo } = await as(gridWorker).does('member.me', {})
  const startsAt = (await clockNow()) + 10 * 60_000
  const { shiftId } = await as(gridWorker).does('shift.publish', {
    title: '楼道清扫', description: '', place: '朝阳里2号楼', startsAt, endsAt: startsAt + 3_600_000, posts: [{ name: '清扫员', seats: 1, skill: null }],
    risks: ['none'], safeguards: '发手套和口罩。', hazard: false, insurancePolicyNo: '', minAge: 18, leaderNos: [memberNo],
  })
  await as(volunteer).does('shift.signUp', { shiftId, postId: '1' })
  const numberOf = async (who: string) => (await as(who).does('member.me', {})).memberNo
  await leader.open(`packages/shifts/lead/index?shiftId=${shiftId}`)
  await leader.tap('名单')
  await leader.tapId(`sign-in-${await numberOf(volunteer)}`)
  await leader.tap('确认代签')
  await leader.sees('何文静代签')
  await leader.tapId('walk-in')
  await leader.type('walk-in-text', '秦永福')
  await leader.tapId('walk-in-search')
  await leader.shot('walk-in')
  await leader.tapId(`walk-in-${await numberOf(walkIn)}`)
  await leader.sees('还没到 1 人')
  await leader.shot('leader-day')
  expect(await as(gridWorker).does('attendance.list', { shiftId })).toMatchObject({ people: [{ state: 'in' }], missing: [{ name: '秦永福' }] })
})
