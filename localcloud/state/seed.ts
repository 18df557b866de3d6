import type { Database } from '../database'

/** Documents by collection, in Extended JSON as the console of the platform imports it: a date is `{"$date":"2026-03-05T00:00:00Z"}`. */
export type Seed = Readonly<Record<string, readonly object[]>>

/** Puts documents where they belong, making collections as needed. One with the `_id` of another takes its place. */
export async function plant(database: Database, seed: Seed): Promise<void> {
  const known = new Set(await database.collections())
  for (const [collectionName, documents] of Object.entries(seed)) {
    if (!known.has(collectionName)) await database.handle('database.addCollection', { collectionName })
    for (const document of documents) await put(database, collectionName, document)
  }
}

function put(database: Database, collectionName: string, document: object): Promise<unknown> {
  const { _id: id, ...fields } = document as { _id?: unknown }
  if (id === undefined) return database.handle('database.insertDocument', { collectionName, data: [JSON.stringify(fields)] })
  const query = JSON.stringify({ _id: id })
  const how = { queryType: 'DOC', multi: false, merge: false, upsert: true }
  return database.handle('database.modifyDocument', { collectionName, query, data: JSON.stringify(fields), ...how })
}
