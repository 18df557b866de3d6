/** The wire actions of the database service, one method each (wx-server-sdk 4.0.2, @cloudbase/database 1.4.3). */
import { TRANSACTION_LIFE_MS } from '../limits'
import { runAggregate, sortOf } from './aggregate'
import { Catalogue } from './catalogue'
import { parseEjson, toEjson, type ServerDate } from './ejson'
import { invalidParam, requestFailed } from './failures'
import { Finder } from './find'
import { compileProjection } from './projection'
import { CompiledTexts, docOf } from './query-cache'
import { storableDoc } from './storable'
import { documentKey, Store } from './store'
import { TransactionWrites } from './transaction-writes'
import { Transactions } from './transactions'
import type { Doc } from './values'
import { isDocQuery, limitOf, listOfTexts, offsetOf, stagesOf, textOf, type Body } from './wire'
import { Writes } from './writes'

export type Answer = Record<string, unknown>

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
  private readonly finder: Finder
  private readonly writes: Writes
  private readonly inTransaction: TransactionWrites
  private readonly texts = new CompiledTexts()
  private readonly serverDate: ServerDate

  constructor({ dir, now, warn, transactionLifeMs = TRANSACTION_LIFE_MS }: ServiceOptions) {
    this.store = new Store(dir)
    this.catalogue = new Catalogue(this.store)
    this.transactions = new Transactions(this.store, this.catalogue, transactionLifeMs)
    this.finder = new Finder(this.store, warn)
    this.writes = new Writes(this.store, this.catalogue, this.finder, this.transactions, now)
    this.inTransaction = new TransactionWrites(this.transactions)
    this.serverDate = (offset) => new Date(now() + offset)
  }

  readonly actions: Record<string, (body: Body) => Promise<Answer>> = {
    'database.getDocument': (body) => this.getDocument(body),
    'database.calculateDocument': (body) => this.calculateDocument(body),
    'database.insertDocument': (body) => this.insertDocument(body),
    'database.modifyDocument': (body) => this.modifyDocument(body),
    'database.removeDocument': (body) => this.removeDocument(body),
    'database.aggregateDocuments': (body) => this.aggregateDocuments(body),
    'database.addCollection': (body) => this.addCollection(body),
    'database.startTransaction': async () => ({ transactionId: this.transactions.start() }),
    'database.commitTransaction': (body) => this.commitTransaction(body),
    'database.abortTransaction': (body) => this.abortTransaction(body),
  }

  private async getDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const project = projectionOf(textOf(body, 'projection'))
    if (body.transactionId !== undefined) {
      const transaction = this.transactions.get(body.transactionId)
      const doc = this.transactions.read(transaction, documentKey(collection.name, this.idOf(body)))
      return { data: { list: doc === undefined ? [] : [toEjson(project(doc))] } }
    }
    const query = this.texts.query(textOf(body, 'query'), this.serverDate)
    const sort = sortOf(docOf(textOf(body, 'order'), this.serverDate))
    const [limit, offset] = [isDocQuery(body) ? 1 : limitOf(body), offsetOf(body)]
    const found = this.finder.find(collection, query, { sort, skip: offset, limit })
    return { data: { list: found.map((doc) => toEjson(project(doc))) }, limit, offset }
  }

  private async calculateDocument(body: Body): Promise<Answer> {
    refuseInTransaction(body)
    const collection = this.catalogue.collection(body.collectionName)
    return { data: { total: this.finder.count(collection, this.texts.query(textOf(body, 'query'), this.serverDate)) } }
  }

  private async insertDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const docs = listOfTexts(body, 'data').map((text) => this.newDoc(text, this.dateFor(body)))
    if (body.transactionId !== undefined) await this.inTransaction.insert(this.transactions.get(body.transactionId), collection, docs)
    else await this.writes.insert(collection, docs)
    return { data: { insertedIds: docs.map((doc) => doc._id) } }
  }

  private async modifyDocument(body: Body): Promise<Answer> {
    if (body.merge === false) return this.setDocument(body)
    const collection = this.catalogue.collection(body.collectionName)
    const update = this.texts.update(textOf(body, 'data'), this.dateFor(body))
    if (body.transactionId !== undefined) {
      const transaction = this.transactions.get(body.transactionId)
      const updated = await this.inTransaction.update(transaction, collection, this.idOf(body), update)
      return { data: { updated, upsert_id: null } }
    }
    const query = this.texts.query(textOf(body, 'query'), this.serverDate)
    const updated = await this.writes.update(collection, query, body.multi === true, update)
    return { data: { updated, upsert_id: null } }
  }

  private async setDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const id = this.idOf(body)
    const doc: Doc = { ...storableDoc(parseEjson(textOf(body, 'data'), this.dateFor(body))) }
    if (doc._id !== undefined && doc._id !== id) throw invalidParam('不能更新_id的值')
    const whole = { _id: id, ...doc }
    const { updated, created } =
      body.transactionId === undefined
        ? await this.writes.set(collection, whole)
        : await this.inTransaction.set(this.transactions.get(body.transactionId), collection, whole)
    return { data: { updated, upsert_id: created ? id : null } }
  }

  private async removeDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    if (body.transactionId !== undefined) {
      return { data: { deleted: await this.inTransaction.remove(this.transactions.get(body.transactionId), collection, this.idOf(body)) } }
    }
    const query = this.texts.query(textOf(body, 'query'), this.serverDate)
    return { data: { deleted: await this.writes.remove(collection, query, body.multi === true) } }
  }

  private async aggregateDocuments(body: Body): Promise<Answer> {
    refuseInTransaction(body)
    const collection = this.catalogue.collection(body.collectionName)
    const stages = stagesOf(body).map(({ name, text }) => ({ name, value: parseEjson(text, this.serverDate) }))
    return { data: { list: runAggregate(this.finder, collection, stages).map((row) => toEjson(row)) } }
  }

  private async addCollection(body: Body): Promise<Answer> {
    await this.catalogue.add(String(body.collectionName))
    return {}
  }

  private async commitTransaction(body: Body): Promise<Answer> {
    await this.transactions.commit(this.transactions.get(body.transactionId))
    return {}
  }

  private async abortTransaction(body: Body): Promise<Answer> {
    this.transactions.finish(this.transactions.get(body.transactionId))
    return {}
  }

  /** The id of a `doc()` operation. Throws for a `where()`, which a transaction does not offer. */
  private idOf(body: Body): string | number {
    const { filter } = this.texts.query(textOf(body, 'query'), this.serverDate)
    if (!isDocQuery(body)) throw requestFailed('only doc() operations are possible here, not where()')
    const id = filter._id
    if (typeof id !== 'string' && typeof id !== 'number') throw invalidParam('_id must be a text or a number')
    return id
  }

  /** node-sdk's own tests note that a transaction takes no server date. */
  private dateFor(body: Body): ServerDate {
    if (body.transactionId === undefined) return this.serverDate
    return () => {
      throw requestFailed('serverDate is not supported in a transaction')
    }
  }

  private newDoc(text: string, serverDate: ServerDate): Doc {
    const doc = storableDoc(parseEjson(text, serverDate))
    return doc._id === undefined ? { _id: this.writes.newId(), ...doc } : doc
  }
}

function projectionOf(text: string): (doc: Doc) => Doc {
  if (text === '') return (doc) => doc
  return compileProjection(docOf(text, () => {
    throw invalidParam('a projection holds no date')
  }))
}

function refuseInTransaction(body: Body): void {
  if (body.transactionId !== undefined) throw requestFailed('only doc() operations are possible in a transaction')
}
