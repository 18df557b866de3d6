import path from 'node:path'
import { baseEnvironment } from '../../localcloud/functions/environment'
import { listen, makeServer } from '../../localcloud/http/server'
import { ENV_ID, FUNCTIONS } from './world'

/**
 * What an isolated call is compared with: the local cloud's own kind of server, which runs the same function in its own
 * process. The SDK in it asks the same cloud, whose address is the first argument, through the same endpoint.
 */
type Main = (event: unknown) => unknown

async function serve(cloudUrl: string): Promise<void> {
  Object.assign(process.env, baseEnvironment(cloudUrl, ENV_ID, {})) // before the SDK is loaded
  const { main } = (await import(path.join(FUNCTIONS, 'deeds', 'index.js'))) as { main: Main }
  const app = makeServer()
  app.post('/functions/deeds', async ({ body }) => ({ result: await main(body) }))
  console.log(`In-process ready at http://127.0.0.1:${await listen(app, 0)}`)
}

void serve(process.argv[2] ?? '')
