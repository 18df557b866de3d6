/**
 * The double-entry book of points. A transfer moves an amount from one account to another and is never changed;
 * a mistake is mended by a new transfer that names the first. Earning debits the community's issue account and
 * credits the person. Ordering only holds: the amount stays the person's until `settle` moves it to the
 * redeemed account or `release` ends the hold. A person's counters are the sums of their transfers and are kept
 * beside them only because the platform cannot sum inside a transaction; system accounts keep none.
 */
export type TransferKind = 'earn' | 'hold' | 'settle' | 'release' | 'reverse'

export interface Transfer {
  kind: TransferKind
  debit: string
  credit: string
  amount: number
  /** The hold that a settle or release ends, or the transfer that a reversal mends. */
  of: string | null
}

/** `posted` is the person's, `held` the part of it that waits at a merchant. */
export interface Balance {
  posted: number
  held: number
}

export const ISSUE = 'issue'
export const REDEEMED = 'redeemed'

export const available = ({ posted, held }: Balance) => posted - held

/** What one transfer does to the person's counters. */
export function effectOf(transfer: Pick<Transfer, 'kind' | 'amount'>): Balance {
  const { kind, amount } = transfer
  const effects: Record<TransferKind, Balance> = {
    earn: { posted: amount, held: 0 },
    hold: { posted: 0, held: amount },
    settle: { posted: -amount, held: -amount },
    release: { posted: 0, held: -amount },
    reverse: { posted: -amount, held: 0 },
  }
  return effects[kind]
}

/** The signed change of what the person can spend. */
export const changeOf = (transfer: Pick<Transfer, 'kind' | 'amount'>) => available(effectOf(transfer))

export interface Books {
  balances: Map<string, Balance>
  debits: number
  credits: number
}

/** Replays transfers from nothing. Holds and releases move nothing between accounts, so they post nothing. */
export function replay(transfers: Iterable<Transfer & { memberNo: string }>): Books {
  const books: Books = { balances: new Map(), debits: 0, credits: 0 }
  const sums = new Map<string, number>()
  const add = (account: string, amount: number) => sums.set(account, (sums.get(account) ?? 0) + amount)
  for (const transfer of transfers) {
    const { posted, held } = effectOf(transfer)
    const before = books.balances.get(transfer.memberNo) ?? { posted: 0, held: 0 }
    books.balances.set(transfer.memberNo, { posted: before.posted + posted, held: before.held + held })
    if (posted === 0) continue
    add(transfer.debit, -transfer.amount)
    add(transfer.credit, transfer.amount)
  }
  for (const sum of sums.values()) {
    if (sum < 0) books.debits -= sum
    else books.credits += sum
  }
  return books
}

/** Accounts whose stored counters differ from their transfers, or which lie below the floor of zero. */
export function wrongAccounts(stored: ReadonlyMap<string, Balance>, replayed: ReadonlyMap<string, Balance>): string[] {
  const none: Balance = { posted: 0, held: 0 }
  const everybody = new Set([...stored.keys(), ...replayed.keys()])
  return [...everybody].filter((who) => {
    const a = stored.get(who) ?? none
    const b = replayed.get(who) ?? none
    return a.posted !== b.posted || a.held !== b.held || available(b) < 0 || b.held < 0
  })
}
