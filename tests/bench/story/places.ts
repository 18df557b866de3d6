import type { ApprovalRule } from '#contract/approval'
import { clockNow, type Person } from '../../support/client'
import { newCommunity, type TestCommunity } from '../../support/community'
import { newFamily, tenInTheMorning } from '../../support/family'
import { asItIs, daysFromNow, publishSeries, publishShift, signUp } from '../../support/shifts'

/** A series that is changed, prolonged and called off in part, and the ways in which a seat becomes one person's promise. */
export async function places(): Promise<void> {
  const town = await newCommunity({ volunteers: 3 })
  await series(town)
  await handedOn(town)
  await looked(town)
  await family(town)
  await walkIn(town)
  await nearby(town)
}

async function series(town: TestCommunity): Promise<void> {
  const { gridWorker, volunteers } = town
  const [first = '', second = ''] = await publishSeries(town, { seats: 2, in: [21, 28, 35] })
  for (const who of volunteers) await signUp(who, second)
  await gridWorker.does('shift.get', { shiftId: second })
  await gridWorker.does('shift.change', await asItIs(town, first, { place: '花园' }))
  await gridWorker.does('shift.change', await asItIs(town, second, { extent: 'rest', place: '花园' }))
  await gridWorker.does('shift.extendSeries', { shiftId: first, days: await daysFromNow([42, 49]) })
  await gridWorker.does('shift.cancel', { shiftId: second, extent: 'one', reason: '下雨' })
}

/** Somebody gives their place back; the next is asked whether they still come. */
async function handedOn(town: TestCommunity): Promise<void> {
  const [holder, next] = town.volunteers as [Person, Person]
  const shiftId = await publishShift(town, { startsIn: await tenInTheMorning(2) })
  for (const who of [holder, next]) await signUp(who, shiftId)
  await holder.does('shift.cancelSignUp', { shiftId, reason: '家里有事' })
  await next.does('shift.answer', { shiftId, yes: true })
}

const newcomers: ApprovalRule = { kind: 'newcomer', number: 1, action: 'hold' }

/** A rule holds a sign-up, and the leader says yes. */
async function looked(town: TestCommunity): Promise<void> {
  const [who] = town.volunteers as [Person]
  await town.founder.does('approval.dryRun', { rules: [newcomers], night: false, hazard: false })
  await town.founder.does('approval.set', { rules: [newcomers] })
  await who.does('approval.list', {})
  const shiftId = await publishShift(town, { startsIn: await tenInTheMorning(3) })
  await signUp(who, shiftId)
  await town.leader.does('shift.approve', { shiftId, memberNo: who.memberNo, yes: true, reason: '' })
  await town.founder.does('approval.set', { rules: [] })
}

/** A volunteer of 15 signs up, and a parent agrees. */
async function family(town: TestCommunity): Promise<void> {
  const { parent, children } = await newFamily(town, [new Date(await clockNow()).getUTCFullYear() - 15])
  const [teen] = children as [Person]
  const shiftId = await publishShift(town, { minAge: 8, startsIn: await tenInTheMorning(4) })
  await signUp(teen, shiftId)
  await parent.does('shift.consent', { shiftId, memberNo: teen.memberNo, yes: true })
}

async function walkIn(town: TestCommunity): Promise<void> {
  const [who] = town.volunteers as [Person]
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90 })
  await town.leader.does('shift.addWalkIn', { shiftId, postId: '1', memberNo: who.memberNo })
}

/** Phones check the place: the leader marks it, and a volunteer's scan carries its word. */
async function nearby(town: TestCommunity): Promise<void> {
  const [who] = town.volunteers as [Person]
  await town.founder.does('placeCheck.set', { radius: 200 })
  const shiftId = await publishShift(town, { place: '小花园', startsIn: await tenInTheMorning(5) })
  await signUp(who, shiftId)
  await town.leader.does('placeCheck.mark', { shiftId, latitude: 39.1, longitude: 117.2 })
  await town.leader.does('placeCheck.ofShift', { shiftId })
  await who.does('placeCheck.get', {})
  await who.does('shift.get', { shiftId })
  await town.leader.does('placeCheck.unmark', { shiftId })
  await town.founder.does('placeCheck.set', { radius: null })
}
