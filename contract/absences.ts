import * as v from 'valibot'
import { command, query } from './procedure'
import { Id, MemberNo, text } from './values'

/** Somebody had a place and did not come. A leader says which kind it was; the person may object once, and another person decides. */

/** excused: asked off, in whatever way; noShow: stayed away without a word. Only the second counts for anything. */
export type AbsenceKind = 'excused' | 'noShow'
export type AbsenceState = 'recorded' | 'appealed' | 'upheld' | 'withdrawn'

export interface AbsenceView {
  absenceId: string
  shiftId: string
  memberNo: string
  name: string
  title: string
  startsAt: number
  kind: AbsenceKind
  reason: string
  recordedBy: string
  recordedAt: number
  state: AbsenceState
  /** Until when the person may object. */
  appealUntil: number
  /** Until when it counts; false in `counts` once it is over, withdrawn or excused. */
  until: number
  counts: boolean
  appeal: { words: string; at: number } | null
  answer: { by: string; reason: string; at: number } | null
  may: { appeal: boolean; decide: boolean }
}

export interface AbsentPerson {
  memberNo: string
  name: string
  absence: { kind: AbsenceKind; state: AbsenceState } | null
  may: { record: boolean }
}

export const absences = {
  /** Who had a place and has no presence, once the shift is over; empty before. */
  'absence.ofShift': query({ shiftId: Id }).returns<{ people: AbsentPerson[] }>(),
  'absence.record': command({ shiftId: Id, memberNo: MemberNo, kind: v.picklist(['excused', 'noShow']), reason: text(200) }, [
    'ownAbsence',
    'notOver',
    'tooLate',
    'notSignedUp',
    'shiftCancelled',
    'wasPresent',
    'alreadyRecorded',
  ]).returns<AbsenceView>(),
  /** One's own, with how many count today. */
  'absence.mine': query({}).returns<{ absences: AbsenceView[]; counting: number; days: number }>(),
  'absence.appeal': command({ absenceId: Id, words: text(200) }, ['wrongState', 'tooLateToAppeal']).returns<AbsenceView>(),
  /** Open appeals: of the shifts that one leads, for staff of all. */
  'absence.appeals': query({}).returns<{ absences: AbsenceView[] }>(),
  /** Never by the person, nor by who recorded it. */
  'absence.decide': command({ absenceId: Id, uphold: v.boolean(), reason: text(200) }, ['ownAbsence', 'ownRecord', 'wrongState']).returns<AbsenceView>(),
  /** For the clockwork only: what a late scan contradicts is set aside, and staff hear of appeals that nobody answers. */
  'absence.sweep': command({}).returns<{ setAside: number; reminded: number }>(),
}
