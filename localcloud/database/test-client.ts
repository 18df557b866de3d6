/** For the tests beside it: a database in a folder of its own, and calls in the words of the wire with plain values. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { ServiceError } from '../errors'
import { openDatabase, type Database, type DatabaseOptions } from '.'

export type Plain = Record<string, unknown>

/** Canonical EJSON as wx-server-sdk 4.0.2 sends it. */
export const ejson = (value: unknown): string => EJSON.stringify(value as object, { relaxed: false })

export interface FindOptions {
  order?: Plain
  limit?: number
  offset?: number
  projection?: Plain
}

export class TestClient {
  private constructor(
    readonly database: Database,
    readonly dir: string,
  ) {}

  static async open(options: Partial<DatabaseOptions> = {}): Promise<TestClient> {
    const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'localcloud-database-'))
    return new TestClient(await openDatabase({ now: () => 1_700_000_000_000, ...options, dir }), dir)
  }

  async close(): Promise<void> {
    await this.database.close()
    rmSync(this.dir, { recursive: true, force: true })
  }

  call(action: string, body: Plain): Promise<Plain> {
    return this.database.handle(`database.${action}`, body)
  }

  async add(collectionName: string, docs: Plain | Plain[], transactionId?: string): Promise<string[]> {
    const data = (Array.isArray(docs) ? docs : [docs]).map(ejson)
    return dataOf(await this.call('insertDocument', { collectionName, data, transactionId })).insertedIds as string[]
  }

  async get(collectionName: string, id: string | number, transactionId?: string): Promise<Plain | undefined> {
    const answer = await this.call('getDocument', { collectionName, queryType: 'DOC', query: ejson({ _id: id }), multi: false, transactionId })
    return listOf(answer)[0]
  }

  async find(collectionName: string, query: Plain, { order, limit = 1000, offset, projection }: FindOptions = {}): Promise<Plain[]> {
    const texts = { order: order && ejson(order), projection: projection && ejson(projection) }
    return listOf(await this.call('getDocument', { collectionName, queryType: 'WHERE', query: ejson(query), limit, offset, ...texts }))
  }

  async count(collectionName: string, query: Plain): Promise<number> {
    return dataOf(await this.call('calculateDocument', { collectionName, queryType: 'WHERE', query: ejson(query) })).total as number
  }

  /** `doc(id).update`. */
  async update(collectionName: string, id: string, data: Plain, transactionId?: string): Promise<number> {
    const body = { collectionName, queryType: 'DOC', query: ejson({ _id: id }), multi: false, merge: true, upsert: false, data: ejson(data), transactionId }
    return dataOf(await this.call('modifyDocument', body)).updated as number
  }

  /** `where(query).update`. */
  async updateWhere(collectionName: string, query: Plain, data: Plain, multi = true): Promise<number> {
    const body = { collectionName, queryType: 'WHERE', query: ejson(query), multi, merge: true, upsert: false, data: ejson(data) }
    return dataOf(await this.call('modifyDocument', body)).updated as number
  }

  /** `doc(id).set`. */
  async set(collectionName: string, id: string, doc: Plain, transactionId?: string): Promise<Plain> {
    const body = { collectionName, queryType: 'DOC', query: ejson({ _id: id }), multi: false, merge: false, upsert: true, data: ejson(doc), transactionId }
    return dataOf(await this.call('modifyDocument', body))
  }

  async remove(collectionName: string, id: string, transactionId?: string): Promise<number> {
    const body = { collectionName, queryType: 'DOC', query: ejson({ _id: id }), multi: false, transactionId }
    return dataOf(await this.call('removeDocument', body)).deleted as number
  }

  async removeWhere(collectionName: string, query: Plain, multi = true): Promise<number> {
    return dataOf(await this.call('removeDocument', { collectionName, queryType: 'WHERE', query: ejson(query), multi })).deleted as number
  }

  async aggregate(collectionName: string, stages: Array<[name: string, value: unknown]>): Promise<Plain[]> {
    const texts = stages.map(([stageKey, value]) => ({ stageKey, stageValue: ejson(value) }))
    return listOf(await this.call('aggregateDocuments', { collectionName, stages: texts }))
  }

  /** `caller` is the function that begins it. */
  async begin(caller?: string): Promise<string> {
    return (await this.database.handle('database.startTransaction', {}, undefined, caller)).transactionId as string
  }

  async commit(transactionId: string): Promise<void> {
    await this.call('commitTransaction', { transactionId })
  }

  async abort(transactionId: string): Promise<void> {
    await this.call('abortTransaction', { transactionId })
  }
}

const dataOf = (answer: Plain): Plain => answer.data as Plain
const listOf = (answer: Plain): Plain[] => (dataOf(answer).list as string[]).map((text) => EJSON.parse(text) as Plain)

/** What a call was refused with; fails the test when it was not refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(outcome instanceof ServiceError)) throw new Error(`expected a ServiceError, got ${String(outcome)}`)
  return { code: outcome.code, message: outcome.message }
}
