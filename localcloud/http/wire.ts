import type { FastifyReply } from 'fastify'
import { randomBytes } from 'node:crypto'

/*
 * Replies of the SDK's endpoint: always HTTP 200 with JSON, an error told by `code`. wx-server-sdk 4.0.2 treats any
 * other status as a fault of the network, and compares the content type of openapi errors letter by letter.
 */

const JSON_TYPE = 'application/json; charset=utf-8'
const RUN = randomBytes(6).toString('hex')
let counter = 0

/** An id for one request of the SDK; unique within and across runs. */
export function wireRequestId(): string {
  counter += 1
  return `${RUN}-${counter.toString(36)}`
}

/** Sends a JSON text as it is. */
export function sendJson(reply: FastifyReply, text: string, status = 200): FastifyReply {
  return reply.code(status).header('content-type', JSON_TYPE).send(text)
}

/** Cuts the connection without an answer, as a network does. */
export function dropReply(reply: FastifyReply): FastifyReply {
  reply.hijack()
  reply.raw.destroy()
  return reply
}
