/** Puts the parts of the database service together and names its wire actions (wx-server-sdk 4.0.2, @cloudbase/database 1.4.3). */
import { TRANSACTION_LIFE_MS } from '../limits'
import { Catalogue } from './catalogue'
import { Calculator } from './compute/calculator'
import { invalidParam } from './failures'
import { Finder } from './find'
import { Judge } from './judge'
import { CompiledTexts } from './query-cache'
import { ReadActions } from './read-actions'
import type { Note } from './reading'
import { ScanWarnings } from './scan-warnings'
import { Store } from './store'
import { TransactionWrites } from './transaction-writes'
import { Transactions } from './transactions'
import type { Answer, Body } from './wire'
import { WriteActions } from './write-actions'
import { Writes } from './writes'

export interface ServiceOptions {
  dir: string
  now: () => number
  warn: (line: string) => void
  transactionLifeMs?: number | undefined
  computeMs?: number | undefined
}

export class DatabaseService {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly transactions: Transactions
  readonly warnings: ScanWarnings
  readonly calculator: Calculator
  readonly texts = new CompiledTexts()
  private readonly reads: ReadActions
  private readonly writes: WriteActions

  constructor({ dir, now, warn, transactionLifeMs = TRANSACTION_LIFE_MS, computeMs }: ServiceOptions) {
    const { texts } = this
    const serverDate = (offset: number): Date => new Date(now() + offset)
    this.store = new Store(dir)
    this.catalogue = new Catalogue(this.store)
    this.transactions = new Transactions(this.store, this.catalogue, now, transactionLifeMs)
    this.warnings = new ScanWarnings(warn)
    this.calculator = new Calculator(computeMs)
    const finder = new Finder(this.store, this.warnings)
    const judge = new Judge(finder, this.calculator, now)
    const plain = new Writes(this.store, this.catalogue, finder, this.transactions, judge, now)
    const inTransaction = new TransactionWrites(this.transactions)
    this.reads = new ReadActions({ catalogue: this.catalogue, finder, judge, calculator: this.calculator, transactions: this.transactions, texts, now })
    this.writes = new WriteActions(this.catalogue, plain, this.transactions, inTransaction, texts, serverDate)
  }

  private readonly actions = new Map<string, (body: Body, note: Note, caller: string) => Promise<Answer>>([
    ['database.getDocument', (body, note) => this.reads.getDocument(body, note)],
    ['database.calculateDocument', (body, note) => this.reads.calculateDocument(body, note)],
    ['database.aggregateDocuments', (body, note) => this.reads.aggregateDocuments(body, note)],
    ['database.insertDocument', (body) => this.writes.insertDocument(body)],
    ['database.modifyDocument', (body, note) => this.writes.modifyDocument(body, note)],
    ['database.removeDocument', (body, note) => this.writes.removeDocument(body, note)],
    ['database.addCollection', (body) => this.catalogue.add(body.collectionName).then(() => ({}))],
    ['database.startTransaction', async (_body, _note, caller) => ({ transactionId: this.transactions.start(caller) })],
    ['database.commitTransaction', (body) => this.commit(body)],
    ['database.abortTransaction', (body) => this.abort(body)],
  ])

  async handle(action: string, body: Body, note: Note, caller: string): Promise<Answer> {
    const run = this.actions.get(action)
    if (run === undefined) throw invalidParam(`unknown action ${action}`)
    return run(body, note, caller)
  }

  private async commit(body: Body): Promise<Answer> {
    await this.transactions.commit(this.transactions.get(body.transactionId))
    return {}
  }

  private async abort(body: Body): Promise<Answer> {
    this.transactions.finish(this.transactions.get(body.transactionId))
    return {}
  }
}
