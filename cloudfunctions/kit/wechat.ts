import * as sdk from 'wx-server-sdk'

/**
 * The only door to WeChat's cloud. Everything else in `cloudfunctions` speaks the small vocabulary of
 * `store.ts`, `transaction.ts` and this file, so a change of SDK stays here.
 */

sdk.init({ env: (sdk as unknown as { DYNAMIC_CURRENT_ENV: string }).DYNAMIC_CURRENT_ENV })

/** A stored document; every collection's own type extends it. */
export interface Doc {
  _id: string
  communityId: string
}

export type Filter = Record<string, unknown>

export interface DocumentReference {
  get(): Promise<{ data: unknown }>
  set(options: { data: unknown }): Promise<unknown>
  update(options: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface QueryReference {
  where(filter: Filter): QueryReference
  orderBy(field: string, direction: 'asc' | 'desc'): QueryReference
  limit(rows: number): QueryReference
  field(projection: Record<string, boolean>): QueryReference
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: unknown; multi?: boolean }): Promise<{ stats: { updated: number } }>
}
export interface CollectionReference extends QueryReference {
  doc(id: string): DocumentReference
  add(options: { data: unknown }): Promise<unknown>
  aggregate(): Aggregate
}
export interface Aggregate {
  match(filter: Filter): Aggregate
  group(spec: Record<string, unknown>): Aggregate
  limit(rows: number): Aggregate
  project(fields: Record<string, unknown>): Aggregate
  lookup(from: { from: string; pipeline: unknown; as: string }): Aggregate
  end(): Promise<{ list: unknown[] }>
}
export interface SdkTransaction {
  collection(name: string): { doc(id: string): DocumentReference; add(options: { data: unknown }): Promise<unknown> }
}
interface SdkDatabase {
  collection(name: string): CollectionReference
  createCollection(name: string): Promise<unknown>
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>, retries: number): Promise<T>
  command: Commands
}
/** Query and update operators. They compose, so their type is opaque. */
interface Commands {
  [operator: string]: (...operands: unknown[]) => unknown
}

const database = sdk.database as unknown as (config: { throwOnNotFound: boolean }) => SdkDatabase

/** Missing documents read as null: a thrown "does not exist" could not be told from a lost connection. */
export const db = database({ throwOnNotFound: false })
export const is = db.command as {
  gt(value: unknown): unknown
  gte(value: unknown): unknown
  lt(value: unknown): unknown
  lte(value: unknown): unknown
  neq(value: unknown): unknown
  in(values: readonly unknown[]): unknown
  nin(values: readonly unknown[]): unknown
  /** How many items a list has. */
  size(items: number): unknown
  and(...conditions: unknown[]): unknown
  or(...conditions: unknown[]): unknown
  nor(...conditions: unknown[]): unknown
  elemMatch(condition: Filter): unknown
}
export const to = db.command as {
  inc(by: number): unknown
  set(value: unknown): unknown
  push(values: unknown): unknown
  pull(value: unknown): unknown
  remove(): unknown
}
interface Stages {
  match(filter: Filter): Stages
  limit(rows: number): Stages
  project(fields: Record<string, unknown>): Stages
  done(): unknown
}
const gather = (db.command as unknown as { aggregate: Record<'sum' | 'push', (of: unknown) => unknown> & { pipeline(): Stages } }).aggregate
export const total = gather.sum
export const listOf = gather.push
/** What is done inside a `lookup`. */
export const stages = () => gather.pipeline()

export interface Origin {
  openid: string | null
  /** The platform itself called: a timer, or one of our functions calling another. Clients cannot forge SOURCE. */
  system: boolean
  /** A timer fired, and nobody else. */
  timer: boolean
}

/**
 * Who is calling, from the platform and never from the input. Read inside `main` on every call, because a
 * warm instance serves many people one after another.
 */
export function origin(): Origin {
  const context = sdk.getWXContext() as unknown as { OPENID?: string | number; SOURCE?: string }
  const source = String(context.SOURCE ?? '')
  // Exactly 'wx_trigger' for a timer; a chain that ends in ',scf' when one function calls another.
  const timer = source === 'wx_trigger'
  const system = timer || source === 'scf' || source.endsWith(',scf')
  // The SDK turns integer-looking values into numbers.
  return { openid: context.OPENID === undefined ? null : String(context.OPENID), system, timer }
}

/** Calls a sibling function as the system. Throws when the platform fails; a refusal comes back in the reply. */
export async function callSibling(name: string, data: unknown): Promise<unknown> {
  const reply = (await sdk.callFunction({ name, data: data as Record<string, unknown> })) as { result?: unknown } | undefined
  return reply?.result
}

interface OpenApi {
  subscribeMessage: { send(message: Record<string, unknown>): Promise<unknown> }
  wxacode: { getUnlimited(options: Record<string, unknown>): Promise<{ contentType: string; buffer: Buffer }> }
  security: { msgSecCheck(options: Record<string, unknown>): Promise<{ result?: { suggest?: string; label?: number } }> }
}
export const openapi = (sdk as unknown as { openapi: OpenApi }).openapi

export async function downloadFile(fileId: string): Promise<Buffer> {
  const { fileContent } = await sdk.downloadFile({ fileID: fileId })
  return fileContent
}

export async function deleteFile(fileId: string): Promise<void> {
  await sdk.deleteFile({ fileList: [fileId] })
}

/** Stores a file and gives its lasting name; a file that was there under this path is replaced. */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await sdk.uploadFile({ cloudPath, fileContent })
  return fileID
}

/** An address that opens the file for `seconds`, for whoever holds it; null when there is no such file. */
export async function temporaryLink(fileId: string, seconds: number): Promise<string | null> {
  const answer = await sdk.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })
  return answer?.fileList[0]?.tempFileURL || null
}
