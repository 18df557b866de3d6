import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { suffer, type Faults } from '../faults/faults'
import { FAILURES } from '../functions/failure'
import type { Functions, Invoked } from '../functions/functions'
import { identify, type Identity } from '../identity/caller'
import { openidOf } from '../identity/origin'
import type { Journal } from '../journal/journal'
import { MAX_EVENT_BYTES } from '../limits'
import type { Wechat } from '../openapi/wechat'
import { dropReply, sendJson } from './wire'

/*
 * `POST /functions/<name>`: what `wx.cloud.callFunction` is to a phone, for browsers, curl and tests. The body is the event.
 * The reply is `{"result": …}` or `{"errCode", "errMsg"}`, with 200 either way, as the call itself was answered; a body
 * that is no event is refused with 400 or 413.
 */

export interface FunctionsRouteParts {
  functions: Functions
  wechat: Wechat
  faults: Faults
  journal: Journal
}

export async function functionsRoute(app: FastifyInstance, parts: FunctionsRouteParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text))
    scope.setErrorHandler((error: FastifyError, _request, reply) => refuse(reply, error.statusCode ?? 500, error.message))
    scope.post('/functions/:name', { bodyLimit: MAX_EVENT_BYTES }, (request, reply) => call(parts, request, reply))
  })
}

async function call(parts: FunctionsRouteParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { name } = request.params as { name: string }
  const identity = identityOf(request)
  if (!identity) return refuse(reply, 400, 'the openid of this address is not valid')
  const event = parseEvent(request.body as string | undefined)
  if (!event) return refuse(reply, 400, 'the body is not JSON')
  const fault = parts.faults.take(`functions:${name}`)
  try {
    await suffer(fault)
  } catch {
    return sendJson(reply, errorText(FAILURES.FUNCTIONS_EXECUTE_FAIL, 'a fault was injected'))
  }
  if (identity.openid !== undefined) parts.wechat.see(identity.openid)
  const invoked = await parts.functions.invoke(name, event.value, identity)
  if (fault?.loseReply) return dropReply(reply)
  return sendInvoked(parts.journal, reply, invoked)
}

function sendInvoked(journal: Journal, reply: FastifyReply, invoked: Invoked): FastifyReply {
  void reply.header('x-cloud-request-id', invoked.requestId)
  void reply.header('x-cloud-round-trips', journal.of(invoked.requestId)?.calls.length ?? 0)
  return sendJson(reply, invoked.ok ? `{"result":${invoked.text}}` : errorText(FAILURES[invoked.code], invoked.message))
}

function identityOf(request: FastifyRequest): Identity | undefined {
  try {
    return identify({ openid: openidOf(request.headers) })
  } catch {
    return undefined
  }
}

function parseEvent(text = ''): { value: unknown } | undefined {
  try {
    return { value: text === '' ? {} : JSON.parse(text) }
  } catch {
    return undefined
  }
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return sendJson(reply, errorText(-501007, message), status) // INVALID_PARAM in the SDK's table
}

function errorText(errCode: number, errMsg: string): string {
  return JSON.stringify({ errCode, errMsg })
}
