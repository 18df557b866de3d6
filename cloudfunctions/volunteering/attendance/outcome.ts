import type { PersonMessage } from '../../kit/commands'
import type { Transaction } from '../../kit/transaction'
import { recordTraining } from '../credentials/public'
import { recordMeasured, recordSettled, type Served } from '../hours/public'
import type { AttendanceDoc } from './record'
import { hoursRecorded } from './words'

/**
 * What a presence that is done comes to, in one place: a training session makes a training record and neither hours nor points,
 * because what is learnt there serves nobody yet; every other shift makes hours. `grade` is that of the minutes.
 */
export async function recordOutcome(
  transaction: Transaction,
  attendance: AttendanceDoc,
  served: Served,
  grade: 'measured' | 'typed',
): Promise<{ points: number; message: PersonMessage }> {
  if (attendance.trains) return { points: 0, message: await recordTraining(transaction, attendedBy(attendance, served, attendance.trains)) }
  const message = hoursRecorded(attendance, served.minutes)
  if (grade === 'typed') {
    await recordSettled(transaction, served)
    return { points: 0, message }
  }
  const { amount } = await recordMeasured(transaction, { ...served, coefficientTenths: attendance.coefficientTenths })
  return { points: amount, message }
}

const attendedBy = ({ name, startsAt, endsAt, leaderNos, witnesses }: AttendanceDoc, served: Served, course: NonNullable<AttendanceDoc['trains']>) => ({
  attendanceId: served.attendanceId,
  communityId: served.communityId,
  memberNo: served.memberNo,
  name,
  shiftId: served.shiftId,
  title: served.title,
  startsAt,
  endsAt,
  minutes: served.minutes,
  organiser: witnesses.filter(({ memberNo }) => leaderNos.includes(memberNo)).map((leader) => leader.name).join('、'),
  verifier: served.verifier,
  recordedAt: served.recordedAt,
  course,
})
