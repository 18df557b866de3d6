import type { Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { daysFromNow, publishSeries, publishShift } from '../../support/shifts'
import { newTeam } from '../../support/team'

/** Promises for many at once: somebody who comes every time, and a leader who brings a team. */
export async function together(): Promise<void> {
  const town = await newCommunity({ volunteers: 1 })
  await everyTime(town)
  await brought(town)
}

async function everyTime(town: TestCommunity): Promise<void> {
  const [who] = town.volunteers as [Person]
  const [shiftId = ''] = await publishSeries(town)
  await who.does('regular.forShift', { shiftId })
  await who.does('regular.make', { shiftId, postId: '1', weekdays: [] })
  const [{ regularId } = { regularId: '' }] = (await who.does('regular.mine', {})).regulars
  await town.leader.does('regular.ofShift', { shiftId })
  const [until = ''] = await daysFromNow([3])
  await who.does('regular.pause', { regularId, until })
  await who.does('regular.resume', { regularId })
  await who.does('regular.end', { regularId, giveBack: true })
}

async function brought(town: TestCommunity): Promise<void> {
  const team = await newTeam(town, ['钱大叔', '孙阿姨', '李大姐'].map((name) => ({ name })))
  const shiftId = await publishShift(town, { seats: 3, startsIn: 24 * 60, leaderNos: [town.gridWorker.memberNo] })
  await town.leader.does('shift.invitable', { shiftId, postId: '1' })
  await town.leader.does('shift.invite', { shiftId, postId: '1', memberNos: team.map(({ memberNo }) => memberNo), inPerson: false })
  const [first] = team as [Person]
  await first.does('shift.answer', { shiftId, yes: true })
}
