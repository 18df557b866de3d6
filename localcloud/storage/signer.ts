import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Signature {
  sign?: string
  t?: string
  /** The invocation that asked for the address, so that the journal can name it. */
  by?: string
}

/** Addresses that are good for one path, one purpose and some time, and that nobody can make but this cloud. */
export class Signer {
  constructor(
    private readonly secret: string,
    private readonly now: () => number,
  ) {}

  /** Query text `sign=…&t=…` for `path`; good for `seconds`. `by` is the request id of the invocation that asks. */
  sign(purpose: 'get' | 'put', path: string, seconds: number, by?: string): string {
    const until = Math.floor(this.now() / 1000) + seconds
    const query = `sign=${this.mac(purpose, path, until, by)}&t=${until}`
    return by === undefined ? query : `${query}&by=${by}`
  }

  isGood(purpose: 'get' | 'put', path: string, query: Signature): boolean {
    const until = Number(query.t)
    if (!Number.isInteger(until) || until * 1000 < this.now()) return false
    const expected = Buffer.from(this.mac(purpose, path, until, query.by))
    const given = Buffer.from(query.sign ?? '')
    return expected.length === given.length && timingSafeEqual(expected, given)
  }

  private mac(purpose: string, path: string, until: number, by = ''): string {
    return createHmac('sha256', this.secret).update(`${purpose}\n${path}\n${until}\n${by}`).digest('hex')
  }
}
