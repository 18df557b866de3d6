/** One open transaction: its snapshot, its writes that nobody else sees yet, and the locks it holds. */
import { randomBytes } from 'node:crypto'
import type { Change, Collection } from './changes'
import type { Snapshot } from './store'
import type { Doc } from './values'

export interface Held {
  collection: Collection
  key: Buffer
  before: Doc | undefined
  after: Doc | undefined
}

export class Transaction {
  readonly id = randomBytes(16).toString('base64')
  readonly held = new Map<string, Held>()
  readonly locks = new Set<string>()
  /** On the machine's own clock, which nobody moves. */
  readonly startedReally = performance.now()
  snapshot: Snapshot | undefined
  timer: NodeJS.Timeout | undefined
  private announce: () => void = () => undefined
  /** Resolves when the transaction has committed, failed or expired. */
  readonly ended = new Promise<void>((resolve) => {
    this.announce = resolve
  })

  /** `startedAt` is the time of the cloud. */
  constructor(readonly startedAt: number) {}

  end(): void {
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
