import { randomBytes } from 'node:crypto'
import type { ErrorBody, Reply } from '#contract/envelope'
import type { Input, Name, Output } from '#contract/index'

/**
 * Speaks to the running local cloud as a given WeChat account, through the same door as curl. Every file makes
 * its own community, so files do not meet.
 */
let elsewhere: string | undefined

/** Turns everything here to another cloud than the one that the run shares. */
export const speakTo = (address: string): void => {
  elsewhere = address
}

export const url = (): string => {
  const address = elsewhere ?? process.env.LINBAN_URL
  if (!address) throw new Error('LINBAN_URL is not set: run these tests through npm run test:procedure')
  return address
}

export const newRequestId = () => randomBytes(12).toString('hex')

export interface Answer<N extends Name> {
  status: number
  roundTrips: number
  reply: Reply<Output<N>>
}

/** One call, whatever comes back. Commands get a fresh requestId unless one is given. */
export async function call<N extends Name>(
  openid: string | null,
  name: N,
  input: Input<N>,
  requestId = newRequestId(),
  communityId?: string,
): Promise<Answer<N>> {
  const response = await fetch(`${url()}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'x-demo-openid': openid }) },
    body: JSON.stringify({ name, input, requestId, communityId }),
  })
  return {
    status: response.status,
    roundTrips: Number(response.headers.get('x-cloud-round-trips') ?? 0),
    reply: (await response.json()) as Reply<Output<N>>,
  }
}

export interface Person {
  openid: string
  memberNo: string
  name: string
  /** Expects success and gives the data. */
  does<N extends Name>(name: N, input: Input<N>, requestId?: string): Promise<Output<N>>
  /** Expects a refusal and gives it: `{ code, reason, details }`. */
  fails<N extends Name>(name: N, input: Input<N>, requestId?: string): Promise<ErrorBody>
}

export function person(openid: string, memberNo: string, name: string, communityId?: string): Person {
  return {
    openid,
    memberNo,
    name,
    async does(procedure, input, requestId) {
      const { reply } = await call(openid, procedure, input, requestId, communityId)
      if (!reply.ok) throw new Error(`${name} could not ${procedure}: ${JSON.stringify(reply.error)}`)
      return reply.data
    },
    async fails(procedure, input, requestId) {
      const { reply } = await call(openid, procedure, input, requestId, communityId)
      if (reply.ok) throw new Error(`${name} could ${procedure}, which should be refused: ${JSON.stringify(reply.data)}`)
      return reply.error
    },
  }
}

/** Moves the cloud's clock for everybody who shares it: forward only, and by as little as the test needs. */
export async function clockNow(): Promise<number> {
  const { now } = (await (await fetch(`${url()}/_cloud/clock`)).json()) as { now: number }
  return now
}
export async function setClock(setMs: number): Promise<void> {
  await control('clock', { setMs })
}
export async function control(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${url()}/_cloud/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}
