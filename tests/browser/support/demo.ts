import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { startCloudProcess } from '../../support/cloud-process'
import { speakTo } from '../../support/client'

/**
 * The demo community as `npm start` shows it, in a process and a folder of its own: its clock may be moved by days
 * without anybody noticing. Everything in `tests/support` speaks to it from then on.
 */
export async function startDemo(): Promise<{ url: string; stop(): Promise<void> }> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'linban-demo-'))
  const folder = path.join(data, 'data') // an empty folder would do, but only an absent one is surely empty
  const cloud = await startCloudProcess('demo/serve.ts', ['--port', '0', '--data', folder, '--seed', 'demo', '--no-open'])
  speakTo(cloud.url)
  return {
    url: cloud.url,
    async stop() {
      await cloud.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
