/**
 * A change is prepared before anything is written: all index rows are computed, all refusals (key too large, parallel
 * arrays, duplicate) happen here. lmdb does not undo the first half of a job whose second half fails.
 */
import { permittedSize } from './document-size'
import { entriesOf, type Entries, type Index } from './indexes'
import { sameValue, type Doc } from './values'

export interface Collection {
  name: string
  indexes: Index[]
}

export interface RowChange {
  index: Index
  /** Row keys without the document's key at the end. */
  removed: Buffer[]
  added: Buffer[]
  /** Per field of the index, whether the new document holds an array there. */
  multikey: boolean[]
}

export interface Change {
  collection: Collection
  key: Buffer
  after: Doc | undefined
  /** Of the document after it, in BSON. */
  bytes: number
  rows: RowChange[]
}

const NOTHING: Entries = { keys: [], multikey: [] }

/** `before` and `after` are undefined where there is no document. Throws DATABASE_REQUEST_FAILED, see `entriesOf`. */
export function prepareChange(collection: Collection, key: Buffer, before: Doc | undefined, after: Doc | undefined): Change {
  const rows: RowChange[] = []
  const bytes = after === undefined ? 0 : permittedSize(after)
  for (const index of collection.indexes) {
    if (before !== undefined && after !== undefined && isUntouched(index, before, after)) continue
    const old = before === undefined ? NOTHING : entriesOf(index, before)
    const next = after === undefined ? NOTHING : entriesOf(index, after)
    rows.push({ index, removed: without(old.keys, next.keys), added: without(next.keys, old.keys), multikey: next.multikey })
  }
  return { collection, key, after, bytes, rows }
}

const without = (keys: readonly Buffer[], kept: readonly Buffer[]): Buffer[] =>
  keys.filter((key) => !kept.some((other) => other.equals(key)))

const isUntouched = (index: Index, before: Doc, after: Doc): boolean =>
  index.fields.every(({ path }) => sameValue(before[path[0] as string], after[path[0] as string]))
