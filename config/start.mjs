/**
 * `npm start -- --port N --data DIR --seed demo|empty --no-open`: from a bare clone to two phones on the screen.
 * All options go on to `demo/serve.ts`, which serves the local cloud and the preview until it is told to stop.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { bootstrap, root } from './bootstrap.mjs'

async function start() {
  const options = readOptions()
  await bootstrap()
  const { buildCloudFunctions, buildFrontEnd } = await import('./builds.mjs')
  await buildCloudFunctions()
  await buildFrontEnd('h5')
  console.log('· starting the local cloud …')
  serve(options)
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: path.join(root, '.data') },
      seed: { type: 'string', default: 'demo' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  if (!/^\d+$/.test(values.port)) throw new Error(`--port takes a number, not "${values.port}".`)
  if (!['demo', 'empty'].includes(values.seed)) throw new Error(`--seed takes demo or empty, not "${values.seed}".`)
  const switches = values['no-open'] ? ['--no-open'] : []
  return ['--port', values.port, '--data', path.resolve(values.data), '--seed', values.seed, ...switches]
}

/** The server follows us: it stops when we are told to, and also when we are killed without a chance to tell it. */
function serve(options) {
  const loaders = ['--require', 'tsx/cjs', '--require', path.join(root, 'config', 'follow-parent.cjs')]
  const server = spawn(process.execPath, [...loaders, path.join(root, 'demo', 'serve.ts'), ...options],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const passOn = (signal) => server.kill(signal)
  // A terminal sends Ctrl-C to the whole group, so the server has heard it already; it must not hear it twice.
  process.on('SIGINT', () => { if (!process.stdin.isTTY) passOn('SIGINT') })
  process.on('SIGTERM', passOn)
  process.on('SIGHUP', passOn)
  whenNpmIsGone(() => passOn('SIGTERM'))
  server.once('close', (code) => process.exit(code ?? 1))
}

/** npm runs us through a shell, and a shell that is told to end does not pass that on: it only leaves us orphaned. */
function whenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 500)
}

await start().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
