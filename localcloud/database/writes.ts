/** Plain writes, outside transactions: insert, modify, remove. Each filter is evaluated and each change written inside the one writer. */
import { randomBytes } from 'node:crypto'
import { ServiceError } from '../errors'
import { TRANSACTION_LIFE_MS } from '../limits'
import type { Catalogue } from './catalogue'
import { prepareChange, type Change, type Collection } from './changes'
import { duplicateKey } from './failures'
import type { Finder, Query } from './find'
import { documentKey, type Store } from './store'
import type { Transaction } from './transaction'
import type { Transactions } from './transactions'
import { sameValue, type Doc } from './values'

/** Thrown inside a job, before anything is written, to make the write wait for a transaction. */
class Locked extends Error {
  constructor(readonly holder: Transaction) {
    super('locked by a transaction')
  }
}

export class Writes {
  constructor(
    private readonly store: Store,
    private readonly catalogue: Catalogue,
    private readonly finder: Finder,
    private readonly transactions: Transactions,
    private readonly now: () => number,
  ) {}

  /** In order, up to the first duplicate: those before it stay, as MongoDB's ordered insert does. */
  insert(collection: Collection, docs: readonly Doc[]): Promise<void> {
    return this.whenFree(() => {
      const changes = docs.map((doc) => prepareChange(collection, documentKey(collection.name, doc._id), undefined, doc))
      this.waitForHolders(changes)
      for (const change of changes) {
        if (this.store.get(change.key) !== undefined) throw duplicateKey(collection.name, '_id_')
        this.apply(change)
      }
    })
  }

  /**
   * Answers how many documents were changed; one that the update leaves as it was does not count. When one document cannot
   * take the update none is changed, where MongoDB would keep those before it: no program should rest on half an update.
   */
  update(collection: Collection, query: Query, multi: boolean, update: (doc: Doc) => Doc): Promise<number> {
    return this.whenFree(() => {
      const found = this.finder.find(collection, query, multi ? {} : { limit: 1 })
      return this.applyAll(found.flatMap((before) => this.changeOf(collection, before, update(before))))
    })
  }

  /** Replaces the document of this id or creates it. */
  set(collection: Collection, doc: Doc): Promise<{ updated: number; created: boolean }> {
    return this.whenFree(() => {
      const key = documentKey(collection.name, doc._id)
      const before = this.store.get(key)
      if (before !== undefined) return { updated: this.applyAll(this.changeOf(collection, before, doc)), created: false }
      this.applyAll([prepareChange(collection, key, undefined, doc)])
      return { updated: 0, created: true }
    })
  }

  remove(collection: Collection, query: Query, multi: boolean): Promise<number> {
    return this.whenFree(() => {
      const found = this.finder.find(collection, query, multi ? {} : { limit: 1 })
      return this.applyAll(found.map((doc) => prepareChange(collection, documentKey(collection.name, doc._id), doc, undefined)))
    })
  }

  /** 32 hex digits, as the platform makes them; they begin with the time, so that ids sort as documents were added. */
  newId(): string {
    return Math.trunc(this.now()).toString(16).padStart(12, '0') + sequence() + randomBytes(7).toString('hex')
  }

  private changeOf(collection: Collection, before: Doc, after: Doc): Change[] {
    return sameValue(before, after) ? [] : [prepareChange(collection, documentKey(collection.name, before._id), before, after)]
  }

  private applyAll(changes: readonly Change[]): number {
    this.waitForHolders(changes)
    for (const change of changes) this.apply(change)
    return changes.length
  }

  private apply(change: Change): void {
    for (const { index, added } of change.rows) {
      const taken = index.unique && added.some((entry) => this.store.otherHolder(entry, change.key) !== undefined)
      if (taken) throw duplicateKey(change.collection.name, index.name)
    }
    this.catalogue.apply(change)
  }

  private waitForHolders(changes: readonly Change[]): void {
    for (const change of changes) {
      const holder = this.transactions.holderOf(change)
      if (holder !== undefined) throw new Locked(holder)
    }
  }

  /** Runs the whole job again after each wait, so that its filter sees what the transaction left. */
  private async whenFree<T>(job: () => T): Promise<T> {
    const patience = performance.now() + TRANSACTION_LIFE_MS
    while (performance.now() <= patience) {
      const outcome = await this.store.write(() => attempt(job))
      if (!(outcome instanceof Locked)) return outcome.answer
      await outcome.holder.ended
    }
    throw new ServiceError('DATABASE_TIMEOUT', '[OperationTimeout] waited 30 seconds for documents held by transactions')
  }
}

function attempt<T>(job: () => T): { answer: T } | Locked {
  try {
    return { answer: job() }
  } catch (error) {
    if (error instanceof Locked) return error
    throw error
  }
}

let made = 0
const sequence = (): string => {
  made = (made + 1) % 0x1000000
  return made.toString(16).padStart(6, '0')
}
