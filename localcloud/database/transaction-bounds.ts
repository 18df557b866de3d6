/** How much may wait in memory for commits: by transaction, by the function that began it, and over all. Refused is whoever asks for too much. */
import {
  MAX_HELD_BYTES_PER_FUNCTION, MAX_OPEN_PER_FUNCTION, MAX_OPEN_TRANSACTIONS, MAX_TRANSACTION_BYTES, MAX_TRANSACTION_DOCUMENTS,
} from '../limits'
import { requestFailed, tooManyTransactions } from './failures'
import type { Transaction } from './transaction'

interface Account {
  open: number
  bytes: number
}

export class TransactionBounds {
  private readonly accounts = new Map<string, Account>()
  private open = 0

  /** Throws EXCEED_CONCURRENT_REQUEST_LIMIT. */
  begin({ caller }: Transaction): void {
    const account = this.accountOf(caller)
    if (account.open >= MAX_OPEN_PER_FUNCTION) throw tooManyTransactions(`${MAX_OPEN_PER_FUNCTION} transactions of this function are open`)
    if (this.open >= MAX_OPEN_TRANSACTIONS) throw tooManyTransactions(`${MAX_OPEN_TRANSACTIONS} transactions are open`)
    account.open += 1
    this.open += 1
    this.accounts.set(caller, account)
  }

  /** The transaction is about to hold `documents`, with `more` bytes than before. Throws DATABASE_REQUEST_FAILED. */
  grow(transaction: Transaction, documents: number, more: number): void {
    const account = this.accountOf(transaction.caller)
    if (documents > MAX_TRANSACTION_DOCUMENTS) throw tooLarge(`${MAX_TRANSACTION_DOCUMENTS} documents`)
    if (transaction.bytes + more > MAX_TRANSACTION_BYTES) throw tooLarge(`${MAX_TRANSACTION_BYTES} bytes`)
    if (account.bytes + more > MAX_HELD_BYTES_PER_FUNCTION) throw tooLarge(`${MAX_HELD_BYTES_PER_FUNCTION} bytes, all together, while they are open`, 'the transactions of one function write')
    transaction.bytes += more
    account.bytes += more
  }

  /** To be called once for each that has begun. */
  end({ caller, bytes }: Transaction): void {
    const account = this.accountOf(caller)
    account.open -= 1
    account.bytes -= bytes
    this.open -= 1
    if (account.open === 0) this.accounts.delete(caller)
  }

  private accountOf(caller: string): Account {
    return this.accounts.get(caller) ?? { open: 0, bytes: 0 }
  }
}

const tooLarge = (limit: string, what = 'a transaction writes'): Error => requestFailed(`${what} at most ${limit}: divide the work`)
