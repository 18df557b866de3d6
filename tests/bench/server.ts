import { parseArgs } from 'node:util'
import { callDoor } from '../../demo/door/call-door'
import { demoEnvironment } from '../../demo/door/environment'
import { startLocalCloud } from '../../localcloud'
import { FLOOR } from './functions-folder'
import { TripBook } from './trip-book'
import { watched } from './watched-cloud'

/**
 * The cloud under measurement, in a process of its own: the demo's environment and door, the functions of a given folder,
 * and no timer by itself, so that nothing runs that was not asked for. `GET /bench/trips` tells what calls have cost.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' }, functions: { type: 'string' } } })
  if (!values.data || !values.functions) throw new Error('--data and --functions are needed')
  const book = new TripBook()
  const cloud = await startLocalCloud({
    ...demoEnvironment,
    indexes: [...demoEnvironment.indexes, { collection: FLOOR, name: 'byCommunity', keys: [['communityId', 1]] }],
    dataDir: values.data,
    functionsDir: values.functions,
    timers: false,
    routes: async (app, opened) => {
      await callDoor(app, watched(opened, book))
      app.get('/bench/trips', async () => book.entries())
    },
  })
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)))
  console.log(`Bench ready at ${cloud.url}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
