import { MOST_WAITING, type WaitingKind } from '#contract/desk'
import type { Caller, UseCase } from '../../../kit/context'
import { idsFor, type Question } from '../../../kit/store'
import { appealsToDecide } from '../../absences/public'
import { presencesToConfirm } from '../../attendance/public'
import { correctionsToDecide, hoursToCheck, objectionsToAnswer } from '../../hours/public'
import { needsToPlan, needsToVerify } from '../../needs/public'
import { registrationsToReceive } from '../../party/public'
import { signUpsToApprove } from '../../rosters/public'
import { signalsToLookAt } from '../../signals/public'

/** Where each kind of work asks; nothing for whom it is not. In the order in which people wait for it. */
const ASK: Record<WaitingKind, (caller: Caller, now: number) => Question[]> = {
  needsToVerify,
  needsToPlan,
  signUps: signUpsToApprove,
  presences: presencesToConfirm,
  hoursToCheck,
  objections: objectionsToAnswer,
  corrections: correctionsToDecide,
  appeals: appealsToDecide,
  signals: signalsToLookAt,
  registrations: registrationsToReceive,
}

export const waiting: UseCase<'desk.waiting'> = async ({ caller, now }) => {
  const asked = (Object.keys(ASK) as WaitingKind[]).flatMap((kind) => ASK[kind](caller, now).map((question) => ({ kind, question })))
  const answers = await idsFor({ collection: 'members', id: caller.memberId }, asked.map(({ question }) => question), MOST_WAITING)
  const ids = new Map<WaitingKind, Set<string>>()
  // The same thing may answer two questions: somebody may look after a grid and after an entrance inside it.
  asked.forEach(({ kind }, at) => ids.set(kind, new Set([...(ids.get(kind) ?? []), ...(answers[at] ?? [])])))
  return { waiting: [...ids].map(([kind, { size }]) => ({ kind, count: Math.min(size, MOST_WAITING) })).filter(({ count }) => count > 0) }
}
