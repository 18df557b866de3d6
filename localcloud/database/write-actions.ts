/** The wire actions that write: insertDocument, modifyDocument, removeDocument; each plain or within a transaction. */
import type { Catalogue } from './catalogue'
import { parseEjson, type ServerDate } from './ejson'
import { invalidParam, requestFailed } from './failures'
import type { Query } from './find'
import type { CompiledTexts } from './query-cache'
import type { Note } from './reading'
import { storableDoc } from './storable'
import type { TransactionWrites } from './transaction-writes'
import type { Transactions } from './transactions'
import type { Doc } from './values'
import { idOf, listOfTexts, textOf, type Answer, type Body } from './wire'
import type { Writes } from './writes'

export class WriteActions {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly writes: Writes,
    private readonly transactions: Transactions,
    private readonly inTransaction: TransactionWrites,
    private readonly texts: CompiledTexts,
    private readonly serverDate: ServerDate,
  ) {}

  async insertDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const docs = listOfTexts(body, 'data').map((text) => this.newDoc(text, this.dateFor(body)))
    if (body.transactionId !== undefined) await this.inTransaction.insert(this.transactions.get(body.transactionId), collection, docs)
    else await this.writes.insert(collection, docs)
    return { data: { insertedIds: docs.map((doc) => doc._id) } }
  }

  async modifyDocument(body: Body, note: Note): Promise<Answer> {
    if (body.merge === false) return this.setDocument(body)
    const collection = this.catalogue.collection(body.collectionName)
    const query = this.queryOf(body)
    const update = this.texts.update(textOf(body, 'data'), this.dateFor(body))
    const updated =
      body.transactionId === undefined
        ? await this.writes.update(collection, query, body.multi === true, update, note)
        : await this.inTransaction.update(this.transactions.get(body.transactionId), collection, idOf(body, query.filter), update)
    return { data: { updated, upsert_id: null } }
  }

  async removeDocument(body: Body, note: Note): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const query = this.queryOf(body)
    const deleted =
      body.transactionId === undefined
        ? await this.writes.remove(collection, query, body.multi === true, note)
        : await this.inTransaction.remove(this.transactions.get(body.transactionId), collection, idOf(body, query.filter))
    return { data: { deleted } }
  }

  /** `doc(id).set`: the whole document, created when it is not there. */
  private async setDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const id = idOf(body, this.queryOf(body).filter)
    const data = storableDoc(parseEjson(textOf(body, 'data'), this.dateFor(body)))
    if (data._id !== undefined && data._id !== id) throw invalidParam('不能更新_id的值')
    const doc = { _id: id, ...data }
    const { updated, created } =
      body.transactionId === undefined
        ? await this.writes.set(collection, doc)
        : await this.inTransaction.set(this.transactions.get(body.transactionId), collection, doc)
    return { data: { updated, upsert_id: created ? id : null } }
  }

  private queryOf(body: Body): Query {
    return this.texts.query(textOf(body, 'query'), this.serverDate)
  }

  /** A transaction takes no server date, as the tests of @cloudbase/node-sdk note. */
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
