import { dayOf } from '../../kit/clock'
import type { Transaction } from '../../kit/transaction'
import { earn, type Reckoning } from '../ledger/public'
import { asSomebody, type HourDoc, type Somebody } from './entry'

/** What other contexts may know and do about hours. Whatever becomes an entry becomes one here or in the sweep. */
export { asSomebody, type HourDoc, type Somebody } from './entry'
export { HARD_DAY, withinDay } from './domain/day-caps'
export { correctionParts, minutesOf, standingMinutes } from './domain/sums'
export { entriesBetween, entriesOnDay, minutesOnDay, servedBy, servedByMember, servedTimes, typedBetween } from './repository'
export type { TypedDoc } from './typed'
export { endOfWorkingDays } from './working-days'
export { whoTypedBetween } from './typing'
export { correctionsToDecide, hoursToCheck, objectionsToAnswer } from './waiting'

export interface Served {
  /** The attendance; its entry has the same id, so one attendance makes one entry. */
  attendanceId: string
  communityId: string
  memberNo: string
  shiftId: string
  title: string
  place: string
  startedAt: number
  /** Null when nobody scanned out. */
  endedAt: number | null
  minutes: number
  verifiedBy: 'code' | 'leader'
  /** The second person: who showed the code or confirmed. */
  verifier: Somebody
  leaderNos: readonly string[]
  recordedAt: number
}

/** Records measured time and posts its points. The verifier must be somebody else. */
export async function recordMeasured(transaction: Transaction, served: Served & { coefficientTenths: number }): Promise<Reckoning> {
  if (served.verifier.memberNo === served.memberNo) throw new Error('nobody verifies their own hours')
  const reckoning = await earn(transaction, {
    communityId: served.communityId,
    memberNo: served.memberNo,
    title: served.title,
    at: served.recordedAt,
    actor: served.verifier.memberNo,
    hourEntryId: served.attendanceId,
    minutes: served.minutes,
    coefficientTenths: served.coefficientTenths,
  })
  await transaction.insert('hours', entry(served, 'measured', null, reckoning))
  return reckoning
}

/** Records the minutes that the leader typed for a presence without a check-out. They stay on record and earn nothing. */
export const recordSettled = (transaction: Transaction, served: Served) =>
  transaction.insert('hours', entry(served, 'typed', asSomebody(served.verifier), null))

function entry(served: Served, grade: HourDoc['grade'], recorder: Somebody | null, reckoning: Reckoning | null): HourDoc {
  return {
    _id: served.attendanceId,
    communityId: served.communityId,
    memberNo: served.memberNo,
    shiftId: served.shiftId,
    title: served.title,
    place: served.place,
    servedOn: dayOf(served.startedAt),
    startedAt: served.startedAt,
    endedAt: served.endedAt,
    minutes: served.minutes,
    grade,
    origin: 'presence',
    verifiedBy: served.verifiedBy,
    recorder,
    verifier: asSomebody(served.verifier),
    leaderNos: served.leaderNos,
    corrects: null,
    reason: null,
    recordedAt: served.recordedAt,
    reckoning,
  }
}
