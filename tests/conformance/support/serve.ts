/** A local cloud without functions for one test file; lives until it is told to end. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { startLocalCloud } from '../../../localcloud'

async function serve(dir: string): Promise<void> {
  const functionsDir = join(dir, 'functions')
  mkdirSync(functionsDir, { recursive: true })
  const cloud = await startLocalCloud({
    dataDir: join(dir, 'data'), functionsDir, envId: 'demo-conformance', timers: false,
    indexes: [{ collection: 'conformance_unique', name: 'code', keys: [['code', 1]], unique: true }],
  })
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)))
  console.log(`ready at ${cloud.url}`)
}

void serve(process.argv[2] ?? '')
