/** Puts the parts of the database service together and names its wire actions (wx-server-sdk 4.0.2, @cloudbase/database 1.4.3). */
import { TRANSACTION_LIFE_MS } from '../limits'
import { Catalogue } from './catalogue'
import { invalidParam } from './failures'
import { Finder } from './find'
import { CompiledTexts } from './query-cache'
import { ReadActions } from './read-actions'
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
}

export class DatabaseService {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly transactions: Transactions
  private readonly reads: ReadActions
  private readonly writes: WriteActions

  constructor({ dir, now, warn, transactionLifeMs = TRANSACTION_LIFE_MS }: ServiceOptions) {
    const texts = new CompiledTexts()
    const serverDate = (offset: number): Date => new Date(now() + offset)
    this.store = new Store(dir)
    this.catalogue = new Catalogue(this.store)
    this.transactions = new Transactions(this.store, this.catalogue, transactionLifeMs)
    const finder = new Finder(this.store, warn)
    const plain = new Writes(this.store, this.catalogue, finder, this.transactions, now)
    const inTransaction = new TransactionWrites(this.transactions)
    this.reads = new ReadActions(this.catalogue, finder, this.transactions, texts, serverDate)
    this.writes = new WriteActions(this.catalogue, plain, this.transactions, inTransaction, texts, serverDate)
  }

  private readonly actions = new Map<string, (body: Body) => Promise<Answer>>([
    ['database.getDocument', (body) => this.reads.getDocument(body)],
    ['database.calculateDocument', (body) => this.reads.calculateDocument(body)],
    ['database.aggregateDocuments', (body) => this.reads.aggregateDocuments(body)],
    ['database.insertDocument', (body) => this.writes.insertDocument(body)],
    ['database.modifyDocument', (body) => this.writes.modifyDocument(body)],
    ['database.removeDocument', (body) => this.writes.removeDocument(body)],
    ['database.addCollection', (body) => this.catalogue.add(body.collectionName).then(() => ({}))],
    ['database.startTransaction', async () => ({ transactionId: this.transactions.start() })],
    ['database.commitTransaction', (body) => this.commit(body)],
    ['database.abortTransaction', (body) => this.abort(body)],
  ])

  async handle(action: string, body: Body): Promise<Answer> {
    const run = this.actions.get(action)
    if (run === undefined) throw invalidParam(`unknown action ${action}`)
    return run(body)
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
