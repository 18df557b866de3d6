/**
 * A local cloud for any folder of functions, from the command line:
 * `node --import tsx localcloud/run.ts --functions FOLDER [--data FOLDER] [--port N] [--env demo-NAME] [--indexes FILE]`.
 * Code that changes is taken up at the next call. Ends in good order on Ctrl-C.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalCloud } from '.'
import type { IndexDefinition } from './database'

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      data: { type: 'string', default: '.data/local' },
      port: { type: 'string', default: '8788' },
      env: { type: 'string', default: 'demo-local' },
      indexes: { type: 'string' },
    },
  })
  if (values.functions === undefined) throw new Error('Say where the functions are: --functions FOLDER, with FOLDER/<name>/index.js.')
  const cloud = await startLocalCloud({
    functionsDir: resolve(values.functions),
    dataDir: resolve(values.data),
    port: Number(values.port),
    envId: values.env,
    indexes: values.indexes === undefined ? [] : (JSON.parse(readFileSync(values.indexes, 'utf8')) as IndexDefinition[]),
    reload: true,
    log: (line) => console.log(line),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void cloud.close())
  console.log(`ready at ${cloud.url}`)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
