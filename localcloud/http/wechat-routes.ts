import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Clock } from '../clock/clock'
import { ServiceError } from '../errors'
import { identify } from '../identity/caller'
import { openidOf } from '../identity/origin'
import type { Journal } from '../journal/journal'
import { MAX_FILE_BYTES, MAX_TEMPLATES_AT_ONCE } from '../limits'
import type { Wechat } from '../openapi/wechat'
import type { FileStore } from '../storage/file-store'
import { FileTooLarge } from '../storage/flushed'
import { checkPath, type Bucket } from '../storage/paths'
import { sendFile } from './storage-route'
import { Transfer } from './transfer'

/*
 * What the WeChat client does by itself on a phone and a browser cannot: the subscription dialog, the phone number
 * button, an upload. Each works for the person of the address only.
 */

export interface WechatRouteParts {
  clock: Clock
  journal: Journal
  wechat: Wechat
  files: FileStore
  bucket: Bucket
}

export async function wechatRoutes(app: FastifyInstance, parts: WechatRouteParts): Promise<void> {
  const { wechat, files, bucket, clock, journal } = parts
  await app.register(async (scope) => {
    scope.setErrorHandler((error, _request, reply) => sendError(error as Error, reply))
    scope.post('/_wechat/subscribe', async (request) => {
      const { templateIds } = Object(request.body) as { templateIds?: unknown }
      if (!Array.isArray(templateIds) || templateIds.length === 0) throw new ServiceError('INVALID_PARAM', '10001 templateIds is missing')
      if (templateIds.length > MAX_TEMPLATES_AT_ONCE) throw new ServiceError('INVALID_PARAM', `20003 the dialog takes at most ${MAX_TEMPLATES_AT_ONCE} templates`)
      return wechat.askToSubscribe(personOf(request), templateIds.map(String))
    })
    scope.post('/_wechat/phone-code', async (request) => {
      const openid = personOf(request)
      const { phoneNumber } = (request.body ?? {}) as { phoneNumber?: unknown }
      return { code: wechat.phoneCodes.issue(typeof phoneNumber === 'string' ? phoneNumber : numberOf(openid)) }
    })
    scope.post('/_wechat/cloud-id', async (request) => {
      personOf(request)
      return { cloudID: wechat.cloudIds.issue(Object(request.body) as object) }
    })
    scope.get('/_wechat/file', async (request, reply) => {
      const { fileID = '' } = request.query as { fileID?: string }
      const path = bucket.pathOf(fileID)
      const transfer = new Transfer(journal, { action: 'wechat.file', path: path ?? fileID, startedAt: clock.now() })
      await sendFile(files, path ?? '', reply, transfer)
      transfer.answered(reply.statusCode)
      return reply
    })
  })
  await uploadRoute(app, parts)
}

async function uploadRoute(app: FastifyInstance, { files, bucket, clock, journal }: WechatRouteParts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    await scope.register(multipart, { limits: { fileSize: MAX_FILE_BYTES } })
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.setErrorHandler((error, _request, reply) => sendError(error as Error, reply))
    scope.route({
      method: ['POST', 'PUT'],
      url: '/_wechat/upload',
      bodyLimit: MAX_FILE_BYTES,
      handler: async (request, reply) => {
        const openid = personOf(request)
        const path = checkPath((request.query as { cloudPath?: string }).cloudPath)
        const transfer = new Transfer(journal, { action: 'wechat.upload', path, openid, startedAt: clock.now() })
        try {
          transfer.moved(await files.write(path, await bytesOf(request)))
        } catch (error) {
          transfer.answered(sendError(error as Error, reply).statusCode)
          return reply
        }
        transfer.answered(reply.statusCode)
        return { fileID: bucket.fileIdOf(path) }
      },
    })
  })
}

/** The bytes of an upload: the body itself, or the file of a form. */
async function bytesOf(request: FastifyRequest): Promise<Readable> {
  if (!request.isMultipart()) return (request.body as Readable | undefined) ?? request.raw
  const part = await request.file()
  if (!part) throw new ServiceError('INVALID_PARAM', 'the form has no file')
  return part.file
}

/** The person of the address; a browser without one has no WeChat. */
function personOf(request: FastifyRequest): string {
  const { openid } = identify({ openid: openidOf(request.headers) })
  if (openid === undefined) throw new ServiceError('PERMISSION_DENIED', 'open this at the address of a person')
  return openid
}

/** A made-up mobile number, always the same for one person, from a range that is not given out in China. */
function numberOf(openid: string): string {
  const digest = createHash('sha256').update(openid).digest().readUInt32BE(0)
  return `100${String(digest % 100_000_000).padStart(8, '0')}`
}

function sendError(error: Error, reply: FastifyReply): FastifyReply {
  const code = error instanceof ServiceError ? error.code : 'INVALID_PARAM'
  const status = error instanceof FileTooLarge ? 413 : code === 'PERMISSION_DENIED' ? 403 : 400
  return reply.code(status).send({ code, message: error.message })
}
