/**
 * Brings a bare clone to the point where everything else can run: plain node, nothing installed, no terminal.
 * Packages come by `npm ci --ignore-scripts`, so that no script of a dependency ever runs at installation; what those
 * scripts would do for us (the execute bits of WeChat's WXML compiler) is done here.
 */
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { ensureBrowser } from './browser.mjs'
import { run, stage } from './stage.mjs'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const lowestNode = 20

/** Checks node, packages and compilers; with `browser` also Chromium. Throws an Error whose message is for people. */
export async function bootstrap({ browser = false } = {}) {
  const major = Number(process.versions.node.split('.')[0])
  if (major < lowestNode) throw new Error(`LinBan needs Node ${lowestNode} or newer; this is ${process.version}.`)
  if (packagesAreThere()) console.log('✓ packages are installed')
  else await stage('installing packages (a minute or two the first time)', installPackages)
  makeCompilersExecutable()
  if (browser) await ensureBrowser()
}

/**
 * Compares the lock with npm's own note of what it installed. npm writes that note last, so an installation that was
 * interrupted does not count. Optional packages for other systems may be absent.
 */
function packagesAreThere() {
  const note = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const present = readPackages(note)
  return Object.entries(wanted).every(([place, { version, optional }]) =>
    place === '' || (present[place] ? present[place].version === version : optional === true))
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

async function installPackages() {
  const windows = process.platform === 'win32'
  const args = ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error']
  const code = await run(windows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: windows })
  if (code !== 0) {
    throw new Error(`The packages could not be installed (npm ci ended with ${code}). `
      + 'Is the npm registry reachable, and does package-lock.json belong to package.json?')
  }
}

/** miniprogram-compiler 0.2.3 ships wcc and wcsc without the execute bit. */
function makeCompilersExecutable() {
  const folder = { linux: 'linux', darwin: 'mac' }[process.platform]
  if (!folder) return
  for (const name of ['wcc', 'wcsc']) {
    chmodSync(path.join(root, 'node_modules', 'miniprogram-compiler', 'bin', folder, name), 0o755)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bootstrap({ browser: process.argv.includes('--browser') }).catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
