import type { UseCase } from '../../../kit/context'
import { readMember } from '../../../people'
import { asSomebody, type Somebody, withinDay } from '../../hours/public'
import { ATTENDANCE_STATES } from '../domain/attendance-states'
import { servedMinutes } from '../domain/served-minutes'
import { recordOutcome } from '../outcome'
import { markOf, shiftOf } from '../proof'
import { attendanceId, type AttendanceDoc, type Mark } from '../record'
import { attendanceView } from '../views'
import { awaitsLeader } from '../words'

/**
 * Leaving. When both ends are proved by another person's changing code, the hours and their points are posted
 * here and now, in one transaction with the presence itself; otherwise the leader is asked first. So is he when the day
 * comes to more than eight hours, and beyond twelve nothing more counts.
 */
export const checkOut: UseCase<'attendance.checkOut'> = async (ctx, { shiftId: expected, proof, inRange }) => {
  const { communityId, memberNo } = ctx.caller
  const shiftId = shiftOf(ctx, proof, expected)
  const id = attendanceId(shiftId, memberNo)
  let checked: Mark | null = null
  return ctx.commit(async (transaction) => {
    const attendance = await transaction.read<AttendanceDoc>('attendances', id)
    if (!attendance || attendance.communityId !== communityId) return ctx.refuse('notIn')
    if (attendance.state !== 'in') return ctx.refuse('alreadyOut')
    // Checked once even if the transaction runs again: a wrong try must not count twice.
    checked ??= await markOf(ctx, { proof, inRange }, attendance)
    const mark = checked
    if (isSameScan(attendance.checkIn, mark)) return ctx.refuse('codeReplayed')
    // A photograph from before the arrival, sent as if it had waited for the network.
    if (mark.at < attendance.checkIn.at) return ctx.refuse('codeStale')
    const { minutes, review } = withinDay(servedMinutes(attendance, attendance.checkIn.at, mark.at), attendance.servedBefore)
    const verifier = review ? null : await verifierOf(attendance, mark)
    const { leaveProved, leave } = ATTENDANCE_STATES.in
    const left: AttendanceDoc = { ...attendance, state: verifier ? leaveProved : leave, checkOut: mark, verified: verifier !== null, minutes }
    if (verifier) {
      const served = {
        attendanceId: id,
        communityId,
        memberNo,
        shiftId,
        title: left.title,
        place: left.place,
        startedAt: left.checkIn.at,
        endedAt: mark.at,
        minutes,
        verifiedBy: 'code' as const,
        verifier,
        leaderNos: left.leaderNos,
        recordedAt: ctx.now,
      }
      const { points, message } = await recordOutcome(transaction, left, served, 'measured')
      left.points = points
      ctx.tell(message)
    } else {
      for (const leaderNo of left.leaderNos) if (leaderNo !== memberNo) ctx.tell(awaitsLeader(left, leaderNo))
    }
    await transaction.put('attendances', left)
    return attendanceView(left)
  })
}

/** One shown code serves a person once: it cannot both begin and end the same presence. */
const isSameScan = (a: Mark, b: Mark) => a.window !== null && a.window === b.window && a.shownBy === b.shownBy

/** Who showed the second code, when both ends are proved; by name, because the record says who it was then. */
async function verifierOf({ communityId, checkIn, witnesses }: AttendanceDoc, { proved, shownBy }: Mark): Promise<Somebody | null> {
  if (!checkIn.proved || !proved || shownBy === null) return null
  const known = witnesses.find(({ memberNo }) => memberNo === shownBy) ?? (await readMember(communityId, shownBy))
  return known && asSomebody(known)
}
