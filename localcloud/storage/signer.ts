import { createHmac, timingSafeEqual } from 'node:crypto'

/** Addresses that are good for one path, one purpose and some time, and that nobody can make but this cloud. */
export class Signer {
  constructor(
    private readonly secret: string,
    private readonly now: () => number,
  ) {}

  /** Query text `sign=…&t=…` for `path`; good for `seconds`. */
  sign(purpose: 'get' | 'put', path: string, seconds: number): string {
    const until = Math.floor(this.now() / 1000) + seconds
    return `sign=${this.mac(purpose, path, until)}&t=${until}`
  }

  isGood(purpose: 'get' | 'put', path: string, query: { sign?: string; t?: string }): boolean {
    const until = Number(query.t)
    if (!Number.isInteger(until) || until * 1000 < this.now()) return false
    const expected = Buffer.from(this.mac(purpose, path, until))
    const given = Buffer.from(query.sign ?? '')
    return expected.length === given.length && timingSafeEqual(expected, given)
  }

  private mac(purpose: string, path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${path}\n${until}`).digest('hex')
  }
}
