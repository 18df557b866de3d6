/**
 * WeChat's own compilers for WXML/WXS (wcc) and WXSS (wcsc), as the npm package miniprogram-compiler 0.2.3 ships them
 * (wcc v0.5vv_20200413). They are called directly: the package's wrapper stops at 1 MiB of output and returns a WXSS
 * error instead of throwing it. The binaries exist for Linux x86-64 with glibc, macOS and Windows only.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { MiniPackage } from './mini-package'

const FOLDERS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }
const MAX_BUFFER = 64 << 20

/** JavaScript that defines `$gwx(path)`, the render functions of every WXML file of the package.
 * @throws Error with the compiler's message (file:line:column) on a syntax error, a missing import or wxs. */
export function compileWxml(pkg: MiniPackage): string {
  const wxml = pkg.files('.wxml')
  const users = wxml
    .map((file) => ({ file, tags: Object.keys(pkg.components(file.slice(0, -'.wxml'.length))) }))
    .filter(({ tags }) => tags.length > 0)
  const components = [users.length, ...users.flatMap(({ file, tags }) => [file, tags.length, ...tags])].join(' ')
  return run('wcc', pkg.root, ['-d', '-cc', components, ...wxml, ...pkg.files('.wxs'), '-gn', '$gwx'])
}

/** @throws Error with the compiler's message when one WXSS file, or what it imports, is broken. */
export function compileWxss(pkg: MiniPackage, file: string): void {
  const others = pkg.files('.wxss').filter((other) => other !== file)
  run('wcsc', pkg.root, ['-lc', '-js', '-db', '-pc', '1', file, ...others])
}

function run(name: 'wcc' | 'wcsc', cwd: string, args: string[]): string {
  const { status, error, stdout, stderr } = spawnSync(binary(name), args, { cwd, maxBuffer: MAX_BUFFER, encoding: 'utf8' })
  if (error) throw error
  if (status !== 0) throw new Error(`${name}: ${(stderr || stdout).trim()}`)
  return stdout
}

function binary(name: string): string {
  const folder = FOLDERS[process.platform]
  if (!folder || (process.platform === 'linux' && process.arch !== 'x64')) {
    throw new Error(`WeChat's compiler ${name} has no build for ${process.platform} ${process.arch}: the mini-program cannot be run here`)
  }
  const home = path.dirname(require.resolve('miniprogram-compiler/package.json'))
  const file = path.join(home, 'bin', folder, folder === 'windows' ? `${name}.exe` : name)
  makeExecutable(file)
  return file
}

/** The package ships the Linux binaries without the execute bit. */
function makeExecutable(file: string): void {
  try {
    fs.accessSync(file, fs.constants.X_OK)
  } catch {
    fs.chmodSync(file, 0o755)
  }
}
