import { open, type Database, type RootDatabase } from 'lmdb'
import { join } from 'node:path'
import { diskFailed, forgiveLmdb, quietly } from '../disk'

/*
 * What the cloud itself must remember apart from the product's database: the clock, message credits, sent messages,
 * uploaded files, secrets. Every write is awaited before it is acknowledged, and lmdb resolves it after the flush,
 * so a killed process loses nothing that somebody was told about.
 */

export interface Store {
  /** Small single values by name. */
  readonly settings: Database<unknown, string>
  /** Sent messages by running number. */
  readonly messages: Database<unknown, number>
  /** Subscription credits and refusals by `openid/templateId`. */
  readonly subscriptions: Database<unknown, string>
  /** Uploaded files by cloud path. */
  readonly files: Database<unknown, string>
  /** Runs `work` in one write transaction: all of its reads and writes are one step. It must not throw after a write. */
  transaction<T>(work: () => T): Promise<T>
  /** Runs `work`, which writes without waiting; resolves when it is on disk. Like `transaction`, rejects with DATABASE_REQUEST_FAILED when it cannot be. */
  write(work: () => Promise<unknown>): Promise<void>
  close(): Promise<void>
}

/** Opens the store in `dir/cloud`. */
export function openStore(dir: string): Store {
  process.on('unhandledRejection', forgiveLmdb)
  const root: RootDatabase = open({ path: join(dir, 'cloud'), maxDbs: 8 })
  return {
    settings: root.openDB({ name: 'settings' }),
    messages: root.openDB({ name: 'messages' }),
    subscriptions: root.openDB({ name: 'subscriptions' }),
    files: root.openDB({ name: 'files' }),
    transaction: (work) => root.transaction(work).catch(diskFailed),
    write: (work) => root.transaction(() => quietly(work())).catch(diskFailed),
    close: async () => {
      await root.close()
      process.off('unhandledRejection', forgiveLmdb)
    },
  }
}
