/**
 * Bundles every cloud function into one file that WeChat can run as it is.
 *
 * A folder of `cloudfunctions/` is a function when it holds a `config.json`; everything else there (kit, policy) is
 * shared source that esbuild pulls in. wx-server-sdk is bundled too, so that nothing is installed in the cloud and every
 * transitive version is the one that was tested here; `--external-sdk` goes back to an installation in the cloud.
 * A function that needs files beside its code, such as a font, lists them in `assets.json`: name → where it is taken from.
 * Names of classes survive (`minifyIdentifiers` stays off), because errors are told apart and logged by them.
 */
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'

import { hashOf } from './content-hash'

export interface BuildOptions {
  /** The folder that holds `cloudfunctions/`, `contract/` and `package.json`. */
  root: string
  /** Where the function folders go, normally `dist/cloudfunctions`. */
  out: string
  /** Leave wx-server-sdk out and name it in the function's package.json instead. */
  externalSdk?: boolean
}

export interface BuiltFunctions {
  /** Sixteen hex digits over all sources: functions that were released together carry the same one. */
  buildId: string
  names: string[]
}

interface PackageJson {
  version: string
  dependencies: Record<string, string>
}

/** Builds all functions and removes the output of functions that no longer exist. Throws esbuild's BuildFailure. */
export async function buildFunctions({ root, out, externalSdk = false }: BuildOptions): Promise<BuiltFunctions> {
  const source = path.join(root, 'cloudfunctions')
  const names = await functionNames(source)
  const buildId = hashOf(root, ['cloudfunctions', 'contract', 'package-lock.json'])
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as PackageJson
  await Promise.all(names.map(async (name) => {
    const target = path.join(out, name)
    await mkdir(target, { recursive: true })
    await replace(path.join(target, 'index.js'), await bundle(path.join(source, name, 'index.ts'), buildId, externalSdk))
    await replace(path.join(target, 'config.json'), await readFile(path.join(source, name, 'config.json')))
    await copyAssets(path.join(source, name, 'assets.json'), root, target)
    await replace(path.join(target, 'package.json'), packageJson(name, manifest, externalSdk))
  }))
  await removeOthers(out, names)
  return { buildId, names }
}

async function functionNames(source: string): Promise<string[]> {
  const folders = (await readdir(source, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const marked = await Promise.all(folders.map(({ name }) => exists(path.join(source, name, 'config.json'))))
  return folders.map(({ name }) => name).filter((_, at) => marked[at]).sort()
}

async function bundle(entry: string, buildId: string, externalSdk: boolean): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    outfile: 'index.js',
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    // Node prints the line where an error escaped: without a limit that would be the whole file.
    lineLimit: 160,
    external: externalSdk ? ['wx-server-sdk'] : [],
    define: { __BUILD_ID__: JSON.stringify(buildId) },
    logLevel: 'warning',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`esbuild made nothing of ${entry}`)
  return file.contents
}

async function copyAssets(list: string, root: string, target: string): Promise<void> {
  if (!(await exists(list))) return
  const assets = JSON.parse(await readFile(list, 'utf8')) as Record<string, string>
  for (const [name, from] of Object.entries(assets)) {
    const beside = path.join(target, `${name}.${process.pid}.tmp`)
    await copyFile(path.join(root, from), beside)
    await rename(beside, path.join(target, name))
  }
}

function packageJson(name: string, manifest: PackageJson, externalSdk: boolean): string {
  const sdk = manifest.dependencies['wx-server-sdk']
  const dependencies = externalSdk && sdk ? { 'wx-server-sdk': sdk } : {}
  return JSON.stringify({ name, version: manifest.version, private: true, main: 'index.js', dependencies }, null, 2) + '\n'
}

/** Writes beside and renames, so that a local cloud that is running never loads half a file. */
async function replace(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, content)
  await rename(beside, file)
}

async function removeOthers(out: string, names: string[]): Promise<void> {
  const present = await exists(out) ? await readdir(out) : []
  await Promise.all(present.filter((name) => !names.includes(name))
    .map((name) => rm(path.join(out, name), { recursive: true, force: true })))
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false)
}

if (require.main === module) {
  const root = path.resolve(__dirname, '..')
  const out = path.join(root, 'dist', 'cloudfunctions')
  buildFunctions({ root, out, externalSdk: process.argv.includes('--external-sdk') }).then(
    ({ buildId, names }) => console.log(`${names.join(', ') || 'no function'} → dist/cloudfunctions, build ${buildId}`),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error)
      process.exitCode = 1
    },
  )
}
