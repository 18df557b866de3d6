/**
 * One lmdb environment holds three tables: documents, index rows and the catalogue. Every change runs as a job inside
 * lmdb's single writer; jobs that arrive together share one commit and one flush, and the promise of a job resolves only
 * after that flush. lmdb 3.5.6 does NOT roll back an asynchronous transaction whose callback throws: a job decides first
 * and writes afterwards.
 */
import { open, type Database as Table, type RootDatabase, type Transaction as Snapshot } from 'lmdb'
import { diskFailed, forgiveLmdb, quietly } from '../disk'
import { decodeDoc, encodeDoc } from './codec'
import { requestFailed } from './failures'
import { collectionPrefix, type Index } from './indexes'
import { encodeValue } from './key-encoding'
import { RecentTexts } from './recent-texts'
import type { Doc } from './values'

export type { Snapshot }
export interface Range {
  from: Buffer
  /** Exclusive. */
  to: Buffer
  reverse?: boolean
}

const BEHIND_ALL = Buffer.from([0xff])
export const behind = (prefix: Buffer): Buffer => Buffer.concat([prefix, BEHIND_ALL])

/** lmdb keys have at most 1978 bytes: two names, an indexed value and an id must fit together. */
const MAX_ID_BYTES = 512

/** Where a document lies. Ids are texts or numbers, as wx-server-sdk allows. Throws DATABASE_REQUEST_FAILED for others. */
export function documentKey(collection: string, id: unknown): Buffer {
  if ((typeof id !== 'string' || id === '') && typeof id !== 'number') throw requestFailed('_id must be a text or a number')
  const encoded = encodeValue(id)
  if (encoded.length > MAX_ID_BYTES) throw requestFailed(`_id has more than ${MAX_ID_BYTES} bytes`)
  return Buffer.concat([collectionPrefix(collection), encoded])
}

export class Store {
  private readonly root: RootDatabase
  private readonly documents: Table<string, Buffer>
  private readonly rows: Table<Buffer, Buffer>
  private readonly catalogue: Table<unknown, string>
  private readonly recent = new RecentTexts()
  /** What the running job has written. */
  private written: string[] = []

  constructor(dir: string) {
    process.on('unhandledRejection', forgiveLmdb)
    // The default of 126 readers runs out (MDB_READERS_FULL): each open transaction holds one.
    // Without noSubdir lmdb takes a folder with a dot in its name for a file.
    this.root = open({ path: dir, noSubdir: false, maxReaders: 4096, maxDbs: 4 })
    this.documents = this.root.openDB('documents', { keyEncoding: 'binary', encoding: 'string' })
    this.rows = this.root.openDB('rows', { keyEncoding: 'binary', encoding: 'binary' })
    this.catalogue = this.root.openDB('catalogue', { encoding: 'msgpack' })
  }

  /** Runs `job` in the writer; resolves with its answer when the change is safe on disk. */
  write<T>(job: () => T): Promise<T> {
    const written: string[] = []
    const run = (): T => {
      this.written = written
      return job()
    }
    return this.root.transaction(run).finally(() => this.recent.settled(written)).catch(diskFailed)
  }

  /** Runs `job` in the writer, after all earlier jobs, and answers at once: for decisions that change only memory. */
  decide<T>(job: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = (): void => {
        try {
          resolve(job())
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)))
        }
      }
      this.root.transaction(run).catch(diskFailed).catch(reject)
    })
  }

  get(key: Buffer, snapshot?: Snapshot): Doc | undefined {
    const text = this.text(key, snapshot)
    return text === undefined ? undefined : decodeDoc(text)
  }

  /** The document as it lies on disk. */
  text(key: Buffer, snapshot?: Snapshot): string | undefined {
    if (snapshot !== undefined) return this.documents.get(key, { transaction: snapshot })
    const name = nameOf(key)
    const known = this.recent.of(name)
    if (known !== undefined) return known
    const text = this.documents.get(key)
    if (text !== undefined) this.recent.keep(name, text)
    return text
  }

  /** The caller must call `done()` on it, or lmdb can never reuse the space of old versions. */
  snapshot(): Snapshot {
    this.documents.resetReadTxn()
    return this.documents.useReadTransaction()
  }

  /** Documents as they lie on disk. */
  *scan(range: Range): Generator<string> {
    for (const { value } of this.documents.getRange(bounds(range))) yield value
  }

  /** The documents of a collection as they are stored, as the snapshot saw them. */
  *texts(collection: string, snapshot: Snapshot): Generator<string> {
    const prefix = collectionPrefix(collection)
    for (const { value } of this.documents.getRange({ start: prefix, end: behind(prefix), transaction: snapshot })) yield value
  }

  /** The keys of the documents that the rows of a range name, in the order of the rows. */
  *scanRows(range: Range): Generator<Buffer> {
    for (const { value } of this.rows.getRange(bounds(range))) yield value
  }

  /** Any document other than `own` whose row begins with `entry`. */
  otherHolder(entry: Buffer, own: Buffer): Buffer | undefined {
    for (const key of this.scanRows({ from: entry, to: behind(entry) })) if (!key.equals(own)) return key
    return undefined
  }

  /** Only inside a job. Writes the document, or removes it when undefined; its rows are the caller's duty. */
  put(key: Buffer, doc: Doc | undefined): void {
    this.written.push(nameOf(key))
    this.recent.written(nameOf(key))
    quietly(doc === undefined ? this.documents.remove(key) : this.documents.put(key, encodeDoc(doc)))
  }

  /** Only inside a job. */
  putRow(entry: Buffer, key: Buffer): void {
    quietly(this.rows.put(Buffer.concat([entry, key]), key))
  }

  /** Only inside a job. */
  removeRow(entry: Buffer, key: Buffer): void {
    quietly(this.rows.remove(Buffer.concat([entry, key])))
  }

  removeRows(index: Index): void {
    const keys = [...this.rows.getKeys({ start: index.prefix, end: behind(index.prefix) })]
    for (const key of keys) quietly(this.rows.remove(key))
  }

  *catalogueEntries(): Generator<[string, unknown]> {
    for (const { key, value } of this.catalogue.getRange()) yield [key, value]
  }

  putCatalogueEntry(name: string, value: unknown): void {
    quietly(this.catalogue.put(name, value))
  }

  /** All at once or, when the disk refuses, nothing. */
  async clear(): Promise<void> {
    const clear = (): void => {
      this.recent.clearing()
      for (const table of [this.documents, this.rows, this.catalogue]) quietly(table.clearAsync())
    }
    await this.write(clear).finally(() => this.recent.cleared())
  }

  async close(): Promise<void> {
    await this.root.close()
    process.off('unhandledRejection', forgiveLmdb)
  }
}

const nameOf = (key: Buffer): string => key.toString('latin1')

const bounds = ({ from, to, reverse }: Range): { start: Buffer; end: Buffer; reverse: boolean } =>
  reverse === true ? { start: to, end: from, reverse: true } : { start: from, end: to, reverse: false }
