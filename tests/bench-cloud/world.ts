import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase, type Database, type DatabaseEntry, type IndexDefinition } from '../../localcloud/database'

/** What is measured lies here: entries of people, fifty each, in the order in which they came, and accounts for transfers. */
export const ENV_ID = 'demo-bench'
export const FUNCTIONS = path.join(__dirname, 'functions')

export const indexes: readonly IndexDefinition[] = [
  { collection: 'entries', name: 'byPerson', keys: [['person', 1], ['at', -1]] },
  { collection: 'accounts', name: 'byBalance', keys: [['balance', 1]] },
]

const ENTRIES_EACH = 50
const BATCH = 2000
const NOTE = '客厅灯不亮了,断电后换好。'.repeat(6)

export const peopleIn = (entries: number) => entries / ENTRIES_EACH

/** The data folder of a cloud that holds so many entries. */
export const folderOf = (folder: string, entries: number) => path.join(folder, `entries-${entries}`)

export function openWorld(folder: string): Promise<Database> {
  const dir = path.join(folder, 'database')
  mkdirSync(dir, { recursive: true })
  return openDatabase({ dir, now: Date.now, indexes })
}

export async function fillWorld(folder: string, entries: number): Promise<void> {
  const database = await openWorld(folder)
  for (let from = 0; from < entries; from += BATCH) {
    const many = Math.min(BATCH, entries - from)
    await database.load(Array.from({ length: many }, (_, n) => entry(from + n, peopleIn(entries))))
  }
  await database.close()
}

/** Neighbours in time belong to different people, so that the documents of one lie far apart. */
function entry(n: number, people: number): DatabaseEntry {
  const doc = { _id: `e${n}`, person: `p${(n * 7919) % people}`, at: n, minutes: 60, note: NOTE }
  return { kind: 'document', collection: 'entries', text: JSON.stringify(doc) }
}

/** The newest twenty entries of a person, as wx-server-sdk asks for them. `since` makes the text another one. */
export const findBody = (person: string, since = 0) => ({
  collectionName: 'entries',
  queryType: 'WHERE',
  query: JSON.stringify({ person, at: { $gte: { $numberInt: String(since) } } }),
  order: '{"at":{"$numberInt":"-1"}}',
  limit: 20,
})
