import type { Ctx, UseCase } from '../../../kit/context'
import { insert } from '../../../kit/store'
import { withinDay } from '../../hours/public'
import { rosterOfPerson } from '../../rosters/public'
import { arrivalOf } from '../arrival'
import { ATTENDANCE_STATES } from '../domain/attendance-states'
import { decideArrival } from '../domain/decide-arrival'
import { decideMark } from '../domain/decide-mark'
import { servedMinutes } from '../domain/served-minutes'
import type { AttendanceDoc, Mark } from '../record'
import { attendanceView } from '../views'
import { awaitsLeader, signedInFor } from '../words'

/**
 * Signing in and out for somebody who has no phone with them. The helper's name stays with the presence, the person is told,
 * and it counts only when another person than the helper has confirmed it: nobody alone can create hours that earn.
 */
export const signInFor: UseCase<'attendance.signInFor'> = async (ctx, { shiftId, memberNo }) => {
  const { communityId } = ctx.caller
  if (memberNo === ctx.caller.memberNo) return ctx.refuse('ownAttendance')
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('notSignedUp')
  ctx.reach({ communityId, leaderNos: roster.leaderNos })
  const arrival = decideArrival(roster, memberNo)
  if (!arrival.ok) return ctx.refuse(arrival.reason)
  const person = roster.confirmed.find((one) => one.memberNo === memberNo)
  if (!decideMark({ by: 'helper', age: 0, queued: false, shownBySelf: false, inRange: null }, roster, ctx.now).ok) return ctx.refuse('outsideShift')
  const attendance = await arrivalOf(roster, { memberNo, name: person?.name ?? '' }, wordOf(ctx))
  if (!attendance) return ctx.refuse('elsewhere')
  if (!(await insert('attendances', attendance))) return ctx.refuse('alreadyIn')
  ctx.tell(signedInFor(attendance, ctx.caller.name))
  return attendanceView(attendance)
}

export const signOutFor: UseCase<'attendance.signOutFor'> = (ctx, { attendanceId }) =>
  ctx.commit(async (transaction) => {
    const attendance = ctx.reach(await transaction.read<AttendanceDoc>('attendances', attendanceId))
    const { caller } = ctx
    if (attendance.memberNo === caller.memberNo) return ctx.refuse('ownAttendance')
    if (attendance.state !== 'in') return ctx.refuse('alreadyOut')
    const mark = wordOf(ctx)
    const { minutes } = withinDay(servedMinutes(attendance, attendance.checkIn.at, mark.at), attendance.servedBefore)
    const witnesses = [...attendance.witnesses, { memberNo: caller.memberNo, name: caller.name }]
    const left: AttendanceDoc = { ...attendance, state: ATTENDANCE_STATES.in.leave, checkOut: mark, minutes, witnesses }
    for (const leaderNo of left.leaderNos) if (leaderNo !== caller.memberNo && leaderNo !== left.memberNo) ctx.tell(awaitsLeader(left, leaderNo))
    await transaction.put('attendances', left)
    return attendanceView(left)
  })

/** The helper's word, now. It proves nothing alone, so it is never `proved`. */
const wordOf = ({ caller, now }: Pick<Ctx, 'caller' | 'now'>): Mark => ({ at: now, by: 'helper', proved: false, shownBy: caller.memberNo, window: null })
