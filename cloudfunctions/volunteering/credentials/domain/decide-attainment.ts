import type { CredentialKind, CredentialState, Validity } from '#contract/credentials'
import { DAY } from '#contract/time'
import type { AttainmentState } from './credential-states'
import { countsAt } from './lack'

/** When a paper may be recorded and taken back, when a course is passed, and what the record is worth on a day. */

export const SOON_DAYS = 60
const REMIND_DAYS = 30
const NINE = 9 * 3_600_000

export interface Paper {
  kind: CredentialKind
  state: CredentialState
  memberNo: string
  lastDay: string | null
}
export type RecordDecision = { ok: true } | { ok: false; reason: 'ownCredential' | 'notAPaper' | 'retired' | 'dayOver' }

/** `today` as a calendar day, like `lastDay`. */
export function decideRecord({ kind, state, memberNo, lastDay }: Paper, recorder: string, today: string): RecordDecision {
  if (memberNo === recorder) return { ok: false, reason: 'ownCredential' }
  if (kind !== 'qualification') return { ok: false, reason: 'notAPaper' }
  if (state === 'retired') return { ok: false, reason: 'retired' }
  return lastDay !== null && lastDay < today ? { ok: false, reason: 'dayOver' } : { ok: true }
}

export type RevokeDecision = { ok: true } | { ok: false; reason: 'ownCredential' | 'alreadyRevoked' }

export function decideRevoke({ memberNo, state }: { memberNo: string; state: AttainmentState }, by: string): RevokeDecision {
  if (memberNo === by) return { ok: false, reason: 'ownCredential' }
  return state === 'valid' ? { ok: true } : { ok: false, reason: 'alreadyRevoked' }
}

/** Whoever was there for less than two thirds of a session has not heard the course. The minutes stay on record. */
export const hasPassed = (minutes: number, { startsAt, endsAt }: { startsAt: number; endsAt: number }): boolean =>
  3 * minutes >= 2 * Math.floor((endsAt - startsAt) / 60_000)

export interface Worth {
  state: AttainmentState
  passed: boolean
  lapsesAt: number | null
}

export function validityOf(attainment: Worth, now: number): Validity {
  if (attainment.state === 'revoked') return 'revoked'
  if (!attainment.passed) return 'short'
  if (!countsAt(attainment, now)) return 'lapsed'
  return countsAt(attainment, now + SOON_DAYS * DAY) ? 'valid' : 'soon'
}

/** Nine in the morning, 30 days before; null where that is over, because the person has just been told the date. */
export function remindAt({ passed, lapsesAt }: Omit<Worth, 'state'>, now: number): number | null {
  if (!passed || lapsesAt === null) return null
  const at = lapsesAt - REMIND_DAYS * DAY + NINE
  return at > now ? at : null
}
