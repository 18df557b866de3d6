import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance } from 'fastify'
import type { LocalCloud } from '../types'
import type { Fault } from '../faults/faults'
import type { MessageFilter } from '../openapi/wechat'
import type { Seed } from '../state/seed'

/*
 * The hands on the local cloud for people and tests, under `/_cloud/`: the clock, what arrived on the phones, credits, the
 * journal, faults. Nothing here exists on the platform and no product code may use it.
 */

export async function controlRoutes(app: FastifyInstance, cloud: LocalCloud): Promise<void> {
  const { clock, wechat, journal, faults } = cloud
  await app.register(
    async (scope) => {
      scope.setErrorHandler((error, _request, reply) => reply.code(400).send({ message: (error as Error).message }))
      scope.get('/clock', async () => ({ now: clock.now() }))
      scope.post('/clock', async (request) => {
        const { advanceMs, setMs } = request.body as { advanceMs?: number; setMs?: number }
        await (setMs === undefined ? clock.advance(advanceMs ?? 0) : clock.set(setMs))
        return { now: clock.now() }
      })
      scope.post('/timer', async (request) => {
        const { functionName, triggerName } = request.body as { functionName: string; triggerName: string }
        await cloud.fireTimer(functionName, triggerName)
        return { ok: true }
      })
      scope.get('/messages', async (request) => wechat.messages(request.query as MessageFilter))
      scope.post('/grant', async (request) => {
        const { openid, templateId, count } = request.body as { openid: string; templateId: string; count?: number }
        if (!openid || !templateId) throw new Error('a credit needs the openid of a person and the templateId of a message')
        await wechat.grant(openid, templateId, count)
        return { credits: wechat.credits(openid, templateId) }
      })
      scope.get('/journal', async (request) => journal.tail(Number((request.query as { last?: string }).last ?? 50)))
      scope.get('/journal/transfers', async (request) => journal.transfers(Number((request.query as { last?: string }).last ?? 50)))
      scope.get('/journal/:requestId', async (request) => {
        const { requestId } = request.params as { requestId: string }
        const found = journal.of(requestId)
        if (found === undefined) throw new Error('the journal knows no invocation with this request id; it keeps the last thousand')
        return { ...found, transfers: journal.transfersOf(requestId) }
      })
      scope.get('/faults', async () => faults.list())
      scope.post('/faults', async (request) => {
        faults.inject(request.body as Fault)
        return faults.list()
      })
      scope.delete('/faults', async () => {
        faults.clear()
        return faults.list()
      })
      scope.post('/reset', async () => {
        await cloud.reset()
        return { ok: true }
      })
      scope.post('/seed', async (request) => {
        await cloud.seed(request.body as Seed)
        return { ok: true }
      })
      bundleRoutes(scope, cloud)
    },
    { prefix: '/_cloud' },
  )
}

/** `curl …/_cloud/export > file` and `curl -T file -X POST …/_cloud/import`. */
function bundleRoutes(scope: FastifyInstance, cloud: LocalCloud): void {
  scope.get('/export', (_request, reply) => reply.type('application/x-ndjson').send(Readable.from(cloud.exportLines(), { objectMode: false })))
  scope.addContentTypeParser('*', (_request, stream, done) => done(null, stream))
  scope.post('/import', { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request) => {
    const folder = await mkdtemp(join(tmpdir(), 'localcloud-import-'))
    try {
      await pipeline(request.body as Readable, createWriteStream(join(folder, 'export')))
      await cloud.importFrom(join(folder, 'export'))
    } finally {
      await rm(folder, { recursive: true })
    }
    return { ok: true }
  })
}
