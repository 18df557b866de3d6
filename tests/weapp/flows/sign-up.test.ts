import type { Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { publishShift } from '../../support/shifts'
import type { MiniApp } from '../host/mini-app'
import { start } from './start'

/** One tap in the built mini-program, through contract, function, SDK and database, and back onto the screen. */

let app: MiniApp
let community: TestCommunity
let shiftId: string
beforeAll(async () => {
  community = await newCommunity({ volunteers: 2 })
  shiftId = await publishShift(community, { title: '大院清扫', risks: ['outdoorCold'], safeguards: '戴手套，冷了进屋歇。' })
})
afterEach(() => app.close())

const volunteer = (n: number) => community.volunteers[n] as Person
const roster = () => community.leader.does('shift.roster', { shiftId })

/** As far as the button that asks for the person's word. What they have joined stands under a tab of its own. */
async function openShift(who: Person, joined = false): Promise<void> {
  app = await start(who)
  await app.tapTab('活动')
  if (joined) await app.page().tapText('我报名的')
  await app.page().tapText('大院清扫')
}

it('takes a volunteer from the tab to a confirmed seat', async () => {
  await openShift(volunteer(0))
  expect(app.page().route).toBe('packages/shifts/detail/index')
  expect(app.page().text()).toContain('户外寒冷')
  expect(app.page().text()).toContain('戴手套，冷了进屋歇。')
  await app.page().tapText('我要报名')
  await app.page().tapText('确认报名')
  expect(app.page().text()).toContain('给您留好位子了')
  await app.page().tapText('知道了')
  expect(app.page().text()).toContain('您已报名 · 清扫员')
  expect(app.calls('cloud.callFunction').map(({ options }) => options)).toContainEqual(
    expect.objectContaining({ name: 'volunteering', data: expect.objectContaining({ name: 'shift.signUp', input: { shiftId, postId: '1' } }) }))
  expect((await roster()).confirmed.map(({ memberNo }) => memberNo)).toEqual([volunteer(0).memberNo])
  expect(app.problems()).toEqual([])
})

it('puts the next one on the waiting list and says so', async () => {
  await openShift(volunteer(1))
  await app.page().tapText('已满，我要候补')
  expect(app.page().text()).toContain('可以候补，排第 1 位')
  await app.page().tapText('确认候补')
  expect(app.page().text()).toContain('您是候补第 1 位')
  expect((await roster()).waiting.map(({ memberNo }) => memberNo)).toEqual([volunteer(1).memberNo])
  expect(app.problems()).toEqual([])
})

it('lets the one who waits move up when the first gives way, with a reason', async () => {
  await openShift(volunteer(0), true)
  await app.page().tapText('取消报名')
  await app.page().tapText('家里有事')
  await app.page().tapText('确认取消')
  expect(app.page().text()).toContain('已满，我要候补')
  expect(await roster()).toMatchObject({
    confirmed: [{ memberNo: volunteer(1).memberNo }], waiting: [], cancelled: [{ memberNo: volunteer(0).memberNo, reason: '家里有事' }],
  })
  expect(app.problems()).toEqual([])
})
