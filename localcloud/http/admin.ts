import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Reading } from '../database'
import { ServiceError } from '../errors'
import { suffer, type Faults } from '../faults/faults'
import type { Session } from '../functions/sessions'
import type { WireCall } from '../journal/journal'
import { MAX_WIRE_BYTES } from '../limits'
import type { OpenApi } from '../openapi/openapi'
import { dispatch, type Services, type WireBody } from './dispatch'
import { readOpenApiForm } from './open-api-form'
import { dropReply, sendJson, wireRequestId } from './wire'

/*
 * `POST /admin`, the one endpoint of wx-server-sdk. Nearly every millisecond of the local cloud passes through here, so
 * the JSON is read once and written once, without schemas and without a log line. The signature of a request is not
 * checked; who calls is known by the token of the invocation. Browsers are kept out: collections are closed to clients.
 */

/** A message up to here is read, so that its sender can be told why it is refused; longer ones are turned away unread. */
const MOST_READ_BYTES = 8 * MAX_WIRE_BYTES

export interface AdminParts extends Services {
  openApi: OpenApi
  faults: Faults
  log: (line: string) => void
}

export async function adminRoute(app: FastifyInstance, parts: AdminParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, readJson)
    scope.setErrorHandler((error: FastifyError, _request, reply) => refuseUnread(error, reply))
    await scope.register(multipart)
    scope.post('/admin', { bodyLimit: MOST_READ_BYTES }, (request, reply) => answer(parts, request, reply))
  })
}

interface Message {
  body: WireBody
  bytes: number
}

const EMPTY: Message = { body: {}, bytes: 0 }

function readJson(_request: FastifyRequest, sent: string | Buffer, done: (error: Error | null, message?: Message) => void): void {
  try {
    const body = Object(JSON.parse(String(sent))) as WireBody // `null` and numbers become a body without an action
    done(null, { body, bytes: sent.length })
  } catch (error) {
    done(Object.assign(error as Error, { statusCode: 400 }))
  }
}

async function answer(parts: AdminParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (request.headers['sec-fetch-mode'] !== undefined) return sendJson(reply, '{"code":"PERMISSION_DENIED"}', 403)
  if (request.isMultipart()) return answerOpenApi(parts, request, reply)
  const { body, bytes } = (request.body ?? EMPTY) as Message
  const session = parts.functions.sessions.of(body['wxCloudApiToken'])
  const started = performance.now()
  const fault = parts.faults.take(String(body.action))
  const readings: Reading[] = []
  const { answerText, code } = await outcomeOf(parts, async () => {
    await suffer(fault)
    refuseTooLong(bytes)
    return dispatch(parts, body, session, readings)
  })
  note(session, {
    action: String(body.action),
    target: (body['collectionName'] ?? body['function_name']) as string | undefined,
    ms: performance.now() - started,
    requestBytes: bytes,
    replyBytes: Buffer.byteLength(answerText),
    code,
    ...(readings.length > 0 && { readings }),
  })
  return fault?.loseReply ? dropReply(reply) : sendJson(reply, answerText)
}

async function outcomeOf(parts: AdminParts, work: () => Promise<object>): Promise<{ answerText: string; code?: string }> {
  const requestId = wireRequestId()
  try {
    return { answerText: JSON.stringify({ requestId, ...(await work()) }) }
  } catch (error) {
    const { code, message } = asServiceError(error, parts.log)
    return { answerText: JSON.stringify({ code, message, requestId }), code }
  }
}

async function answerOpenApi(parts: AdminParts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const form = await readOpenApiForm(request).catch(() => undefined) // cut off, or no form at all
  if (!form) return sendJson(reply, '{"code":"INVALID_PARAM","message":"the form cannot be read"}', 400)
  const session = parts.functions.sessions.of(form.token)
  const started = performance.now()
  const fault = parts.faults.take(form.apiName)
  const done = await parts.openApi.handle(form.apiName, form.requestData, session, fault)
  note(session, {
    action: form.action,
    target: form.apiName,
    ms: performance.now() - started,
    requestBytes: form.requestData.length,
    replyBytes: done.body.length,
    code: done.code,
  })
  if (fault?.loseReply) return dropReply(reply)
  return reply.header('content-type', 'application/octet-stream').send(done.body)
}

function refuseTooLong(bytes: number): void {
  if (bytes > MAX_WIRE_BYTES) throw tooLong(bytes)
}

const tooLong = (bytes: number | string): ServiceError =>
  new ServiceError('EXCEED_MAX_PAYLOAD_SIZE', `[LimitExceeded] a message to the cloud has at most ${MAX_WIRE_BYTES} bytes, this one has ${bytes}: divide it`)

/** What was not even read: too long by far, no JSON, or of another type. */
function refuseUnread(error: FastifyError, reply: FastifyReply): FastifyReply {
  const isTooLong = error.statusCode === 413
  const { code, message } = isTooLong ? tooLong('many more') : new ServiceError('INVALID_PARAM', error.message)
  return sendJson(reply, JSON.stringify({ code, message, requestId: wireRequestId() }), isTooLong ? 200 : (error.statusCode ?? 400))
}

function note(session: Session | undefined, call: WireCall): void {
  session?.record.calls.push(call)
}

function asServiceError(error: unknown, log: (line: string) => void): ServiceError {
  if (error instanceof ServiceError) return error
  log(`internal error: ${error instanceof Error ? error.stack : String(error)}`)
  return new ServiceError('SYS_ERR', 'internal error of the local cloud')
}
