/** A cloud without functions in a process of its own, bundled before it starts because it is killed and started so often. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalCloud } from '../../localcloud'

async function main(): Promise<void> {
  const [dataDir = '', port = '0'] = process.argv.slice(2)
  const functionsDir = join(dataDir, '..', 'no-functions')
  mkdirSync(functionsDir, { recursive: true })
  const indexes = [
    { collection: 'accounts', name: 'balance', keys: [['balance', 1]] as const },
    { collection: 'transfers', name: 'sides', keys: [['from', 1], ['to', 1]] as const },
    { collection: 'c', name: 'a', keys: [['a', 1], ['b', -1]] as const },
  ]
  const cloud = await startLocalCloud({ dataDir, functionsDir, envId: 'demo-bank', indexes, port: Number(port), timers: false, warm: false })
  process.on('message', () => {
    globalThis.gc?.()
    process.send?.({ heap: process.memoryUsage().heapUsed })
  })
  process.send?.({ port: cloud.port })
}

void main()
