/**
 * The whole database as entries, and back. All documents come from one snapshot, so that an export taken while others write
 * shows no half of a transaction. Documents travel as the text in which they are stored.
 */
import type { Catalogue } from './catalogue'
import { prepareChange } from './changes'
import { decodeDoc } from './codec'
import type { IndexDefinition } from './indexes'
import { documentKey, type Store } from './store'

export type DatabaseEntry =
  | { kind: 'collection'; name: string; indexes: IndexDefinition[] }
  | { kind: 'document'; collection: string; text: string }

export function* dump(store: Store, catalogue: Catalogue): Generator<DatabaseEntry> {
  const snapshot = store.snapshot()
  try {
    for (const name of catalogue.names()) {
      yield { kind: 'collection', name, indexes: definitionsOf(catalogue, name) }
      for (const text of store.texts(name, snapshot)) yield { kind: 'document', collection: name, text }
    }
  } finally {
    snapshot.done()
  }
}

/** Takes some entries in, all of them in one step; a collection comes before its documents. */
export async function load(store: Store, catalogue: Catalogue, entries: readonly DatabaseEntry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.kind !== 'collection') continue
    if (!catalogue.names().includes(entry.name)) await catalogue.add(entry.name)
    await catalogue.ensure(entry.indexes)
  }
  await store.write(() => {
    for (const entry of entries) {
      if (entry.kind !== 'document') continue
      const collection = catalogue.collection(entry.collection)
      const doc = decodeDoc(entry.text)
      catalogue.apply(prepareChange(collection, documentKey(collection.name, doc._id), undefined, doc))
    }
  })
}

function definitionsOf(catalogue: Catalogue, collection: string): IndexDefinition[] {
  return catalogue.collection(collection).indexes.map(({ name, unique, fields }) => ({
    collection, name, unique, keys: fields.map((field) => [field.name, field.direction] as const),
  }))
}
