import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database, DatabaseEntry } from '../database'
import type { FileStore } from '../storage/file-store'
import { bundleEntries, bundleLines, checkBundle, type BundleEntry } from './bundle'
import { markImport } from './data-folder'
import type { Store } from './store'

/*
 * Export and import of everything durable: documents and indexes, files, messages and credits, the clock, and the secrets of
 * the functions, without which encrypted fields could never be read again. Only the key of signed addresses stays behind: those
 * addresses belong to one running cloud. Each service is exported as it stands at one moment; whoever wants one moment for
 * all of them exports while nobody writes.
 */

const STAYS = 'secret/storage'
const BATCH = 1000

interface Parts {
  envId: string
  dir: string
  store: Store
  database: Database
  files: FileStore
}

/** The lines of the export. */
export function exportLines(parts: Parts): AsyncGenerator<string> {
  return bundleLines({ envId: parts.envId, madeAt: new Date().toISOString() }, entriesOf(parts))
}

/** Writes the export aside, flushes and renames it: there is a whole file or none. */
export async function exportTo(parts: Parts, file: string): Promise<void> {
  const aside = `${file}.part`
  try {
    await pipeline(Readable.from(exportLines(parts)), createWriteStream(aside))
    const handle = await open(aside, 'r+')
    await handle.sync()
    await handle.close()
    await rename(aside, file)
  } finally {
    await rm(aside, { force: true })
  }
}

/** Fills an empty environment. Throws a sentence for people, before anything is changed, when it cannot. */
export async function importFrom(parts: Parts, file: string): Promise<void> {
  const head = await checkBundle(file)
  if (head.envId !== parts.envId) {
    throw new Error(`${file} is an export of ${head.envId} and not of ${parts.envId}: the file ids in its documents would lead nowhere.`)
  }
  if (!isEmpty(parts)) throw new Error('Only an empty environment can take an export. Reset it, or choose another data folder.')
  const done = markImport(parts.dir)
  const batch: DatabaseEntry[] = []
  for await (const entry of bundleEntries(file)) {
    if (entry.kind === 'document' || entry.kind === 'collection') batch.push(entry)
    else await takeIn(parts, entry)
    if (batch.length >= BATCH) await parts.database.load(batch.splice(0))
  }
  await parts.database.load(batch)
  done()
}

async function* entriesOf({ store, database, files }: Parts): AsyncGenerator<BundleEntry> {
  for (const { key, value } of store.settings.getRange()) if (key !== STAYS) yield { kind: 'setting', key, value }
  for (const { key, value } of store.subscriptions.getRange()) yield { kind: 'subscription', key, value }
  for (const { key, value } of store.messages.getRange()) yield { kind: 'message', key, value }
  for (const { key, value } of store.files.getRange()) {
    const bytes = await files.bytesOf(key)
    if (bytes !== undefined) yield { kind: 'file', key, value, base64: bytes.toString('base64') }
  }
  yield* database.dump()
}

async function takeIn({ store, files }: Parts, entry: Exclude<BundleEntry, DatabaseEntry>): Promise<void> {
  if (entry.kind === 'setting') await store.write(() => store.settings.put(entry.key, entry.value))
  else if (entry.kind === 'subscription') await store.write(() => store.subscriptions.put(entry.key, entry.value))
  else if (entry.kind === 'message') await store.write(() => store.messages.put(entry.key, entry.value))
  else await files.takeIn(entry.key, entry.value, Buffer.from(entry.base64, 'base64'))
}

function isEmpty({ store, database }: Parts): boolean {
  for (const { kind } of database.dump()) if (kind === 'document') return false
  return [store.subscriptions, store.messages, store.files].every((table) => table.getCount() === 0)
}
