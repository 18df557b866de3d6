import type { ProofView } from '#contract/ledger'
import type { UseCase } from '../../../kit/context'
import { find, MAX_ROWS, put, read } from '../../../kit/store'
import { is, type Doc, type Filter } from '../../../kit/wechat'
import { dayOf } from '../../../kit/clock'
import type { AccountDoc, TransferDoc } from '../account'
import { replay, wrongAccounts } from '../domain/books'

/** Replays the whole book and compares it with the stored counters; the result is kept, one document a day. */
export const prove: UseCase<'points.prove'> = ({ caller, now }) => proveCommunity(caller.communityId, now)

/** Repeatable: a community whose book was proved today is left out. */
export const proveAll: UseCase<'points.proveAll'> = async ({ now }) => {
  const communities = await find<Doc>('communities', { _id: is.gt('') }, { limit: MAX_ROWS, fields: ['communityId'] })
  const wrong: string[] = []
  let proved = 0
  for (const { _id: communityId } of communities) {
    if (await read<Doc>('proofs', proofId(communityId, now))) continue
    const { balanced } = await proveCommunity(communityId, now)
    proved += 1
    if (!balanced) wrong.push(communityId)
  }
  return { proved, wrong }
}

const proofId = (communityId: string, now: number) => `${communityId}:${dayOf(now)}`

async function proveCommunity(communityId: string, now: number): Promise<ProofView> {
  const transfers = await all<TransferDoc>('transfers', { communityId })
  const accounts = await all<AccountDoc>('accounts', { communityId })
  const books = replay(transfers)
  const stored = new Map(accounts.map(({ memberNo, posted, held }) => [memberNo, { posted, held }]))
  const wrong = wrongAccounts(stored, books.balances)
  const proof = {
    provedAt: now,
    transfers: transfers.length,
    debits: books.debits,
    credits: books.credits,
    wrongAccounts: wrong,
    balanced: wrong.length === 0 && books.debits === books.credits,
  }
  await put('proofs', { _id: proofId(communityId, now), communityId, ...proof })
  return proof
}

/** Every document, a page at a time by id: skipping over a large set would read it again and again. */
async function all<T extends Doc>(collection: string, filter: Filter): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await find<T>(collection, last ? { ...filter, _id: is.gt(last._id) } : filter, { orderBy: ['_id', 'asc'], limit: MAX_ROWS })
    found.push(...page)
    if (page.length < MAX_ROWS) return found
  }
}
