import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { LocalCloud } from '../../localcloud'
import { openidOf } from '../../localcloud/identity/origin'
import { CAST } from '../roster/cast'
import { bundlePreview, type Bundle } from './bundle'
import { NO_BUILD_PAGE, phonePage } from './phone-page'

/*
 * What a browser sees of the preview. The name in the address decides: `http://<openid>.localhost:PORT/` is the phone of
 * that person and shows the H5 build, every other name of this machine shows the desk. These are the last routes to
 * match: whatever the local cloud and the product answer (`/call`, `/_cloud/…`, `/_wechat/…`) stays theirs on every name.
 */

/** @param h5Dir where the H5 build is or will be; looked at on every request, so it may come later. */
export async function previewRoutes(app: FastifyInstance, cloud: LocalCloud, h5Dir: string): Promise<void> {
  let bundle: Promise<Bundle> | undefined
  const asset = async (name: string) => (await (bundle ??= bundlePreview())).get(name)
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: path.resolve(h5Dir), serve: false, index: false })
    scope.get('/*', (request, reply) => {
      const file = (request.params as { '*': string })['*']
      return isPhone(request) ? sendOfPhone(reply, file, () => phonePage(h5Dir, cloud.clock.offsetMs), asset) : sendOfDesk(reply, file, asset)
    })
    scope.get('/desk/people', async () => people())
    // Exactly the machine's time again, and no timer fires on the way: more than setting the clock to a number can do.
    scope.post('/desk/clock-back', async () => {
      await cloud.clock.reset()
      return { now: cloud.clock.now() }
    })
  })
}

const isPhone = (request: FastifyRequest): boolean => openidOf({ host: request.headers.host }) !== undefined

/** Everybody one can be, in the order of the switch. The desk's `Person` is this shape. */
const people = () => CAST.map(({ key, name, group, who, elderMode, volunteer }) => (
  { key, name, group, who, elderMode: elderMode ?? false, volunteers: volunteer !== undefined }))

type Asset = (name: string) => Promise<Uint8Array | undefined>

async function sendOfPhone(reply: FastifyReply, file: string, firstPage: () => Promise<string | null>, asset: Asset): Promise<FastifyReply> {
  if (file === '' || file === 'index.html') {
    const page = await firstPage()
    return reply.code(page === null ? 503 : 200).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page ?? NO_BUILD_PAGE)
  }
  if (file === '_phone/shell.js') return sendScript(reply, await asset('shell.js'))
  return reply.sendFile(file, isHashed(file) ? { maxAge: '365d', immutable: true } : {})
}

async function sendOfDesk(reply: FastifyReply, file: string, asset: Asset): Promise<FastifyReply> {
  if (file === '') {
    const page = await readFile(path.join(__dirname, 'desk', 'index.html'))
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('content-security-policy', DESK_POLICY).send(page)
  }
  if (file === 'desk/desk.js') return sendScript(reply, await asset('desk.js'))
  if (file === 'desk/desk.css') return reply.type('text/css; charset=utf-8').header('cache-control', 'no-store').send(await asset('desk-style.css'))
  reply.callNotFound()
  return reply
}

/** The desk loads nothing from elsewhere, and frames nothing but phones. */
const DESK_POLICY = [
  "default-src 'self'", "img-src 'self' data:", "style-src 'self' 'unsafe-inline'", 'frame-src http://*.localhost:*',
  "connect-src 'self' http://*.localhost:*", "frame-ancestors 'none'",
].join('; ')

const sendScript = (reply: FastifyReply, text: Uint8Array | undefined): FastifyReply =>
  reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-store').send(text)

/** Names of the build's files carry a hash of their content, and each of 69 people has a cache of their own to fill. */
const isHashed = (file: string): boolean => /\.[0-9a-f]{8}\.(js|css)$/.test(file)
