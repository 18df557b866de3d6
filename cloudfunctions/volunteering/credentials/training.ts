import type { Course } from '#contract/credentials'
import { dayOf, lapseOf } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import type { Transaction } from '../../kit/transaction'
import type { AttainmentDoc } from './attainment'
import { hasPassed, remindAt } from './domain/decide-attainment'
import { trainingRecorded } from './words'

/** A presence at a training session that is done. */
export interface Attended {
  attendanceId: string
  communityId: string
  memberNo: string
  name: string
  shiftId: string
  title: string
  startsAt: number
  endsAt: number
  minutes: number
  organiser: string
  /** Who stood for the presence, never the person. */
  verifier: { memberNo: string; name: string }
  recordedAt: number
  course: Course
}

/** Puts a training on record, in the transaction that closes the presence. Answers what the person is told. */
export async function recordTraining(transaction: Transaction, attended: Attended): Promise<PersonMessage> {
  if (attended.verifier.memberNo === attended.memberNo) throw new Error('nobody stands for their own training')
  const attainment = attainmentOf(attended)
  await transaction.insert('attainments', attainment)
  return trainingRecorded(attainment, attended.recordedAt)
}

function attainmentOf({ course, verifier, recordedAt, ...attended }: Attended): AttainmentDoc {
  const { communityId, memberNo, shiftId, title, minutes, organiser } = attended
  const passed = hasPassed(minutes, attended)
  const lapsesAt = course.months === null ? null : lapseOf(attended.startsAt, course.months)
  return {
    _id: attended.attendanceId,
    communityId,
    credentialId: course.credentialId,
    kind: 'course',
    name: course.name,
    memberNo,
    person: attended.name,
    on: dayOf(attended.startsAt),
    lapsesAt,
    passed,
    state: 'valid',
    training: { shiftId, title, content: course.content, minutes, organiser },
    lastDigits: '',
    seenBy: verifier,
    recordedAt,
    remindAt: remindAt({ passed, lapsesAt }, recordedAt),
    revocation: null,
  }
}
