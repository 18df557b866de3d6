import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { buildFunctions } from './build-functions'

const repository = path.resolve(__dirname, '..')
const index = `
  import cloud from 'wx-server-sdk'
  import { greeting } from '#contract/greeting'
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  export const main = async () => ({ greeting, buildId: __BUILD_ID__, ready: typeof cloud.database().command.inc })
`

let root: string
let out: string

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'linban-build-'))
  out = path.join(root, 'out')
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) cpSync(path.join(repository, file), path.join(root, file))
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'))
  write('contract/greeting.ts', "export const greeting: string = '你好'")
  write('cloudfunctions/kit/shared.ts', 'export {}')
  write('cloudfunctions/hello/index.ts', index)
  write('cloudfunctions/hello/config.json', '{"permissions":{"openapi":[]}}')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

const read = (file: string) => readFileSync(path.join(out, file), 'utf8')

it('makes one file that runs by itself, with the SDK inside and the build id in it', async () => {
  const { buildId, names } = await buildFunctions({ root, out })
  expect(names).toEqual(['hello'])
  rmSync(path.join(root, 'node_modules'))
  const script = `require(${JSON.stringify(path.join(out, 'hello'))}).main().then((it) => console.log(JSON.stringify(it)))`
  const env = { ...process.env, TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'demo-test' }
  const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env })
  expect(JSON.parse(said)).toEqual({ greeting: '你好', buildId, ready: 'function' })
})

it('puts the permissions beside the code and asks for no installation', async () => {
  await buildFunctions({ root, out })
  expect(JSON.parse(read('hello/config.json'))).toEqual({ permissions: { openapi: [] } })
  expect(JSON.parse(read('hello/package.json'))).toMatchObject({ name: 'hello', dependencies: {} })
})

it('puts the files that assets.json names beside the code of that function only', async () => {
  write('fonts/letters.ttf', 'a font')
  write('cloudfunctions/hello/assets.json', '{"Letters.ttf":"fonts/letters.ttf"}')
  write('cloudfunctions/plain/index.ts', index)
  write('cloudfunctions/plain/config.json', '{}')
  await buildFunctions({ root, out })
  expect(read('hello/Letters.ttf')).toBe('a font')
  expect(readdirSync(path.join(out, 'plain')).sort()).toEqual(['config.json', 'index.js', 'package.json'])
})

it('leaves the SDK to the cloud when asked, pinned to the tested version', async () => {
  await buildFunctions({ root, out, externalSdk: true })
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  expect(JSON.parse(read('hello/package.json'))).toMatchObject({ dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] } })
  expect(read('hello/index.js')).toContain('require("wx-server-sdk")')
})

it('changes the build id with the sources and not with the tests', async () => {
  const first = await buildFunctions({ root, out })
  write('cloudfunctions/kit/shared.test.ts', "it('is a test', () => {})")
  const second = await buildFunctions({ root, out })
  write('cloudfunctions/kit/shared.ts', 'export const changed = true')
  const third = await buildFunctions({ root, out })
  expect(second.buildId).toBe(first.buildId)
  expect(third.buildId).not.toBe(first.buildId)
})

it('removes the output of a function that is gone', async () => {
  await buildFunctions({ root, out })
  rmSync(path.join(root, 'cloudfunctions', 'hello'), { recursive: true })
  await buildFunctions({ root, out })
  expect(existsSync(path.join(out, 'hello'))).toBe(false)
})
