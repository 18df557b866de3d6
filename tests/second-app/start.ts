import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../localcloud'

/** A cloud for a program that is not ours, in a folder of its own. */
export async function startCloud(options: Partial<LocalCloudOptions>): Promise<{ cloud: LocalCloud; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'second-app-'))
  const cloud = await startLocalCloud({
    dataDir, functionsDir: join(__dirname, 'functions'), envId: 'demo-guestbook', indexes: [], timers: false, warm: false, ...options,
  })
  const stop = async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { cloud, stop }
}

/** What a call over HTTP answers, as a page or curl would get it. */
export async function callAs(openid: string, url: string, name: string, event: object): Promise<unknown> {
  const reply = await fetch(`${url}/functions/${name}`, { method: 'POST', headers: { 'x-demo-openid': openid }, body: JSON.stringify(event) })
  const body = (await reply.json()) as { result?: unknown }
  return 'result' in body ? body.result : body
}
