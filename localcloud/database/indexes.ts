/**
 * An index is an ordered set of rows beside the documents: collection, index name, the values of its fields, and the
 * document's own key, which makes each row unique. A field that holds an array gives one row per element ("multikey").
 * Rows change in the same lmdb transaction as their document. An index only proposes candidates; the query always decides.
 */
import { MAX_INDEX_KEY_BYTES } from '../limits'
import { requestFailed } from './failures'
import { encodeValue, type IndexedValue } from './key-encoding'
import { indexedValues } from './paths'
import type { Doc } from './values'

export interface IndexDefinition {
  collection: string
  name: string
  keys: ReadonlyArray<readonly [field: string, direction: 1 | -1]>
  unique?: boolean
}

export interface IndexField {
  name: string
  path: readonly string[]
  direction: 1 | -1
  /** Whether some document ever held an array here. It is set once and stays, as in MongoDB. */
  multikey: boolean
}

export interface Index {
  name: string
  unique: boolean
  fields: IndexField[]
  /** All rows of the index begin with these bytes. */
  prefix: Buffer
  /** False while it is being built: writers already keep it, readers must not look into it before its rows are committed. */
  ready: boolean
}

const SEPARATOR = Buffer.from([0])

export const collectionPrefix = (collection: string): Buffer => Buffer.concat([Buffer.from(collection), SEPARATOR])

export function makeIndex(definition: IndexDefinition, multikey: readonly boolean[], ready: boolean): Index {
  return {
    ready,
    name: definition.name,
    unique: definition.unique === true,
    prefix: Buffer.concat([collectionPrefix(definition.collection), collectionPrefix(definition.name)]),
    fields: definition.keys.map(([name, direction], i) => ({ name, direction, path: name.split('.'), multikey: multikey[i] === true })),
  }
}

export interface Entries {
  /** Row keys without the document's key at the end: what must be unique in a unique index. */
  keys: Buffer[]
  /** Per field, whether this document held an array there. */
  multikey: boolean[]
}

/** Throws DATABASE_REQUEST_FAILED for two arrays in one document (MongoDB: "cannot index parallel arrays") and for keys too large. */
export function entriesOf(index: Index, doc: Doc): Entries {
  const found = index.fields.map((field) => indexedValues(doc, field.path))
  const arrays = index.fields.filter((_, i) => (found[i]?.values.length ?? 0) > 1)
  if (new Set(arrays.map((field) => field.path[0])).size > 1) {
    throw requestFailed(`cannot index parallel arrays [${arrays.map((field) => field.name).join('] [')}]`)
  }
  let keys: Buffer[] = [index.prefix]
  index.fields.forEach((field, i) => {
    const parts = distinctParts(found[i]?.values ?? [], field.direction)
    keys = keys.flatMap((key) => parts.map((part) => Buffer.concat([key, part])))
  })
  if (keys.some((key) => key.length - index.prefix.length > MAX_INDEX_KEY_BYTES)) throw requestFailed('key too large to index')
  return { keys, multikey: found.map((field) => field.multikey) }
}

function distinctParts(values: readonly IndexedValue[], direction: 1 | -1): Buffer[] {
  if (values.length === 1) return [encodeValue(values[0] as IndexedValue, direction)]
  const parts = new Map<string, Buffer>()
  for (const value of values) {
    const part = encodeValue(value, direction)
    parts.set(part.toString('latin1'), part)
  }
  return [...parts.values()]
}
