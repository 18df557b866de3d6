import type { PersonMessage } from '../../kit/commands'
import type { Caller } from '../../kit/context'
import type { Transaction } from '../../kit/transaction'
import { after } from './domain/states'
import { moved } from './moved'
import type { NeedDoc, PlannedShift } from './need'
import { readNeed } from './repository'
import { needMoved, needPlanned, needUnplanned } from './words'

/** What other contexts may know and do about needs. */
export { itemOf } from './items'
export type { NeedDoc, PlannedShift } from './need'
export { needsToPlan, needsToVerify } from './waiting'

export const readNeedIn = (transaction: Transaction, needId: string) => transaction.read<NeedDoc>('needs', needId)

/**
 * Ties a verified need, read in this transaction, to the shift that will serve it. Answers what to tell the people
 * concerned, or null when the need is in no state to be planned; then nothing is written.
 */
export async function planNeed(
  transaction: Transaction,
  need: NeedDoc,
  shift: PlannedShift,
  by: { caller: Caller; now: number },
): Promise<PersonMessage[] | null> {
  const to = after(need.state, 'plan')
  if (!to) return null
  const planned = moved(need, 'plan', to, by, { plan: shift })
  await transaction.put('needs', planned)
  return needPlanned(planned, shift)
}

/**
 * The shift that was to serve this need has changed its time (`shift`) or does not take place (`null`). Answers what to
 * tell the people concerned; nothing is written or told when the need is no longer tied to it.
 */
export async function shiftMoved(
  transaction: Transaction,
  needId: string,
  shiftId: string,
  shift: PlannedShift | null,
  by: { caller: Caller; now: number },
): Promise<PersonMessage[]> {
  const need = await readNeedIn(transaction, needId)
  if (need?.plan?.shiftId !== shiftId || need.state !== 'planned') return []
  if (shift) {
    if (need.plan.startsAt === shift.startsAt && need.plan.endsAt === shift.endsAt) return []
    await transaction.put('needs', { ...need, plan: shift })
    return needMoved(need, shift)
  }
  const to = after(need.state, 'unplan')
  if (!to) return []
  const open = moved(need, 'unplan', to, by, { plan: null })
  await transaction.put('needs', open)
  return needUnplanned(open, by.now)
}

/** Whose need it is, for jobs that ask nobody's permission; null when there is none. */
export const unsafeRequesterOf = async (needId: string): Promise<string | null> => (await readNeed(needId))?.memberNo ?? null
