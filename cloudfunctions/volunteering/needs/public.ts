import type { PersonMessage } from '../../kit/commands'
import type { Caller } from '../../kit/context'
import type { Transaction } from '../../kit/transaction'
import { after } from './domain/states'
import { moved } from './moved'
import type { NeedDoc, PlannedShift } from './need'
import { readNeed } from './repository'
import { needPlanned } from './words'

/** What other contexts may know and do about needs. */
export { itemOf } from './items'
export type { NeedDoc, PlannedShift } from './need'

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

/** Whose need it is, for jobs that ask nobody's permission; null when there is none. */
export const unsafeRequesterOf = async (needId: string): Promise<string | null> => (await readNeed(needId))?.memberNo ?? null
