import { parseArgs } from 'node:util'
import { startLocalCloud } from '../../localcloud'
import { ENV_ID, FUNCTIONS, indexes } from './world'

/** The cloud under measurement, in a process of its own, with one instance of a function. `GET /bench/pid` tells which process it is. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  if (!values.data) throw new Error('--data is needed')
  const cloud = await startLocalCloud({
    dataDir: values.data,
    functionsDir: FUNCTIONS,
    envId: ENV_ID,
    indexes,
    instances: 1,
    timers: false,
    routes: (app) => void app.get('/bench/pid', async () => process.pid),
  })
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)))
  console.log(`Bench ready at ${cloud.url}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
