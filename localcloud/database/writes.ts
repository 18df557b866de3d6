/** Plain writes, outside transactions: insert, modify, remove. Each filter is evaluated and each change written inside the one writer. */
import { randomBytes } from 'node:crypto'
import { ServiceError } from '../errors'
import { TRANSACTION_LIFE_MS } from '../limits'
import type { Catalogue } from './catalogue'
import { prepareChange, type Change, type Collection } from './changes'
import { duplicateKey } from './failures'
import type { Finder, Query } from './find'
import { documentKey, type Store } from './store'
import type { Transactions } from './transactions'
import type { Judge, Judged } from './judge'
import type { Note } from './reading'
import { sameValue, type Doc } from './values'

/** Thrown inside a job, before anything is written, to make the write wait for a transaction. */
class Locked extends Error {
  constructor(readonly ended: Promise<void>) {
    super('locked by a transaction')
  }
}

/** Thrown likewise when a document changed after the worker judged it: the worker is asked again. */
class Outdated extends Locked {
  constructor() {
    super(Promise.resolve())
  }
}

const NO_JUDGE = async (): Promise<undefined> => undefined

export class Writes {
  constructor(
    private readonly store: Store,
    private readonly catalogue: Catalogue,
    private readonly finder: Finder,
    private readonly transactions: Transactions,
    private readonly judge: Judge,
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
  update(collection: Collection, query: Query, multi: boolean, update: (doc: Doc) => Doc, note: Note): Promise<number> {
    return this.change(collection, query, multi, note, (found) => found.flatMap((before) => this.changeOf(collection, before, update(before))))
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

  remove(collection: Collection, query: Query, multi: boolean, note: Note): Promise<number> {
    return this.change(collection, query, multi, note, (found) => found.map((doc) => prepareChange(collection, documentKey(collection.name, doc._id), doc, undefined)))
  }

  /** 32 hex digits, as the platform makes them; they begin with the time, so that ids sort as documents were added. */
  newId(): string {
    return Math.trunc(this.now()).toString(16).padStart(12, '0') + sequence() + randomBytes(7).toString('hex')
  }

  private change(collection: Collection, query: Query, multi: boolean, note: Note, prepare: (found: Doc[]) => Change[]): Promise<number> {
    const window = multi ? {} : { limit: 1 }
    if (!query.isCostly) return this.whenFree(() => this.applyAll(prepare(this.finder.find(collection, query, window, { note }))))
    const judge = async (): Promise<Judged[]> => (await this.judge.matching(collection, query, note)).slice(0, window.limit)
    return this.whenFree((judged) => this.applyAll(prepare(this.unchanged(collection, judged ?? []))), judge)
  }

  private unchanged(collection: Collection, judged: readonly Judged[]): Doc[] {
    return judged.map(({ doc, text }) => {
      if (this.store.text(documentKey(collection.name, doc._id)) !== text) throw new Outdated()
      return doc
    })
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
      if (holder !== undefined) throw new Locked(holder.ended)
    }
  }

  /** Runs the whole job again after each wait, so that its filter sees what the transaction left. */
  private async whenFree<T>(job: (judged: Judged[] | undefined) => T, judge: () => Promise<Judged[] | undefined> = NO_JUDGE): Promise<T> {
    const patience = performance.now() + TRANSACTION_LIFE_MS
    while (performance.now() <= patience) {
      const judged = await judge()
      const outcome = await this.store.write(() => attempt(() => job(judged)))
      if (!(outcome instanceof Locked)) return outcome.answer
      await outcome.ended
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
