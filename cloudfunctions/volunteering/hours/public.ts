import type { Transaction } from '../../kit/transaction'
import { dayOf } from '../../kit/clock'
import type { Doc } from '../../kit/wechat'
import { earn, type Reckoning } from '../ledger/public'

/**
 * Hour entries: permanent, append-only, in whole minutes. `measured` time has both ends by server time and a
 * second person behind it; `typed` time is what somebody entered. The grades are never added together, and
 * only measured time can earn points: no single person can create hours that do.
 */
export interface HourDoc extends Doc {
  memberNo: string
  shiftId: string
  title: string
  servedOn: string
  minutes: number
  grade: 'measured' | 'typed'
  verifiedBy: 'code' | 'leader'
  verifier: string
  recordedAt: number
  reckoning: Reckoning | null
}

interface Served {
  /** The attendance; its entry has the same id, so one attendance makes one entry. */
  attendanceId: string
  communityId: string
  memberNo: string
  shiftId: string
  title: string
  startedAt: number
  minutes: number
  verifiedBy: 'code' | 'leader'
  /** The second person: who showed the code or confirmed. */
  verifier: string
  recordedAt: number
}

/** Records measured time and posts its points. The verifier must be somebody else. */
export async function recordMeasured(transaction: Transaction, served: Served & { coefficientTenths: number }): Promise<Reckoning> {
  if (served.verifier === served.memberNo) throw new Error('nobody verifies their own hours')
  const reckoning = await earn(transaction, {
    communityId: served.communityId,
    memberNo: served.memberNo,
    title: served.title,
    at: served.recordedAt,
    actor: served.verifier,
    hourEntryId: served.attendanceId,
    minutes: served.minutes,
    coefficientTenths: served.coefficientTenths,
  })
  await transaction.insert('hours', entry(served, 'measured', reckoning))
  return reckoning
}

/** Records time that somebody typed. It stays on record and earns nothing. */
export const recordTyped = (transaction: Transaction, served: Served) => transaction.insert('hours', entry(served, 'typed', null))

function entry(served: Served, grade: HourDoc['grade'], reckoning: Reckoning | null): HourDoc {
  return {
    _id: served.attendanceId,
    communityId: served.communityId,
    memberNo: served.memberNo,
    shiftId: served.shiftId,
    title: served.title,
    servedOn: dayOf(served.startedAt),
    minutes: served.minutes,
    grade,
    verifiedBy: served.verifiedBy,
    verifier: served.verifier,
    recordedAt: served.recordedAt,
    reckoning,
  }
}
