import type { Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { publishShift, signUp } from '../../support/shifts'
import type { MiniApp } from '../host/mini-app'
import { WxFailure } from '../host/wx-failure'
import { at, start } from './start'

/** Signing in with WeChat's own scanner, and by the printed mini-program code. */

let app: MiniApp
let community: TestCommunity
let shiftId: string
beforeEach(async () => {
  community = await newCommunity({ volunteers: 1 })
  shiftId = await publishShift(community, { title: '大院清扫', startsIn: 20 })
  await signUp(volunteer(), shiftId)
})
afterEach(() => app.close())

const volunteer = () => community.volunteers[0] as Person
const code = async () => ({ result: (await community.leader.does('attendance.code', { shiftId })).token, path: '' })
const present = async () => (await community.leader.does('attendance.list', { shiftId })).people

it('signs a volunteer in by the code on the leader’s phone, and out by the next one', async () => {
  app = await start(volunteer(), { ...at('packages/shifts/detail/index', { shiftId }), wx: { scanCode: code } })
  await app.page().tapText('扫码签到')
  expect(app.page().text()).toContain('签到成功')
  expect(await present()).toMatchObject([{ memberNo: volunteer().memberNo, state: 'in' }])
  await app.page().tapText('好的')
  expect(app.page().text()).toContain('正在服务')
  expect(app.problems()).toEqual([])
})

it('says in a sentence what is wrong with a code, and changes nothing', async () => {
  app = await start(volunteer(), { ...at('packages/shifts/detail/index', { shiftId }), wx: { scanCode: () => ({ result: 'https://example.org', path: '' }) } })
  await app.page().tapText('扫码签到')
  expect(app.page().text()).toContain('这不是签到码。')
  app.override('scanCode', () => ({ result: 'k1.forged.code', path: '' }))
  await app.page().tapText('扫负责人的码签到')
  expect(app.page().text()).toContain('这不是有效的签到码。请扫负责人手机上正在显示的码。')
  expect(await present()).toEqual([])
  expect(app.problems()).toEqual([])
})

it('leaves a person who closes the camera where they were', async () => {
  const closed = () => {
    throw new WxFailure('scanCode:fail cancel')
  }
  app = await start(volunteer(), { ...at('packages/shifts/detail/index', { shiftId }), wx: { scanCode: closed } })
  await app.page().tapText('扫码签到')
  expect(app.page().text()).toContain('扫负责人的码签到')
  expect(await present()).toEqual([])
  expect(app.problems()).toEqual([])
})

it('opens at the shift when WeChat scans the printed code, and waits for the leader’s word', async () => {
  const { page, scene } = await community.leader.does('attendance.poster', { shiftId })
  app = await start(volunteer(), { launchOptions: { path: page, scene: 1047, query: { scene } } })
  expect(app.page().text()).toContain('大院清扫')
  await app.page().tapText('我到了，签到')
  expect(app.page().text()).toContain('签到成功')
  expect(app.page().text()).toContain('这种签到要负责人确认您到场后才算。')
  expect(await present()).toMatchObject([{ memberNo: volunteer().memberNo, state: 'in', verified: false }])
  expect(app.problems()).toEqual([])
})
