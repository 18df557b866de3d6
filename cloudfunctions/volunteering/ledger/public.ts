import type { Transaction } from '../../kit/transaction'
import { to } from '../../kit/wechat'
import { accountId, type AccountDoc, type TransferDoc } from './account'
import { available, effectOf, ISSUE, REDEEMED, type TransferKind } from './domain/books'
import { reckon, ruleAt, type Reckoning } from './domain/points-rule'

/**
 * The verbs by which other contexts move points, always with their transaction in hand: the transfer, the
 * counters and the other side's own record exist together or not at all. The transfer's id carries its cause,
 * so a repeated cause aborts the transaction instead of paying twice.
 */
interface Cause {
  communityId: string
  memberNo: string
  title: string
  at: number
  actor: string
}

/** Posts the points for one hour entry and says how they were computed. Less than a whole point posts nothing. */
export async function earn(
  transaction: Transaction,
  cause: Cause & { hourEntryId: string; minutes: number; coefficientTenths: number },
): Promise<Reckoning> {
  const reckoning = reckon(cause.minutes, cause.coefficientTenths, ruleAt(cause.at))
  if (reckoning.amount === 0) return reckoning
  await transfer(transaction, cause, 'earn', `${cause.hourEntryId}:credit`, reckoning.amount, null, reckoning)
  return reckoning
}

/** Holds points for an order; `false`, and nothing written, when too few are free. */
export async function hold(transaction: Transaction, cause: Cause & { orderId: string; amount: number }): Promise<boolean> {
  const account = await transaction.read<AccountDoc>('accounts', accountId(cause.communityId, cause.memberNo))
  if (!account || available(account) < cause.amount) return false
  await transfer(transaction, cause, 'hold', `${cause.orderId}:hold`, cause.amount, null)
  return true
}

/** Ends a hold by handing the points over. Settle and release share one id: only one of them can ever happen. */
export const settle = (transaction: Transaction, cause: Cause & { orderId: string; amount: number }) =>
  transfer(transaction, cause, 'settle', `${cause.orderId}:close`, cause.amount, `${cause.orderId}:hold`)

/** Ends a hold by giving the points back. */
export const release = (transaction: Transaction, cause: Cause & { orderId: string; amount: number }) =>
  transfer(transaction, cause, 'release', `${cause.orderId}:close`, cause.amount, `${cause.orderId}:hold`)

async function transfer(
  transaction: Transaction,
  { communityId, memberNo, title, at, actor }: Cause,
  kind: TransferKind,
  id: string,
  amount: number,
  of: string | null,
  reckoning: Reckoning | null = null,
): Promise<void> {
  const person = accountId(communityId, memberNo)
  const record: TransferDoc = {
    _id: id,
    communityId,
    memberNo,
    kind,
    debit: kind === 'earn' ? ISSUE : person,
    credit: kind === 'earn' ? person : REDEEMED,
    amount,
    of,
    at,
    title,
    actor,
    reckoning,
  }
  await transaction.insert('transfers', record)
  await addToAccount(transaction, person, communityId, memberNo, effectOf(record))
}

async function addToAccount(transaction: Transaction, id: string, communityId: string, memberNo: string, by: { posted: number; held: number }) {
  const changes = Object.fromEntries(Object.entries(by).filter(([, change]) => change !== 0).map(([counter, change]) => [counter, to.inc(change)]))
  if (await transaction.update('accounts', id, changes)) return
  // The first points of somebody who became a volunteer after the roster was imported.
  await transaction.put<AccountDoc>('accounts', { _id: id, communityId, memberNo, ...by })
}

export { accountId, type AccountDoc } from './account'
export { available } from './domain/books'
export type { Reckoning } from './domain/points-rule'
