/**
 * The collections that exist and their indexes, kept in memory and written through to the store. A collection exists from
 * `addCollection`, or because an index is defined on it: deployment creates collections and indexes together, and the
 * platform has no file for indexes of its own.
 */
import { collectionExists, duplicateKey, noSuchCollection, invalidParam } from './failures'
import { prepareChange, type Change, type Collection } from './changes'
import { decodeDoc } from './codec'
import { collectionPrefix, makeIndex, type Index, type IndexDefinition } from './indexes'
import { behind, documentKey, type Store } from './store'

interface StoredIndex {
  name: string
  unique: boolean
  keys: Array<readonly [string, 1 | -1]>
  multikey: boolean[]
}

/** Of collections and indexes: letters, digits, `_` and `-`, as in the console. The length leaves room in lmdb's keys. */
const NAME = /^[A-Za-z0-9_-]{1,128}$/

export class Catalogue {
  private readonly collections = new Map<string, Collection>()

  constructor(private readonly store: Store) {
    for (const [name, stored] of store.catalogueEntries()) this.load(name, stored as StoredIndex[])
  }

  names(): string[] {
    return [...this.collections.keys()].sort()
  }

  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  collection(name: unknown): Collection {
    if (typeof name !== 'string') throw invalidParam('collectionName must be a text')
    const collection = this.collections.get(name)
    if (collection === undefined) throw noSuchCollection(name)
    return collection
  }

  /** Undefined when there is no such collection, for those who take that for an empty one. */
  known(name: string): Collection | undefined {
    return this.collections.get(name)
  }

  async add(name: unknown): Promise<void> {
    if (typeof name !== 'string' || !NAME.test(name)) throw invalidParam('not a collection name')
    await this.store.write(() => {
      if (this.collections.has(name)) throw collectionExists()
      this.create(name)
    })
  }

  /** Creates what is missing and rebuilds what changed. Throws E11000 when data already breaks a unique index. */
  async ensure(definitions: readonly IndexDefinition[]): Promise<void> {
    await Promise.all(
      definitions.map(async (definition) => {
        const index = await this.store.write(() => this.ensureOne(definition))
        index.ready = true
      }),
    )
  }

  /** Only inside a job: writes a prepared change and remembers fields that held an array for the first time. */
  apply(change: Change): void {
    const { collection, key } = change
    let firstArray = false
    for (const { index, removed, added, multikey } of change.rows) {
      for (const entry of removed) this.store.removeRow(entry, key)
      for (const entry of added) this.store.putRow(entry, key)
      for (const field of index.fields.filter((other, i) => multikey[i] === true && !other.multikey)) firstArray = field.multikey = true
    }
    this.store.put(key, change.after)
    if (firstArray) this.save(collection)
  }

  forget(): void {
    this.collections.clear()
  }

  private create(name: string): Collection {
    const collection: Collection = { name, indexes: [] }
    this.collections.set(name, collection)
    this.save(collection)
    return collection
  }

  private ensureOne(definition: IndexDefinition): Index {
    if (![definition.collection, definition.name].every((name) => NAME.test(name))) throw invalidParam(`not a name: ${definition.name}`)
    const collection = this.collections.get(definition.collection) ?? this.create(definition.collection)
    const present = collection.indexes.find((index) => index.name === definition.name)
    const index = makeIndex(definition, [], false)
    if (present !== undefined && sameShape(present, index)) return present
    const prefix = collectionPrefix(collection.name)
    const changes = Array.from(this.store.scan({ from: prefix, to: behind(prefix) }), decodeDoc).map((doc) =>
      prepareChange({ name: collection.name, indexes: [index] }, documentKey(collection.name, doc._id), undefined, doc),
    )
    if (index.unique) refuseDuplicates(collection.name, changes)
    if (present !== undefined) this.store.removeRows(present)
    collection.indexes = [...collection.indexes.filter((other) => other !== present), index]
    for (const change of changes) this.apply(change)
    this.save(collection)
    return index
  }

  private save(collection: Collection): void {
    const stored: StoredIndex[] = collection.indexes.map((index) => ({
      name: index.name,
      unique: index.unique,
      keys: index.fields.map((field) => [field.name, field.direction] as const),
      multikey: index.fields.map((field) => field.multikey),
    }))
    this.store.putCatalogueEntry(collection.name, stored)
  }

  private load(name: string, stored: readonly StoredIndex[]): void {
    const indexes = stored.map((index) => makeIndex({ ...index, collection: name }, index.multikey, true))
    this.collections.set(name, { name, indexes })
  }
}

const sameShape = (a: Index, b: Index): boolean =>
  a.unique === b.unique &&
  a.fields.length === b.fields.length &&
  a.fields.every((field, i) => field.name === b.fields[i]?.name && field.direction === b.fields[i]?.direction)

function refuseDuplicates(collection: string, changes: readonly Change[]): void {
  const seen = new Set<string>()
  for (const { index, added } of changes.flatMap((change) => change.rows)) {
    for (const entry of added) {
      const text = entry.toString('latin1')
      if (seen.has(text)) throw duplicateKey(collection, index.name)
      seen.add(text)
    }
  }
}
