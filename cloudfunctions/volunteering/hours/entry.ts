import type { HourGrade } from '#contract/hours'
import type { Doc } from '../../kit/wechat'
import type { Reckoning } from '../ledger/public'

/**
 * Hour entries: permanent, append-only, in whole minutes. `measured` time has both ends by server time and a second
 * person behind it; `typed` time is what somebody entered. The grades are never added together, and only measured time
 * can earn points: no single person can create hours that do. A mistake is put right by a new entry that names the
 * first in `corrects`; its minutes are signed, and the sum over all entries is what somebody has served.
 */
export interface HourDoc extends Doc {
  memberNo: string
  /** Null where the work was no shift of ours. */
  shiftId: string | null
  title: string
  place: string
  servedOn: string
  /** Both ends by server time; null where nobody scanned. */
  startedAt: number | null
  endedAt: number | null
  minutes: number
  grade: HourGrade
  origin: 'presence' | 'typed' | 'correction'
  verifiedBy: 'code' | 'leader' | 'second'
  /** Who typed the minutes; null where the server counted them. */
  recorder: Somebody | null
  verifier: Somebody
  /** Who may decide when the volunteer asks for a correction. */
  leaderNos: readonly string[]
  corrects: string | null
  /** Why a correcting entry was made. */
  reason: string | null
  recordedAt: number
  reckoning: Reckoning | null
}

/** A person as named when it happened. */
export interface Somebody {
  memberNo: string
  name: string
}

export const asSomebody = ({ memberNo, name }: Somebody): Somebody => ({ memberNo, name })
