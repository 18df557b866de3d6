import type { Ctx, UseCase } from '../../../kit/context'
import type { Transaction } from '../../../kit/transaction'
import { asSomebody, recordMeasured, recordSettled, withinDay } from '../../hours/public'
import { ATTENDANCE_STATES } from '../domain/attendance-states'
import { servedMinutes } from '../domain/served-minutes'
import { helpersOf, type AttendanceDoc } from '../record'
import { attendanceView } from '../views'
import { hoursRecorded, presenceRefused } from '../words'

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
      const minutes = attendance.minutes ?? 0
      const { amount } = await recordMeasured(transaction, {
        ...servedBy(ctx, attendance, minutes),
        coefficientTenths: attendance.coefficientTenths,
      })
      closed.points = amount
      ctx.tell(hoursRecorded(closed, minutes))
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
    const { minutes: most } = withinDay(servedMinutes(attendance, attendance.checkIn.at, attendance.endsAt), attendance.servedBefore)
    if (minutes > most) return ctx.refuse('longerThanShift', { most })
    await recordSettled(transaction, servedBy(ctx, attendance, minutes))
    const closed: AttendanceDoc = { ...attendance, state: ATTENDANCE_STATES.review.settle, minutes, points: 0 }
    ctx.tell(hoursRecorded(closed, minutes))
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
