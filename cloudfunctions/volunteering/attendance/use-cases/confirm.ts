import type { Ctx, UseCase } from '../../../kit/context'
import type { Transaction } from '../../../kit/transaction'
import { asSomebody, withinDay } from '../../hours/public'
import { ATTENDANCE_STATES } from '../domain/attendance-states'
import { servedMinutes } from '../domain/served-minutes'
import { recordOutcome } from '../outcome'
import { helpersOf, type AttendanceDoc } from '../record'
import { attendanceView } from '../views'
import { presenceRefused } from '../words'

/**
 * The leader's word where a scan proved too little. It is always about somebody else. Confirming keeps the
 * minutes of the two scans and makes them measured; typing minutes for a forgotten check-out makes typed time.
 */
export const confirm: UseCase<'attendance.confirm'> = (ctx, { attendanceId, present }) =>
  ctx.commit(async (transaction) => {
    const attendance = await somebodyElses(ctx, transaction, attendanceId)
    if (attendance.state !== 'awaiting') return ctx.refuse('wrongState')
    if (helpersOf(attendance).includes(ctx.caller.memberNo)) return ctx.refuse('secondPersonNeeded')
    const { confirm: confirmed, refuse: refused } = ATTENDANCE_STATES.awaiting
    const closed: AttendanceDoc = { ...attendance, state: present ? confirmed : refused, verified: present }
    if (present) {
      const { points, message } = await recordOutcome(transaction, attendance, servedBy(ctx, attendance, attendance.minutes ?? 0), 'measured')
      closed.points = points
      ctx.tell(message)
    } else {
      ctx.tell(presenceRefused(closed))
    }
    await transaction.put('attendances', closed)
    return attendanceView(closed)
  })

export const settle: UseCase<'attendance.settle'> = (ctx, { attendanceId, minutes }) =>
  ctx.commit(async (transaction) => {
    const attendance = await somebodyElses(ctx, transaction, attendanceId)
    if (attendance.state !== 'review') return ctx.refuse('wrongState')
    // Typed hours open nothing, but a course does: whoever said that the person came cannot alone say for how long.
    if (attendance.trains && helpersOf(attendance).includes(ctx.caller.memberNo)) return ctx.refuse('secondPersonNeeded')
    const { minutes: most } = withinDay(servedMinutes(attendance, attendance.checkIn.at, attendance.endsAt), attendance.servedBefore)
    if (minutes > most) return ctx.refuse('longerThanShift', { most })
    const { points, message } = await recordOutcome(transaction, attendance, servedBy(ctx, attendance, minutes), 'typed')
    const closed: AttendanceDoc = { ...attendance, state: ATTENDANCE_STATES.review.settle, minutes, points }
    ctx.tell(message)
    await transaction.put('attendances', closed)
    return attendanceView(closed)
  })

type Leading = Ctx<'attendance.confirm'> | Ctx<'attendance.settle'>

async function somebodyElses(ctx: Leading, transaction: Transaction, id: string): Promise<AttendanceDoc> {
  const attendance = ctx.reach(await transaction.read<AttendanceDoc>('attendances', id))
  if (attendance.memberNo === ctx.caller.memberNo) return ctx.refuse('ownAttendance')
  return attendance
}

const servedBy = (ctx: Leading, attendance: AttendanceDoc, minutes: number) => ({
  attendanceId: attendance._id,
  communityId: attendance.communityId,
  memberNo: attendance.memberNo,
  shiftId: attendance.shiftId,
  title: attendance.title,
  place: attendance.place,
  startedAt: attendance.checkIn.at,
  endedAt: attendance.checkOut?.at ?? null,
  minutes,
  verifiedBy: 'leader' as const,
  verifier: asSomebody(ctx.caller),
  leaderNos: attendance.leaderNos,
  recordedAt: ctx.now,
})
