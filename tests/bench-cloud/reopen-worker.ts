import { writeSync } from 'node:fs'
import { startLocalCloud } from '../../localcloud'
import type { Database } from '../../localcloud/database'
import { ENV_ID, findBody, FUNCTIONS, indexes, openWorld } from './world'

/** Run by reopen.ts: opens, asks, prints how long that took, writes something, and ends in good order or as by a power cut. */
const OPENERS: Record<string, (folder: string) => Promise<{ database: Database; close(): Promise<void> }>> = {
  database: async (folder) => {
    const database = await openWorld(folder)
    return { database, close: () => database.close() }
  },
  cloud: (dataDir) => startLocalCloud({ dataDir, functionsDir: FUNCTIONS, envId: ENV_ID, indexes, timers: false, warm: false }),
}

async function run(folder: string, part: string, end: string): Promise<void> {
  const from = performance.now()
  const opened = await OPENERS[part]?.(folder)
  const { data } = (await opened?.database.handle('database.getDocument', findBody('p1'))) ?? {}
  const ms = performance.now() - from
  if ((data as { list: unknown[] }).list.length !== 20) throw new Error('the entries are not there')
  writeSync(1, ms.toFixed(2))
  await opened?.database.handle('database.insertDocument', { collectionName: 'accounts', data: ['{"balance":1}'] })
  if (end === 'kill') process.kill(process.pid, 'SIGKILL')
  await opened?.close()
}

const [folder = '', part = '', end = ''] = process.argv.slice(2)
run(folder, part, end).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
