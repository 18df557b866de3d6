/** The wire actions that read: getDocument, calculateDocument, aggregateDocuments. */
import { DEFAULT_AGGREGATE_LIMIT } from '../limits'
import type { Catalogue } from './catalogue'
import type { Collection } from './changes'
import { encodeDoc } from './codec'
import type { Calculator } from './compute/calculator'
import { toEjson, type ServerDate } from './ejson'
import type { Finder, Query, Window } from './find'
import type { Judge } from './judge'
import type { Pipeline } from './pipeline'
import type { CompiledTexts } from './query-cache'
import type { Note } from './reading'
import { sortDocs } from './sort'
import { documentKey } from './store'
import type { Transactions } from './transactions'
import type { Doc } from './values'
import { idOf, isDocQuery, limitOf, offsetOf, refuseInTransaction, stagesOf, textOf, type Answer, type Body } from './wire'

export interface ReadParts {
  catalogue: Catalogue
  finder: Finder
  judge: Judge
  calculator: Calculator
  transactions: Transactions
  texts: CompiledTexts
  now: () => number
}

export class ReadActions {
  constructor(private readonly parts: ReadParts) {}

  async getDocument(body: Body, note: Note): Promise<Answer> {
    const { catalogue, texts, transactions } = this.parts
    const collection = catalogue.collection(body.collectionName)
    const project = texts.projection(textOf(body, 'projection'))
    const query = texts.query(textOf(body, 'query'), this.serverDate)
    if (body.transactionId !== undefined) {
      const transaction = transactions.get(body.transactionId)
      const doc = transactions.read(transaction, documentKey(collection.name, idOf(body, query.filter)))
      return { data: { list: doc === undefined ? [] : [toEjson(project(doc))] } }
    }
    const sort = texts.order(textOf(body, 'order'))
    const [limit, offset] = [isDocQuery(body) ? 1 : limitOf(body), offsetOf(body)]
    const found = await this.find(collection, query, { sort, skip: offset, limit }, note)
    return { data: { list: found.map((doc) => toEjson(project(doc))) }, limit, offset }
  }

  async calculateDocument(body: Body, note: Note): Promise<Answer> {
    refuseInTransaction(body)
    const { catalogue, finder, judge, texts } = this.parts
    const collection = catalogue.collection(body.collectionName)
    const query = texts.query(textOf(body, 'query'), this.serverDate)
    const total = query.isCostly ? (await judge.matching(collection, query, note)).length : finder.count(collection, query, note)
    return { data: { total } }
  }

  async aggregateDocuments(body: Body, note: Note): Promise<Answer> {
    refuseInTransaction(body)
    const { calculator, catalogue, finder, texts, now } = this.parts
    const collection = catalogue.collection(body.collectionName)
    const pipeline = texts.pipeline(stagesOf(body), this.serverDate)
    const { query, window, rest, isLimited } = pipeline
    if (rest.length === 0) {
      const docs = finder.find(collection, query, isLimited ? window : { ...window, limit: DEFAULT_AGGREGATE_LIMIT }, note)
      return { data: { list: docs.map((doc) => toEjson(doc)) } }
    }
    const docs = query.isCostly ? finder.candidateTexts(collection, query.filter, note) : finder.find(collection, query, window, note).map(encodeDoc)
    const list = await calculator.aggregate({ kind: 'aggregate', now: now(), docs, stages: rest, isLimited, foreign: this.joined(pipeline, note) })
    return { data: { list } }
  }

  /** A costly query is matched in the worker, then ordered and cut here. */
  private async find(collection: Collection, query: Query, window: Window, note: Note): Promise<Doc[]> {
    if (!query.isCostly) return this.parts.finder.find(collection, query, window, note)
    const found = (await this.parts.judge.matching(collection, query, note)).map(({ doc }) => doc)
    const { sort = [], skip = 0, limit = Infinity } = window
    return sortDocs(found, sort).slice(skip, skip + limit)
  }

  /** A collection that is not there counts as an empty one, as in MongoDB. */
  private joined({ joins }: Pipeline, note: Note): Record<string, string[]> {
    const { catalogue, finder } = this.parts
    const pairs = joins.map((name) => [name, catalogue.known(name)] as const)
    return Object.fromEntries(pairs.map(([name, collection]) => [name, collection === undefined ? [] : finder.candidateTexts(collection, {}, note)]))
  }

  private readonly serverDate: ServerDate = (offset) => new Date(this.parts.now() + offset)
}
