import type { Identity } from '../identity/caller'
import type { InvocationRecord } from '../journal/journal'
import type { FunctionSpec } from './registry'

/** A running invocation, as the cloud sees it when the invocation's SDK calls. */
export interface Session {
  readonly spec: FunctionSpec
  readonly identity: Identity
  readonly record: InvocationRecord
}

/**
 * The SDK sends back the token of its invocation (`wxCloudApiToken`) with every request; here it leads to who is
 * calling. A token is worth nothing once its invocation has ended.
 */
export class Sessions {
  private readonly running = new Map<string, Session>()

  open(token: string, session: Session): void {
    this.running.set(token, session)
  }

  close(token: string): void {
    this.running.delete(token)
  }

  of(token: unknown): Session | undefined {
    return typeof token === 'string' ? this.running.get(token) : undefined
  }
}
