import type { UseCase } from '../../../kit/context'
import { find, read } from '../../../kit/store'
import { accountId, type AccountDoc, type TransferDoc } from '../account'
import { available, changeOf } from '../domain/books'

/** What somebody can spend, what is held, and every movement that led there, newest first. */
export const mine: UseCase<'points.mine'> = async ({ caller }) => {
  const { communityId, memberNo } = caller
  const account = await read<AccountDoc>('accounts', accountId(communityId, memberNo))
  const transfers = await find<TransferDoc>('transfers', { communityId, memberNo }, { orderBy: ['at', 'desc'], limit: 100 })
  const balance = account ?? { posted: 0, held: 0 }
  return {
    available: available(balance),
    held: balance.held,
    transfers: transfers.map((transfer) => ({
      transferId: transfer._id,
      at: transfer.at,
      kind: transfer.kind,
      change: changeOf(transfer),
      title: transfer.title,
    })),
  }
}
