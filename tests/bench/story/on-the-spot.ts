import { control, type Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { shiftWith, wait } from '../../support/presence'
import { publishShift, signUp } from '../../support/shifts'

/** What happens around a shift besides scanning: helping, bringing people, handing over, staying away, and what staff look at afterwards. */
export async function onTheSpot(): Promise<void> {
  const town = await newCommunity({ volunteers: 3 })
  await helped(town)
  await brought(town)
  await handedOver(town)
  await stayedAway(town)
  await lookedAt(town)
}

/** The longest after a shift for which it can still be scanned out of, and a minute. */
const OVER = 121
const A_DAY_LATER = 26 * 60 + 1

/** Somebody without a phone is signed in and out. */
async function helped(town: TestCommunity): Promise<void> {
  const [who] = town.volunteers as [Person]
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
  await signUp(who, shiftId)
  const { attendanceId } = await town.leader.does('attendance.signInFor', { shiftId, memberNo: who.memberNo })
  await wait(60)
  await town.leader.does('attendance.signOutFor', { attendanceId })
  await town.gridWorker.does('attendance.confirm', { attendanceId, present: true })
  await wait(35 + OVER)
}

/** Somebody is asked to come along, outside the quiet hours that they have chosen. */
async function brought(town: TestCommunity): Promise<void> {
  const { leader, gridWorker, volunteers } = town
  const [who] = volunteers as [Person]
  const shiftId = await publishShift(town, { startsIn: 3 * 24 * 60 })
  await who.does('member.setQuiet', { from: '22:00', to: '06:00' })
  await leader.does('shift.invitable', { shiftId, postId: '1' })
  await gridWorker.does('shift.invite', { shiftId, postId: '1', memberNos: [who.memberNo], inPerson: false })
}

/** Two shifts at one gate, one after the other: the first leaves a note and the second says that it was read. */
async function handedOver(town: TestCommunity): Promise<void> {
  const [now, next] = town.volunteers as [Person, Person]
  const first = await shiftWith(town, [now], { place: '岗亭' })
  const second = await publishShift(town, { place: '岗亭', startsIn: 5 + 90, leaderNos: [town.gridWorker.memberNo] })
  await signUp(next, second)
  await wait(6)
  const { noteId } = await now.does('handover.write', { shiftId: first, words: '钥匙 3 把点过了。', open: ['路灯不亮,已报修'] })
  await wait(60)
  await next.does('handover.ofShift', { shiftId: second })
  await wait(30)
  await next.does('handover.receive', { shiftId: second, noteId })
  await town.founder.does('handover.list', { shiftId: second })
  await wait(90 + OVER)
}

async function stayedAway(town: TestCommunity): Promise<void> {
  const { leader, founder, volunteers } = town
  const [who] = volunteers as [Person]
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
  await signUp(who, shiftId)
  await wait(5 + 90 + OVER)
  await leader.does('absence.ofShift', { shiftId })
  const { absenceId } = await leader.does('absence.record', { shiftId, memberNo: who.memberNo, kind: 'noShow', reason: '电话没有接通。' })
  await who.does('absence.mine', {})
  await who.does('absence.appeal', { absenceId, words: '我提前打过电话。' })
  await founder.does('absence.appeals', {})
  await founder.does('absence.decide', { absenceId, uphold: false, reason: '通话记录属实。' })
}

/** More people than the place holds, and none of them scanned out. */
async function lookedAt(town: TestCommunity): Promise<void> {
  const { founder, volunteers } = town
  const shiftId = await shiftWith(town, volunteers, { roomFor: 2, seats: 3 })
  await wait(5 + 90 + A_DAY_LATER)
  const found = async () => (await founder.does('signal.list', { state: 'open' })).activities.some((one) => one.shiftId === shiftId)
  for (let minute = 0; minute < 20 && !(await found()); minute += 1) await control('timer', { functionName: 'clockwork', triggerName: 'minute' })
  await founder.does('signal.look', { shiftId, found: 'fine', words: '问过三位,都忘了签退。' })
}
