import { once } from 'node:events'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { functionOf } from '#contract/deployment'
import { ERROR_STATUS, type Envelope, type ErrorCode, type Reply } from '#contract/envelope'
import type { Caller, LocalCloud } from '../../localcloud'

/**
 * `POST /call`: one door for curl, tests and other programs. The body is the envelope; who is calling comes from
 * the header `X-Demo-Openid`, never from the body. The reply envelope comes back with the matching HTTP status.
 */
export async function callDoor(app: FastifyInstance, cloud: LocalCloud): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler(async (error: { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500
      if (status === 413) await readToTheEnd(request)
      return refuse(reply, status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST', status)
    })
    scope.post('/call', async (request, reply) => {
      const envelope = request.body as Partial<Envelope> | null
      const name = typeof envelope?.name === 'string' ? envelope.name : ''
      const target = functionOf(name)
      if (!target) return refuse(reply, 'NOT_FOUND')
      const invoked = await cloud.invoke(target, envelope, callerOf(request))
      void reply.header('x-cloud-round-trips', cloud.journal.of(invoked.requestId)?.calls.length ?? 0)
      if (!invoked.ok) return refuse(reply, 'SERVICE_UNAVAILABLE')
      const answer = invoked.result as Reply
      return reply.code(answer.ok ? 200 : ERROR_STATUS[answer.error.code]).send(answer)
    })
  })
}

/** A client that is still sending would see a broken line instead of the answer; what it sends is thrown away. */
async function readToTheEnd({ raw }: FastifyRequest): Promise<void> {
  raw.resume()
  if (!raw.readableEnded) await once(raw, 'close')
}

function callerOf(request: FastifyRequest): Caller {
  const openid = request.headers['x-demo-openid']
  return typeof openid === 'string' && /^[0-9A-Za-z_-]{1,64}$/.test(openid) ? { openid } : {}
}

function refuse(reply: FastifyReply, code: ErrorCode, status: number = ERROR_STATUS[code]): FastifyReply {
  const body: Reply<never> = { ok: false, error: { code }, traceId: '' }
  return reply.code(status).send(body)
}
