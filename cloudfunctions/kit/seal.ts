import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Keyed hashes and random ids. The key lives in the function's environment and nowhere else. */

/** 96 bits of HMAC-SHA256 in base64url: short enough for a QR code that a cheap phone reads at once. */
export function seal(text: string): string {
  return createHmac('sha256', key()).update(text).digest('base64url').slice(0, 16)
}

export function isSealOf(text: string, claimed: string): boolean {
  const expected = Buffer.from(seal(text))
  const given = Buffer.from(claimed)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** A number below `limit` that follows from the text and the key. */
export function sealedNumber(text: string, limit: number): number {
  return createHmac('sha256', key()).update(text).digest().readUIntBE(0, 6) % limit
}

export const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** 72 random bits, url-safe. */
export const newId = () => randomBytes(9).toString('base64url').replace(/[-_]/g, 'x')

function key(): string {
  const secret = process.env.SECRET_SEAL
  if (!secret) throw new Error('SECRET_SEAL is not set in this function’s environment')
  return secret
}
