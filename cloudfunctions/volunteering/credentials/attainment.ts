import type { AttainmentView, CredentialKind } from '#contract/credentials'
import { dayOf } from '../../kit/clock'
import type { Doc } from '../../kit/wechat'
import type { AttainmentState } from './domain/credential-states'
import { decideRevoke, validityOf } from './domain/decide-attainment'

/**
 * One person's record of one session or one paper. Of a session its id is the attendance's, so one presence makes one record.
 * It copies the name of the credential, because a record does not change when the list does. A paper leaves its last day and
 * at most four characters of its number here, and no picture.
 */
export interface AttainmentDoc extends Doc {
  credentialId: string
  kind: CredentialKind
  name: string
  memberNo: string
  person: string
  on: string
  /** The first moment at which it counts no more; null for ever. */
  lapsesAt: number | null
  /** False for somebody who was there for too little of a session. */
  passed: boolean
  state: AttainmentState
  training: Training | null
  lastDigits: string
  seenBy: { memberNo: string; name: string }
  recordedAt: number
  /** When to say that it runs out; null when that is said or need not be. */
  remindAt: number | null
  revocation: { reason: string; by: { memberNo: string; name: string }; at: number; requestId: string } | null
}

export interface Training {
  shiftId: string
  title: string
  content: string
  minutes: number
  organiser: string
}

export const lastDayOf = ({ lapsesAt }: Pick<AttainmentDoc, 'lapsesAt'>): string | null => (lapsesAt === null ? null : dayOf(lapsesAt - 1))

/** `viewer` null: nobody who could do anything about it. */
export const attainmentView = (attainment: AttainmentDoc, { viewer, now }: { viewer: string | null; now: number }): AttainmentView => ({
  attainmentId: attainment._id,
  credentialId: attainment.credentialId,
  kind: attainment.kind,
  name: attainment.name,
  memberNo: attainment.memberNo,
  person: attainment.person,
  on: attainment.on,
  lastDay: lastDayOf(attainment),
  validity: validityOf(attainment, now),
  training: attainment.training && {
    title: attainment.training.title,
    content: attainment.training.content,
    minutes: attainment.training.minutes,
    organiser: attainment.training.organiser,
  },
  lastDigits: attainment.lastDigits,
  seenBy: attainment.seenBy.name,
  revocation: attainment.revocation && { reason: attainment.revocation.reason, by: attainment.revocation.by.name, at: attainment.revocation.at },
  may: { revoke: viewer !== null && decideRevoke(attainment, viewer).ok },
})
