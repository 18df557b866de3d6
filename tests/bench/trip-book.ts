import type { Reply } from '#contract/envelope'
import type { InvocationRecord } from '../../localcloud'

/** What one procedure has cost so far, over its successful calls. */
export interface Trips {
  name: string
  calls: number
  /** Requests of the SDK in the cheapest and in the dearest call. */
  least: number
  most: number
  /** Writes beside the command's own record, files among them, in the dearest call. */
  writes: number
  transaction: boolean
  /** The requests of the dearest call, in order: `getDocument members`. */
  requests: string[]
}

const WRITE = /^(database\.(insert|modify|remove)Document|storage\.getUploadMetadata)$/

/** Keeps the books of round trips from the cloud's journal: the same number as the header `x-cloud-round-trips`. */
export class TripBook {
  private readonly trips = new Map<string, Trips>()

  note(name: string, { calls }: InvocationRecord, reply: Reply): void {
    if (!reply.ok) return
    const writes = calls.filter(({ action, target }) => WRITE.test(action) && target !== 'commands').length
    const transaction = calls.some(({ action }) => action === 'database.startTransaction')
    const before = this.trips.get(name)
    const dearest = before === undefined || calls.length > before.most
    this.trips.set(name, {
      name,
      calls: (before?.calls ?? 0) + 1,
      least: Math.min(before?.least ?? calls.length, calls.length),
      most: Math.max(before?.most ?? 0, calls.length),
      writes: Math.max(before?.writes ?? 0, writes),
      transaction: transaction || before?.transaction === true,
      requests: dearest ? calls.map(({ action, target = '' }) => `${action.replace('database.', '')} ${target}`.trim()) : before.requests,
    })
  }

  entries(): Trips[] {
    return [...this.trips.values()]
  }
}
