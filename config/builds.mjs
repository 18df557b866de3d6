/**
 * What gets built, and when it may be skipped. The two front ends take half a minute each, so each leaves a stamp: the
 * hash of everything that went into it, the switch of the environment included. A stamp is written last; a build that was interrupted is built again.
 * Loaded only after the bootstrap, because it needs packages.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import 'tsx/cjs'

import { root } from './bootstrap.mjs'
import { runQuietly, stage } from './stage.mjs'

const require = createRequire(import.meta.url)
const { buildFunctions } = require('./build-functions.ts')
const { hashOf } = require('./content-hash.ts')

const frontEndSources = [
  'src', 'contract', 'config/taro', 'config/index.ts', 'babel.config.js', 'tsconfig.json', 'package.json',
  'package-lock.json',
]

/** Bundles all cloud functions; a second or so, so never skipped. */
export function buildCloudFunctions() {
  return stage('building the cloud functions', () => buildFunctions({ root, out: path.join(root, 'dist', 'cloudfunctions') }))
}

/** Builds `dist/weapp` or `dist/h5` unless it is fresh. Throws with the end of Taro's output. */
export async function buildFrontEnd(target, { always = false } = {}) {
  const stamp = path.join(root, 'dist', target, '.stamp')
  const hash = `${hashOf(root, frontEndSources)} ${process.env.LINBAN_LOCATION ?? 'off'}`
  if (!always && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return console.log(`✓ dist/${target} is up to date`)
  await stage(`building ${titles[target]} (half a minute or so)`, async () => {
    rmSync(stamp, { force: true })
    await runQuietly(process.execPath, taroBuild(target), `dist/${target} could not be built.`, { cwd: root })
    writeFileSync(stamp, hash)
  })
}

const titles = { h5: 'the H5 preview', weapp: 'the mini-program' }

/** Without these two flags Taro's CLI asks a server for its configuration schema and writes into the home directory. */
function taroBuild(target) {
  const cli = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
  return [cli, 'build', '--type', target, '--disable-global-config', '--no-check']
}

// `npm run build:h5`: through the same door, or a build by hand would leave a stamp that lies.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildFrontEnd(process.argv[2], { always: true }).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
