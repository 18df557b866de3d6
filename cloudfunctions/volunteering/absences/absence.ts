import type { AbsenceKind, AbsenceState, AbsenceView } from '#contract/absences'
import type { Doc } from '../../kit/wechat'
import { appealUntil, counts, countsUntil, decideAppeal, decideJudge } from './domain/decide-absence'

/** `<shift>-<member>` is the id: one record for one place, whoever presses first. */
export interface AbsenceDoc extends Doc {
  shiftId: string
  memberNo: string
  name: string
  title: string
  startsAt: number
  kind: AbsenceKind
  reason: string
  recorder: { memberNo: string; name: string }
  recordedAt: number
  state: AbsenceState
  appeal: { words: string; at: number } | null
  answer: { by: string; reason: string; at: number } | null
  leaderNos: readonly string[]
}

export const absenceId = (shiftId: string, memberNo: string) => `${shiftId}-${memberNo}`

export const absenceView = (absence: AbsenceDoc, { memberNo, now }: { memberNo: string; now: number }): AbsenceView => ({
  absenceId: absence._id,
  shiftId: absence.shiftId,
  memberNo: absence.memberNo,
  name: absence.name,
  title: absence.title,
  startsAt: absence.startsAt,
  kind: absence.kind,
  reason: absence.reason,
  recordedBy: absence.recorder.name,
  recordedAt: absence.recordedAt,
  state: absence.state,
  appealUntil: appealUntil(absence),
  until: countsUntil(absence),
  counts: counts(absence, now),
  appeal: absence.appeal,
  answer: absence.answer,
  may: { appeal: memberNo === absence.memberNo && decideAppeal(absence, now).ok, decide: decideJudge(absence, memberNo).ok },
})
