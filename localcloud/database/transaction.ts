/** One open transaction: its snapshot, its writes that nobody else sees yet, and the locks it holds. */
import { randomBytes } from 'node:crypto'
import type { Change, Collection } from './changes'
import { entriesOf } from './indexes'
import type { Snapshot } from './store'
import type { Doc } from './values'

export interface Held {
  collection: Collection
  key: Buffer
  before: Doc | undefined
  after: Doc | undefined
  /** What `after` takes of memory, as BSON would. */
  bytes: number
  /** The values of unique indexes that `after` has, by the names of their rows. */
  unique: readonly string[]
}

export class Transaction {
  readonly id = randomBytes(16).toString('base64')
  readonly held = new Map<string, Held>()
  readonly locks = new Set<string>()
  /** Which of its documents has a unique value. */
  readonly owners = new Map<string, string>()
  bytes = 0
  isOver = false
  /** On the machine's own clock, which nobody moves. */
  readonly startedReally = performance.now()
  snapshot: Snapshot | undefined
  timer: NodeJS.Timeout | undefined
  private announce: () => void = () => undefined
  /** Resolves when the transaction has committed, failed or expired. */
  readonly ended = new Promise<void>((resolve) => {
    this.announce = resolve
  })

  /** `startedAt` is the time of the cloud, `caller` the function that began it. */
  constructor(
    readonly startedAt: number,
    readonly caller: string,
  ) {}

  /** Takes a write, in the place of an earlier one of the same document. */
  hold(held: Held): void {
    const name = nameOf(held.key)
    for (const value of this.held.get(name)?.unique ?? []) if (this.owners.get(value) === name) this.owners.delete(value)
    for (const value of held.unique) this.owners.set(value, name)
    this.held.set(name, held)
  }

  end(): void {
    this.isOver = true
    clearTimeout(this.timer)
    this.snapshot?.done()
    this.snapshot = undefined
    this.announce()
  }
}

/** A key as a text, for maps. */
export const nameOf = (key: Buffer): string => key.toString('latin1')

/** What a change must hold: its document, and each unique value it takes. */
export function locksOf(change: Change): string[] {
  const unique = change.rows.filter((row) => row.index.unique).flatMap((row) => row.added)
  return [`document ${nameOf(change.key)}`, ...unique.map((entry) => `value ${nameOf(entry)}`)]
}

export function uniqueValues({ indexes }: Collection, doc: Doc | undefined): string[] {
  if (doc === undefined) return []
  return indexes.filter((index) => index.unique).flatMap((index) => entriesOf(index, doc).keys.map(nameOf))
}
