/** The wire actions that read: getDocument, calculateDocument, aggregateDocuments. */
import { DEFAULT_AGGREGATE_LIMIT } from '../limits'
import { answerBudget, computeBudget, sortBudget, type Budget } from './budget'
import type { Catalogue } from './catalogue'
import type { Collection } from './changes'
import { encodeDoc } from './codec'
import type { Calculator } from './compute/calculator'
import type { Foreign } from './compute/jobs'
import { toEjson, type ServerDate } from './ejson'
import type { Account, Finder, Query, Window } from './find'
import type { Judge } from './judge'
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
    const { query, window, rest, isLimited } = texts.pipeline(stagesOf(body), this.serverDate)
    if (rest.length === 0) {
      const docs = finder.find(collection, query, isLimited ? window : { ...window, limit: DEFAULT_AGGREGATE_LIMIT }, asAnswer(note))
      return { data: { list: docs.map((doc) => toEjson(doc)) } }
    }
    const budget = computeBudget()
    const docs = query.isCostly
      ? finder.candidateTexts(collection, query.filter, note, budget)
      : finder.find(collection, query, window, { note, budget, sorting: sortBudget() }).map(encodeDoc)
    const list = await calculator.aggregate({ kind: 'aggregate', now: now(), docs, stages: rest, isLimited }, this.foreign(note, budget))
    return { data: { list } }
  }

  /** A costly query is matched in the worker, then ordered and cut here. */
  private async find(collection: Collection, query: Query, window: Window, note: Note): Promise<Doc[]> {
    if (!query.isCostly) return this.parts.finder.find(collection, query, window, asAnswer(note))
    const found = (await this.parts.judge.matching(collection, query, note)).map(({ doc }) => doc)
    const { sort = [], skip = 0, limit = Infinity } = window
    return sortDocs(found, sort).slice(skip, skip + limit)
  }

  /** What a `$lookup` in the worker reads. A collection that is not there counts as an empty one, as in MongoDB. */
  private foreign(note: Note, budget: Budget): Foreign {
    const { catalogue, finder, texts } = this.parts
    return (name, query) => {
      const collection = catalogue.known(name)
      return collection === undefined ? [] : finder.texts(collection, texts.query(query, this.serverDate), note, budget)
    }
  }

  private readonly serverDate: ServerDate = (offset) => new Date(this.parts.now() + offset)
}

const asAnswer = (note: Note): Account => ({ note, budget: answerBudget(), sorting: sortBudget() })
