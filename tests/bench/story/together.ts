import type { Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { earnPoints } from '../../support/presence'
import { asksAsTheyAre, daysFromNow, publishSeries, publishShift } from '../../support/shifts'
import { newTeam } from '../../support/team'

/** More than one at once: somebody who comes every time, a leader who brings a team, a family that serves. */
export async function together(): Promise<void> {
  const town = await newCommunity({ volunteers: 2 })
  await relatives(town)
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
  await who.does('regular.change', { regularId, weekdays: [] })
  await who.does('regular.end', { regularId, giveBack: true })
}

async function brought(town: TestCommunity): Promise<void> {
  const team = await newTeam(town, ['钱大叔', '孙阿姨', '李大姐'].map((name) => ({ name })))
  const shiftId = await publishShift(town, { seats: 3, startsIn: 24 * 60, leaderNos: [town.gridWorker.memberNo] })
  await town.leader.does('shift.invitable', { shiftId, postId: '1' })
  await town.leader.does('shift.invite', { shiftId, postId: '1', memberNos: team.map(({ memberNo }) => memberNo), inPerson: false })
  const [first, second] = team as [Person, Person]
  await first.does('shift.answer', { shiftId, yes: true })
  await town.leader.does('shift.uninvite', { shiftId, memberNo: second.memberNo })
  const wish = await asksAsTheyAre(town, shiftId, { posts: [{ postId: '1', skill: '维修电工', requires: [] }] })
  await town.gridWorker.does('shift.tryRequire', wish)
  await town.gridWorker.does('shift.require', wish)
}

async function relatives(town: TestCommunity): Promise<void> {
  const [parent, child] = town.volunteers as [Person, Person]
  await earnPoints(town, [child])
  await parent.does('family.household', {})
  await parent.does('family.invite', { memberNo: child.memberNo, name: child.name, relation: 'child' })
  const [invitation] = (await child.does('family.mine', {})).invitations
  await child.does('family.answer', { familyId: invitation?.familyId ?? '', memberNo: child.memberNo, yes: true, shows: true })
  await parent.does('family.setLittleOnes', { littleOnes: 1 })
  await child.does('family.show', { memberNo: child.memberNo, shows: false })
  await parent.does('family.mine', {})
  await child.does('family.leave', { memberNo: child.memberNo })
}
