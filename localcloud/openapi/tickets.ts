import { randomBytes } from 'node:crypto'
import { TICKET_LIFE_MS } from '../limits'

/** Codes that stand for a value for five minutes: what the phone number button and `CloudID` hand to a client. */
export class Tickets<T> {
  private readonly issued = new Map<string, { value: T; expiresAt: number }>()

  constructor(private readonly now: () => number) {}

  issue(value: T): string {
    this.forgetExpired()
    const code = randomBytes(16).toString('hex')
    this.issued.set(code, { value, expiresAt: this.now() + TICKET_LIFE_MS })
    return code
  }

  /** The value, as long as the code is good. */
  read(code: string): T | undefined {
    const ticket = this.issued.get(code)
    return ticket && ticket.expiresAt > this.now() ? ticket.value : undefined
  }

  /** The value, and the code is used up. */
  take(code: string): T | undefined {
    const value = this.read(code)
    this.issued.delete(code)
    return value
  }

  clear(): void {
    this.issued.clear()
  }

  private forgetExpired(): void {
    for (const [code, ticket] of this.issued) if (ticket.expiresAt <= this.now()) this.issued.delete(code)
  }
}
