/**
 * Transactions as the platform runs them (developers.weixin.qq.com: wxcloud database transaction). Each reads one snapshot
 * and its own writes, and keeps its writes in memory until the commit puts all of them into one lmdb transaction; a killed
 * process forgets what was not committed. A write locks its document, and each unique value it takes, for this
 * transaction. A second transaction that writes a locked document, or one changed since its snapshot, fails at once and is
 * over; a plain write waits. After 30 seconds a transaction is over: of the cloud's clock, which can be moved, and of real time, which
 * no move of the clock back can stretch.
 */
import type { Catalogue } from './catalogue'
import { prepareChange, type Change, type Collection } from './changes'
import { duplicateKey, transactionConflict, transactionGone } from './failures'
import type { Store } from './store'
import { locksOf, nameOf, Transaction, uniqueValues } from './transaction'
import { TransactionBounds } from './transaction-bounds'
import { sameValue, type Doc } from './values'

/** What a write makes of the document it found; the same object means no change. */
export type Decision<T> = (current: Doc | undefined) => { after: Doc | undefined; answer: T }

export class Transactions {
  private readonly live = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()
  private readonly bounds = new TransactionBounds()

  constructor(
    private readonly store: Store,
    private readonly catalogue: Catalogue,
    private readonly now: () => number,
    private readonly lifeMs: number,
  ) {}

  /** Throws EXCEED_CONCURRENT_REQUEST_LIMIT: who starts transactions and ends none must not fill the memory, nor lmdb's table of readers. */
  start(caller: string): string {
    const transaction = new Transaction(this.now(), caller)
    this.bounds.begin(transaction)
    this.live.set(transaction.id, transaction)
    this.endInTime(transaction)
    return transaction.id
  }

  /** Somebody moved the clock: ends at once what is over now, and the others when their time comes. */
  clockMoved(): void {
    for (const transaction of [...this.live.values()]) this.endInTime(transaction)
  }

  /** Throws DATABASE_TRANSACTION_FAIL when unknown, finished or expired. */
  get(id: unknown): Transaction {
    const transaction = typeof id === 'string' ? this.live.get(id) : undefined
    if (transaction === undefined) throw transactionGone()
    if (this.restOf(transaction) > 0) return transaction
    this.finish(transaction)
    throw transactionGone()
  }

  /** The transaction a plain write of this change has to wait for. */
  holderOf(change: Change): Transaction | undefined {
    for (const lock of locksOf(change)) {
      const holder = this.holders.get(lock)
      if (holder !== undefined) return holder
    }
    return undefined
  }

  read(transaction: Transaction, key: Buffer): Doc | undefined {
    const held = transaction.held.get(nameOf(key))
    if (held !== undefined) return held.after
    transaction.snapshot ??= this.store.snapshot()
    return this.store.get(key, transaction.snapshot)
  }

  /** Any refusal, from `decide` or from a conflict, ends the transaction. */
  async write<T>(transaction: Transaction, collection: Collection, key: Buffer, decide: Decision<T>): Promise<T> {
    // Read before entering the writer: inside it lmdb 3.5.6 reads the newest state and ignores the snapshot.
    const seen = this.read(transaction, key)
    return this.store.decide(() => {
      this.get(transaction.id)
      try {
        return this.hold(transaction, { collection, key, seen }, decide)
      } catch (error) {
        this.finish(transaction)
        throw error
      }
    })
  }

  async commit(transaction: Transaction): Promise<void> {
    clearTimeout(transaction.timer)
    this.live.delete(transaction.id)
    try {
      if (transaction.held.size > 0) await this.store.write(() => this.apply(transaction))
    } finally {
      this.finish(transaction)
    }
  }

  finish(transaction: Transaction): void {
    if (transaction.isOver) return
    this.bounds.end(transaction)
    this.live.delete(transaction.id)
    for (const lock of transaction.locks) this.holders.delete(lock)
    transaction.locks.clear()
    transaction.end()
  }

  finishAll(): void {
    for (const transaction of [...this.live.values()]) this.finish(transaction)
  }

  private endInTime(transaction: Transaction): void {
    clearTimeout(transaction.timer)
    const rest = this.restOf(transaction)
    if (rest <= 0) return this.finish(transaction)
    transaction.timer = setTimeout(() => this.finish(transaction), rest).unref()
  }

  /** The milliseconds it has left. */
  private restOf({ startedAt, startedReally }: Transaction): number {
    return this.lifeMs - Math.max(this.now() - startedAt, performance.now() - startedReally)
  }

  private hold<T>(transaction: Transaction, target: { collection: Collection; key: Buffer; seen: Doc | undefined }, decide: Decision<T>): T {
    const { collection, key, seen } = target
    const own = transaction.held.get(nameOf(key))
    const current = own === undefined ? seen : own.after
    const { after, answer } = decide(current)
    if (after === current) return answer
    const before = own === undefined ? seen : own.before
    const change = prepareChange(collection, key, before, after)
    this.bounds.grow(transaction, transaction.held.size + (own === undefined ? 1 : 0), change.bytes - (own?.bytes ?? 0))
    this.lock(transaction, change)
    if (own === undefined && !isSame(this.store.get(key), seen)) throw transactionConflict()
    this.refuseDuplicates(transaction, change)
    transaction.hold({ collection, key, before, after, bytes: change.bytes, unique: uniqueValues(collection, after) })
    return answer
  }

  private lock(transaction: Transaction, change: Change): void {
    const locks = locksOf(change)
    if (locks.some((lock) => (this.holders.get(lock) ?? transaction) !== transaction)) throw transactionConflict()
    for (const lock of locks) {
      this.holders.set(lock, transaction)
      transaction.locks.add(lock)
    }
  }

  /** A unique value is taken by a committed document this transaction leaves alone, or by another of its own writes. */
  private refuseDuplicates(transaction: Transaction, change: Change): void {
    for (const { index, added } of change.rows.filter((row) => row.index.unique)) {
      for (const entry of added) {
        const holder = this.store.otherHolder(entry, change.key)
        const takenHere = (transaction.owners.get(nameOf(entry)) ?? nameOf(change.key)) !== nameOf(change.key)
        const takenThere = holder !== undefined && !transaction.held.has(nameOf(holder))
        if (takenHere || takenThere) throw duplicateKey(change.collection.name, index.name)
      }
    }
  }

  /** Inside a job. Locks are given up here, so that writers queued behind the commit see its result. */
  private apply(transaction: Transaction): void {
    const changes = [...transaction.held.values()].map(({ collection, key, before, after }) => prepareChange(collection, key, before, after))
    for (const change of changes) this.catalogue.apply(change)
    this.finish(transaction)
  }
}

const isSame = (a: Doc | undefined, b: Doc | undefined): boolean => (a === undefined || b === undefined ? a === b : sameValue(a, b))
