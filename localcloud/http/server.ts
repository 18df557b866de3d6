import fastify, { type FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { isAddressedHere, isForeignAction } from '../identity/origin'

/*
 * The one HTTP server, on loopback only. A web page somewhere else can make a browser send requests to this machine; such
 * requests are refused by the name they were sent to and by what the browser says of their origin.
 */

/** A server without routes. */
export function makeServer(): FastifyInstance {
  const app = fastify({
    logger: false,
    forceCloseConnections: true, // instances keep their connections open; closing must not wait for them
    keepAliveTimeout: 600_000,
    routerOptions: { maxParamLength: 2000 },
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (isAddressedHere(request.headers) && !isForeignAction(request.method, request.headers)) done()
    else void reply.code(403).send({ code: 'PERMISSION_DENIED', message: 'this server answers this machine only' })
  })
  app.get('/healthz', async () => ({ ok: true }))
  return app
}

/** Listens on 127.0.0.1; resolves to the port. */
export async function listen(app: FastifyInstance, port: number): Promise<number> {
  await app.listen({ host: '127.0.0.1', port })
  return (app.server.address() as AddressInfo).port
}
