import type { AbsenceKind, AbsenceState } from '#contract/absences'
import { DAY, HOUR } from '#contract/time'

/**
 * When an absence may be recorded, who may judge an appeal, and for how long it counts. Scanning out is possible for
 * two hours after the end, so nobody is absent before; two weeks later nobody remembers well enough to say.
 */
const GRACE = 2 * HOUR
const RECORD_WITHIN = 14 * DAY
const APPEAL_WITHIN = 14 * DAY
export const COUNTS_DAYS = 180

export interface Shift {
  state: 'open' | 'cancelled'
  endsAt: number
  confirmed: readonly { memberNo: string }[]
}

export type RecordDecision = { ok: true } | { ok: false; reason: 'ownAbsence' | 'notSignedUp' | 'shiftCancelled' | 'notOver' | 'tooLate' }

export function decideRecord(shift: Shift, memberNo: string, recorder: string, now: number): RecordDecision {
  if (memberNo === recorder) return { ok: false, reason: 'ownAbsence' }
  if (!shift.confirmed.some((person) => person.memberNo === memberNo)) return { ok: false, reason: 'notSignedUp' }
  if (shift.state === 'cancelled') return { ok: false, reason: 'shiftCancelled' }
  if (!isOver(shift, now)) return { ok: false, reason: 'notOver' }
  return now > shift.endsAt + RECORD_WITHIN ? { ok: false, reason: 'tooLate' } : { ok: true }
}

export const isOver = ({ endsAt }: Pick<Shift, 'endsAt'>, now: number) => now >= endsAt + GRACE

export interface Absence {
  kind: AbsenceKind
  state: AbsenceState
  memberNo: string
  recorder: { memberNo: string }
  recordedAt: number
  startsAt: number
}

export type JudgeDecision = { ok: true } | { ok: false; reason: 'ownAbsence' | 'ownRecord' | 'wrongState' }

export function decideJudge(absence: Absence, judge: string): JudgeDecision {
  if (judge === absence.memberNo) return { ok: false, reason: 'ownAbsence' }
  if (judge === absence.recorder.memberNo) return { ok: false, reason: 'ownRecord' }
  return absence.state === 'appealed' ? { ok: true } : { ok: false, reason: 'wrongState' }
}

/** Those of `people` who may judge it. */
export const judgesAmong = (people: readonly string[], { memberNo, recorder }: Pick<Absence, 'memberNo' | 'recorder'>): string[] =>
  people.filter((no) => no !== memberNo && no !== recorder.memberNo)

export type AppealDecision = { ok: true } | { ok: false; reason: 'wrongState' | 'tooLateToAppeal' }

/** Once, within two weeks of being told: later nobody remembers well enough to judge. There is nothing to object to in having asked off. */
export function decideAppeal(absence: Absence, now: number): AppealDecision {
  if (absence.kind !== 'noShow' || absence.state !== 'recorded') return { ok: false, reason: 'wrongState' }
  return now > appealUntil(absence) ? { ok: false, reason: 'tooLateToAppeal' } : { ok: true }
}

export const appealUntil = ({ recordedAt }: Pick<Absence, 'recordedAt'>) => recordedAt + APPEAL_WITHIN

export const countsUntil = ({ startsAt }: Pick<Absence, 'startsAt'>) => startsAt + COUNTS_DAYS * DAY

/** While an appeal is open the record does not count: nobody bears a consequence of what is in doubt. */
export const counts = (absence: Absence, now: number) =>
  absence.kind === 'noShow' && (absence.state === 'recorded' || absence.state === 'upheld') && now < countsUntil(absence)
