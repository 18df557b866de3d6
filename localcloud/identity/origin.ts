import type { IncomingHttpHeaders } from 'node:http'

/*
 * Over HTTP the identity comes from the origin: each person of a preview has the address http://<openid>.localhost:PORT,
 * and the browser keeps their storage apart. A page cannot claim to be somebody else: where the address names a
 * person, the header `X-Demo-Openid` (for curl and tests) is ignored.
 */

const NAMED = /^([a-z0-9_-]{1,63})\.localhost(?::\d+)?$/i
const LOOPBACK = /^(?:[a-z0-9_-]{1,63}\.)?localhost(?::\d+)?$|^127\.0\.0\.1(?::\d+)?$|^\[::1\](?::\d+)?$/i

/** The openid that an HTTP request speaks for, if any. */
export function openidOf(headers: IncomingHttpHeaders): string | undefined {
  const named = NAMED.exec(headers.host ?? '')?.[1]
  if (named !== undefined) return named
  const claimed = headers['x-demo-openid']
  return typeof claimed === 'string' && claimed !== '' ? claimed : undefined
}

/** Whether a request was addressed to this machine: a foreign name that resolves here (DNS rebinding) is not. */
export function isAddressedHere(headers: IncomingHttpHeaders): boolean {
  return LOOPBACK.test(headers.host ?? '')
}

/** Whether another site makes the browser send this. Opening a page is fine, acting is not. */
export function isForeignAction(method: string, headers: IncomingHttpHeaders): boolean {
  return method !== 'GET' && method !== 'HEAD' && headers['sec-fetch-site'] === 'cross-site'
}
