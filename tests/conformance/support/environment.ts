/**
 * The environment under test, reached through the real wx-server-sdk: a local cloud in a process of its own, or, when
 * LINBAN_CONFORMANCE_ENV names one, a real one. jest gives every test file a `process.env` of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startCloudProcess } from '../../support/cloud-process'

type Names =
  | 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'all' | 'elemMatch' | 'exists' | 'size' | 'mod' | 'and' | 'or' | 'nor' | 'not' | 'expr'
  | 'set' | 'remove' | 'inc' | 'mul' | 'push' | 'pull' | 'pullAll' | 'pop' | 'shift' | 'unshift' | 'addToSet' | 'rename' | 'bit' | 'max' | 'min'

/** What `db.command` offers; each answers something to chain or to send. */
export interface Command extends Record<Names, (...given: unknown[]) => Command> {
  aggregate: { pipeline(): Pipeline }
  project: Record<'slice' | 'elemMatch', (given: unknown) => unknown>
}

export type Plain = Record<string, unknown>
type Stage = 'addFields' | 'bucket' | 'bucketAuto' | 'count' | 'geoNear' | 'group' | 'limit' | 'lookup' | 'match' | 'project' | 'replaceRoot' | 'sample' | 'skip' | 'sort' | 'sortByCount' | 'unwind'

export interface Pipeline extends Record<Stage, (given: unknown) => Pipeline> {
  end(): Promise<{ list: Plain[] }>
  done(): unknown
}

export interface Query {
  where(filter: unknown): Query
  field(projection: unknown): Query
  orderBy(path: string, order: 'asc' | 'desc'): Query
  limit(most: number): Query
  skip(passed: number): Query
  get(): Promise<{ data: Plain[] }>
  count(): Promise<{ total: number }>
  update(given: { data: unknown; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(given?: { multi?: boolean }): Promise<{ stats: { removed: number } }>
}

export interface Document {
  get(): Promise<{ data: Plain | null }>
  set(given: { data: unknown }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(given: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Collection extends Query {
  doc(id: unknown): Document
  add(given: { data: unknown }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Pipeline
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export interface Db {
  command: Command
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): unknown
  RegExp(given: { regexp: string; options?: string }): unknown
  startTransaction(): Promise<Transaction>
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

export interface Environment {
  db: Db
  /** A collection of this test file, empty. */
  fresh(name: string): Promise<Collection>
  close(): Promise<void>
}

const real = process.env.LINBAN_CONFORMANCE_ENV

export async function openEnvironment(): Promise<Environment> {
  const { url, close } = real === undefined ? await startLocal() : { url: undefined, close: async () => undefined }
  Object.assign(process.env, { SILENCE: 'true' }, url === undefined ? {} : localVariables(url))
  const { default: cloud } = (await import('wx-server-sdk')) as unknown as { default: { init(given: unknown): void; database(given: unknown): Db } }
  cloud.init({ env: real ?? 'demo-conformance' })
  const db = cloud.database({ throwOnNotFound: true })
  return { db, close, fresh: (name) => freshIn(db, name) }
}

async function startLocal(): Promise<{ url: string; close: () => Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'linban-conformance-'))
  const server = await startCloudProcess('tests/conformance/support/serve.ts', [dir])
  const close = async (): Promise<void> => {
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { url: server.url, close }
}

/** What the platform gives a function, as far as the SDK reads it. */
const localVariables = (url: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'demo-conformance', TCB_ENV: 'demo-conformance',
  TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TENCENTCLOUD_SESSIONTOKEN: 'local',
})

async function freshIn(db: Db, name: string): Promise<Collection> {
  try {
    await db.createCollection(name)
  } catch (error) {
    if (!/exist/i.test(String((error as Error).message))) throw error
  }
  const collection = db.collection(name)
  await collection.where({ _id: db.command.exists(true) }).remove()
  return collection
}

/** The error that a call met; fails the test when it met none. */
export async function errorOf(call: Promise<unknown>): Promise<{ code?: string; errCode?: number; errMsg?: string; message: string }> {
  const error: unknown = await call.then(() => undefined, (met: unknown) => met)
  if (error === undefined) throw new Error('expected an error')
  return error as { message: string }
}
