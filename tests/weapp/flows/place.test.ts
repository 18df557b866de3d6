import fs from 'node:fs'
import path from 'node:path'
import type { Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { publishShift, signUp } from '../../support/shifts'
import type { MiniApp } from '../host/mini-app'
import { at, dist, start } from './start'

/**
 * Whether the phone is at the place: by a build that may ask for positions (LINBAN_LOCATION=on npm run test:weapp), which declares
 * it, and by the usual one, which does not know how to.
 */

let app: MiniApp
let community: TestCommunity
let shiftId: string
beforeEach(async () => {
  community = await newCommunity({ volunteers: 1 })
  shiftId = await publishShift(community, { title: '大院清扫', startsIn: 5 })
  await signUp(volunteer(), shiftId)
  await community.founder.does('placeCheck.set', { radius: 200 })
  await community.leader.does('placeCheck.mark', { shiftId, latitude: 39.1234, longitude: 117.2 })
})
afterEach(() => app.close())

const volunteer = () => community.volunteers[0] as Person
const { requiredPrivateInfos: declared = [] } = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as { requiredPrivateInfos?: string[] }
const mayAsk = declared.includes('getLocation')
const scanCode = async () => ({ result: (await community.leader.does('attendance.code', { shiftId })).token, path: '' })
const said = async () => (await community.leader.does('attendance.list', { shiftId })).people.map(({ inRange }) => inRange.arriving)

it('signs in with the word that this build can give', async () => {
  const getLocation = jest.fn(() => ({ latitude: 39.16, longitude: 117.2, accuracy: 20 }))
  app = await start(volunteer(), { ...at('packages/shifts/scan/index', { shiftId }), wx: { scanCode, getLocation } })
  await app.page().tapText('扫负责人的码签到')
  if (mayAsk) await app.page().tapText('可以核对')
  expect(app.page().text()).toContain('签到成功')
  expect(app.page().text()).toContain(mayAsk ? '您不在活动地点附近' : '这次没有核对地点，不影响签到签退。')
  expect(getLocation).toHaveBeenCalledTimes(mayAsk ? 1 : 0)
  expect(await said()).toEqual([mayAsk ? 'no' : 'unknown'])
  expect(app.problems()).toEqual([])
})

it('tells the leader whether this build can mark the place', async () => {
  app = await start(community.leader, at('packages/shifts/lead/index', { shiftId }))
  expect(app.page().text()).toContain('签到时，手机核对在不在“朝阳里1号楼”200 米以内。')
  expect(app.page().text()).toContain(mayAsk ? '在这里重新记一次' : '这个版本的小程序还不能问位置')
  expect(app.problems()).toEqual([])
})
