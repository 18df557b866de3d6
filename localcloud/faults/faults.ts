import { ServiceError } from '../errors'

/*
 * Faults on demand: the next requests of one kind fail, are slow, or are carried out while their reply is lost. The last
 * is the one that finds bugs, since it cannot be told from a failure by the caller.
 */

export interface Fault {
  /** A wire action (`database.commitTransaction`), an openapi name (`subscribeMessage.send`) or `functions:<name>`. */
  action: string
  /** Error code of the reply: a string code on the wire, a number as text for an openapi. */
  code?: string
  /** How often (default once). */
  times?: number
  /** How many requests pass unharmed before (default none). */
  skip?: number
  delayMs?: number
  /** The request is carried out, then the connection is cut. */
  loseReply?: boolean
}

export class Faults {
  private pending: (Fault & { times: number; skip: number })[] = []

  inject(fault: Fault): void {
    this.pending.push({ times: 1, skip: 0, ...fault })
  }

  list(): readonly Fault[] {
    return this.pending
  }

  clear(): void {
    this.pending = []
  }

  /** The fault that meets a request of this kind now, counted down. */
  take(action: string): Fault | undefined {
    if (this.pending.length === 0) return undefined
    const fault = this.pending.find((one) => one.action === action)
    if (!fault) return undefined
    if (fault.skip > 0) {
      fault.skip -= 1
      return undefined
    }
    fault.times -= 1
    if (fault.times <= 0) this.pending = this.pending.filter((one) => one !== fault)
    return fault
  }
}

/** Waits and fails as the fault says. */
export async function suffer(fault: Fault | undefined): Promise<void> {
  if (!fault) return
  const { delayMs } = fault
  if (delayMs) await new Promise((done) => setTimeout(done, delayMs))
  if (fault.code !== undefined) throw new ServiceError(fault.code, 'a fault was injected')
}
