import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalCloud, type LocalCloud } from '../localcloud'
import { callDoor } from './door/call-door'
import { demoEnvironment } from './door/environment'
import { previewRoutes } from './preview/routes'
import { prepareDemoData } from './seed'
import { beginByDay } from './seed/by-day'

/**
 * The preview server: the local cloud with the built functions, one door for programs, and the desk with two
 * phones for people. `config/start.mjs` builds what it serves and starts it.
 */
const root = path.resolve(__dirname, '..')

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: path.join(root, '.data') },
      seed: { type: 'string', default: 'demo' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const settings = { ...demoEnvironment, functionsDir: path.join(root, 'dist', 'cloudfunctions') }
  const say = sayStages()
  const isNew = values.seed === 'demo' && (await prepareDemoData(root, values.data, settings, say))
  const cloud = await startLocalCloud({
    ...settings,
    dataDir: values.data,
    port: Number(values.port),
    routes: async (app, opened) => {
      await callDoor(app, opened)
      await previewRoutes(app, opened, path.join(root, 'dist', 'h5'))
    },
  })
  if (isNew) await beginByDay(cloud, say)
  stopOnSignals(cloud)
  console.log(`LinBan ready at ${cloud.url}`)
  if (!values['no-open']) openBrowser(cloud.url)
}

/** Says what has been done and how long that took. */
function sayStages(): (line: string) => void {
  let since = performance.now()
  return (line) => {
    const now = performance.now()
    console.log(`✓ ${line}: ${((now - since) / 1000).toFixed(1)} s`)
    since = now
  }
}

function stopOnSignals(cloud: LocalCloud): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void cloud.close().then(() => process.exit(0)))
  }
}

/** A convenience only: on a machine without a desktop nothing opens, and the address stands above. */
function openBrowser(url: string): void {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
