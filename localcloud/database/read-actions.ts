/** The wire actions that read: getDocument, calculateDocument, aggregateDocuments. */
import { runAggregate, sortOf } from './aggregate'
import type { Catalogue } from './catalogue'
import { parseEjson, toEjson, type ServerDate } from './ejson'
import { invalidParam } from './failures'
import type { Finder } from './find'
import { compileProjection } from './projection'
import { docOf, type CompiledTexts } from './query-cache'
import { documentKey } from './store'
import type { Transactions } from './transactions'
import type { Doc } from './values'
import { idOf, isDocQuery, limitOf, offsetOf, refuseInTransaction, stagesOf, textOf, type Answer, type Body } from './wire'

export class ReadActions {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly finder: Finder,
    private readonly transactions: Transactions,
    private readonly texts: CompiledTexts,
    private readonly serverDate: ServerDate,
  ) {}

  async getDocument(body: Body): Promise<Answer> {
    const collection = this.catalogue.collection(body.collectionName)
    const project = projectionOf(textOf(body, 'projection'))
    const query = this.texts.query(textOf(body, 'query'), this.serverDate)
    if (body.transactionId !== undefined) {
      const transaction = this.transactions.get(body.transactionId)
      const doc = this.transactions.read(transaction, documentKey(collection.name, idOf(body, query.filter)))
      return { data: { list: doc === undefined ? [] : [toEjson(project(doc))] } }
    }
    const sort = sortOf(docOf(textOf(body, 'order'), noDate))
    const [limit, offset] = [isDocQuery(body) ? 1 : limitOf(body), offsetOf(body)]
    const found = this.finder.find(collection, query, { sort, skip: offset, limit })
    return { data: { list: found.map((doc) => toEjson(project(doc))) }, limit, offset }
  }

  async calculateDocument(body: Body): Promise<Answer> {
    refuseInTransaction(body)
    const collection = this.catalogue.collection(body.collectionName)
    return { data: { total: this.finder.count(collection, this.texts.query(textOf(body, 'query'), this.serverDate)) } }
  }

  async aggregateDocuments(body: Body): Promise<Answer> {
    refuseInTransaction(body)
    const collection = this.catalogue.collection(body.collectionName)
    const stages = stagesOf(body).map(({ name, text }) => ({ name, value: parseEjson(text, this.serverDate) }))
    return { data: { list: runAggregate(this.finder, collection, stages).map((row) => toEjson(row)) } }
  }
}

const noDate: ServerDate = () => {
  throw invalidParam('no date is expected here')
}

function projectionOf(text: string): (doc: Doc) => Doc {
  return text === '' ? (doc) => doc : compileProjection(docOf(text, noDate))
}
