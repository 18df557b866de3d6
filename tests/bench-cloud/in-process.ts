import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { json } from 'node:stream/consumers'
import { baseEnvironment } from '../../localcloud/functions/environment'
import { ENV_ID, FUNCTIONS } from './world'

/**
 * What an isolated call is compared with: a plain HTTP server that runs the same function in its own process, whoever
 * calls. The SDK in it asks the same cloud, whose address is the first argument, through the same endpoint.
 */
type Main = (event: unknown) => unknown

async function serve(cloudUrl: string): Promise<void> {
  Object.assign(process.env, baseEnvironment(cloudUrl, ENV_ID, {})) // before the SDK is loaded
  const { main } = (await import(path.join(FUNCTIONS, 'deeds', 'index.js'))) as { main: Main }
  const server = http.createServer((request, response) => {
    void json(request).then(async (event) => response.end(JSON.stringify({ result: await main(event) })))
  })
  server.listen(0, '127.0.0.1', () => console.log(`In-process ready at http://127.0.0.1:${(server.address() as AddressInfo).port}`))
}

void serve(process.argv[2] ?? '')
