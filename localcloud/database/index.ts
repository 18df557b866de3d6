/** The database service of the local cloud: what wx-server-sdk's database calls reach at home. Documents live in `dir`. */
import { dump, load, type DatabaseEntry } from './dump'
import type { IndexDefinition } from './indexes'
import { unnoted, type Note } from './reading'
import { DatabaseService } from './service'

export type { DatabaseEntry } from './dump'
export type { IndexDefinition } from './indexes'
export type { Reading } from './reading'

export interface DatabaseOptions {
  dir: string
  /** Milliseconds since 1970; server dates, new ids and the life of transactions take it. */
  now: () => number
  /** Their collections exist from the start. */
  indexes?: readonly IndexDefinition[]
  /** Hears of queries that read many documents without an index. */
  warn?: (line: string) => void
  /** How long a transaction may stay open; the platform's 30 seconds when absent. */
  transactionLifeMs?: number
  /** How long an aggregate or a query with a regular expression may compute; `limits.ts` when absent. */
  computeMs?: number
}

export interface Database {
  /**
   * One action of the wire protocol (`database.getDocument`, …, `database.startTransaction`): the parsed JSON body in, the
   * success body out, without `requestId`. Throws ServiceError. A write is answered after it is safe on disk. `note` hears
   * how documents were read; `caller` is the function that asks, each of which may hold a share of what transactions may hold.
   */
  handle(action: string, body: Record<string, unknown>, note?: Note, caller?: string): Promise<Record<string, unknown>>
  /** How many queries, updates, orders, projections and pipelines have been compiled so far; one that comes again is not. */
  compiled(): number
  /** To be called when `now` has jumped: transactions whose time is over by it end at once. */
  clockMoved(): void
  ensureIndexes(definitions: readonly IndexDefinition[]): Promise<void>
  collections(): Promise<string[]>
  /** Everything, as it stands at the first step. */
  dump(): Iterable<DatabaseEntry>
  /** Takes in what `dump` gave; a collection comes before its documents. */
  load(entries: readonly DatabaseEntry[]): Promise<void>
  /** Forgets all documents, collections and open transactions; the defined indexes and their collections come back empty. */
  clear(): Promise<void>
  close(): Promise<void>
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { dir, now, indexes = [], warn = () => undefined, transactionLifeMs, computeMs } = options
  const service = new DatabaseService({ dir, now, warn, transactionLifeMs, computeMs })
  const defined: IndexDefinition[] = []
  const ensureIndexes = async (definitions: readonly IndexDefinition[]): Promise<void> => {
    await service.catalogue.ensure(definitions)
    defined.push(...definitions)
  }
  await ensureIndexes(indexes)
  return {
    ensureIndexes,
    compiled: () => service.texts.compiled,
    clockMoved: () => service.transactions.clockMoved(),
    handle: (action, body, note = unnoted, caller = '') => service.handle(action, body, note, caller),
    collections: async () => service.catalogue.names(),
    dump: () => dump(service.store, service.catalogue),
    load: (entries) => load(service.store, service.catalogue, entries),
    clear: async () => {
      service.transactions.finishAll()
      service.warnings.clear()
      await service.store.clear()
      service.catalogue.forget()
      await service.catalogue.ensure(defined)
    },
    close: async () => {
      service.transactions.finishAll()
      await service.calculator.close()
      await service.store.close()
    },
  }
}
