import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { ServiceError } from '../errors'
import type { Clock } from '../clock/clock'
import { suffer, type Faults } from '../faults/faults'
import type { Journal } from '../journal/journal'
import { MAX_FILE_BYTES } from '../limits'
import { contentTypeOf } from '../storage/content-type'
import type { FileStore } from '../storage/file-store'
import { FileTooLarge } from '../storage/flushed'
import type { Signature, Signer } from '../storage/signer'
import { Transfer } from './transfer'
import { dropReply } from './wire'

interface StorageRouteParts {
  clock: Clock
  files: FileStore
  signer: Signer
  faults: Faults
  journal: Journal
}

/** `PUT` and `GET /_storage/<path>`, both by signed address only: the object store behind the storage actions. */
export async function storageRoute(app: FastifyInstance, parts: StorageRouteParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.put('/_storage/*', { bodyLimit: MAX_FILE_BYTES }, (request, reply) => carry(parts, 'put', request, reply))
    scope.get('/_storage/*', (request, reply) => carry(parts, 'get', request, reply))
  })
}

type Answer = () => FastifyReply | Promise<FastifyReply>

/** Carries out what a fault lets through, and writes it into the journal; an answer is lost after the deed. */
async function carry(parts: StorageRouteParts, purpose: 'put' | 'get', request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const action = `storage.${purpose}` as const
  const path = (request.params as { '*': string })['*']
  const signature = request.query as Signature
  const isGood = parts.signer.isGood(purpose, path, signature)
  const transfer = new Transfer(parts.journal, { action, path, startedAt: parts.clock.now(), ...(isGood && { requestId: signature.by }) })
  const deed = async (): Promise<Answer> => {
    if (!isGood) return () => refuse(reply, 403, 'AccessDenied')
    if (purpose === 'get') return () => sendFile(parts.files, path, reply, transfer)
    return put(parts.files, path, request, reply, transfer)
  }
  const fault = parts.faults.take(action)
  const answer = await suffer(fault).then(deed, (error: ServiceError): Answer => () => refuse(reply, 500, error.code, error.message))
  if (fault?.loseReply) return dropReply(reply)
  await answer()
  transfer.answered(reply.statusCode)
  return reply
}

async function put(files: FileStore, path: string, request: FastifyRequest, reply: FastifyReply, transfer: Transfer): Promise<Answer> {
  try {
    // Without a content type there is no parser's stream, so the raw request is read.
    transfer.moved(await files.write(path, (request.body as Readable | undefined) ?? request.raw))
  } catch (error) {
    if (error instanceof FileTooLarge) return () => refuse(reply, 400, 'EntityTooLarge')
    if (error instanceof ServiceError) return () => refuse(reply, 500, 'InternalError', error.message)
    throw error
  }
  return () => reply.code(200).send('') // the SDK takes any text in the body for an error
}

/** Sends a stored file; nothing in it can run as a page of this origin. */
export async function sendFile(files: FileStore, path: string, reply: FastifyReply, transfer: Transfer): Promise<FastifyReply> {
  const bytes = await files.read(path).catch((error: Error) => error)
  if (bytes === undefined) return refuse(reply, 404, 'NoSuchKey')
  if (bytes instanceof Error) return refuse(reply, 500, 'InternalError', bytes.message)
  transfer.follow(bytes)
  void reply.header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff')
  return reply.type(contentTypeOf(path)).send(bytes)
}

/** Errors of the object store are XML with these fields (node-sdk 3.17.2 `storage`). */
function refuse(reply: FastifyReply, status: number, code: string, message = code): FastifyReply {
  const xml = `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>-</RequestId><TraceId>-</TraceId></Error>`
  return reply.code(status).type('application/xml').send(xml)
}
