import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { ServiceError } from '../errors'
import { suffer, type Faults } from '../faults/faults'
import { MAX_FILE_BYTES } from '../limits'
import { contentTypeOf } from '../storage/content-type'
import type { FileStore } from '../storage/file-store'
import { FileTooLarge } from '../storage/flushed'
import type { Signer } from '../storage/signer'
import { dropReply } from './wire'

interface StorageRouteParts {
  files: FileStore
  signer: Signer
  faults: Faults
}

/** `PUT` and `GET /_storage/<path>`, both by signed address only: the object store behind the storage actions. */
export async function storageRoute(app: FastifyInstance, { files, signer, faults }: StorageRouteParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.put('/_storage/*', { bodyLimit: MAX_FILE_BYTES }, (request, reply) => suffering(faults, 'storage.put', reply, () => put(files, signer, request, reply)))
    scope.get('/_storage/*', (request, reply) => suffering(faults, 'storage.get', reply, async () => () => get(files, signer, request, reply)))
  })
}

type Answer = () => FastifyReply | Promise<FastifyReply>

/** Carries out what a fault lets through; an answer is lost after the deed. */
async function suffering(faults: Faults, action: string, reply: FastifyReply, deed: () => Promise<Answer>): Promise<FastifyReply> {
  const fault = faults.take(action)
  try {
    await suffer(fault)
  } catch (error) {
    return refuse(reply, 500, (error as ServiceError).code, (error as ServiceError).message)
  }
  const answer = await deed()
  return fault?.loseReply ? dropReply(reply) : answer()
}

async function get(files: FileStore, signer: Signer, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const path = pathOf(request)
  if (!signer.isGood('get', path, request.query as object)) return refuse(reply, 403, 'AccessDenied')
  return sendFile(files, path, reply)
}

async function put(files: FileStore, signer: Signer, request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
  const path = pathOf(request)
  if (!signer.isGood('put', path, request.query as object)) return () => refuse(reply, 403, 'AccessDenied')
  try {
    // Without a content type there is no parser's stream, so the raw request is read.
    await files.write(path, (request.body as Readable | undefined) ?? request.raw)
  } catch (error) {
    if (error instanceof FileTooLarge) return () => refuse(reply, 400, 'EntityTooLarge')
    if (error instanceof ServiceError) return () => refuse(reply, 500, 'InternalError', error.message)
    throw error
  }
  return () => reply.code(200).send('') // the SDK takes any text in the body for an error
}

/** Sends a stored file; nothing in it can run as a page of this origin. */
export async function sendFile(files: FileStore, path: string, reply: FastifyReply): Promise<FastifyReply> {
  const bytes = await files.read(path).catch((error: Error) => error)
  if (bytes === undefined) return refuse(reply, 404, 'NoSuchKey')
  if (bytes instanceof Error) return refuse(reply, 500, 'InternalError', bytes.message)
  void reply.header('content-security-policy', "default-src 'none'; sandbox").header('x-content-type-options', 'nosniff')
  return reply.type(contentTypeOf(path)).send(bytes)
}

function pathOf(request: FastifyRequest): string {
  return (request.params as { '*': string })['*']
}

/** Errors of the object store are XML with these fields (node-sdk 3.17.2 `storage`). */
function refuse(reply: FastifyReply, status: number, code: string, message = code): FastifyReply {
  const xml = `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>-</RequestId><TraceId>-</TraceId></Error>`
  return reply.code(status).type('application/xml').send(xml)
}
