import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalCloud } from '../../localcloud'
import { callAs, startCloud } from './start'

/** Programs that misbehave, and programs that change while somebody works on them. */

const lines: string[] = []
let dir: string
let cloud: LocalCloud
let stop: () => Promise<void>

function deploy(name: string, code: string, config?: object): void {
  mkdirSync(join(dir, name), { recursive: true })
  if (config) writeFileSync(join(dir, name, 'config.json'), JSON.stringify(config))
  writeFileSync(join(dir, name, 'index.js'), code)
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'second-app-functions-'))
  deploy('greet', `exports.main = ({ name }) => 'hello ' + name`)
  deploy('endless', 'exports.main = () => { for (;;); }', { timeout: 0.5 })
  deploy('hoarder', 'const kept = []\nexports.main = () => { for (;;) kept.push(new Array(1000).fill(kept.length)) }', { memorySize: 64, timeout: 30 })
  deploy('collector', `const kept = []
    exports.main = async () => { for (;;) { kept.push(Buffer.alloc(4_000_000, 1)); await new Promise((next) => setTimeout(next, 5)) } }`,
    { memorySize: 64, timeout: 30 })
  deploy('wordy', `exports.main = ({ bytes }) => 'x'.repeat(bytes)`)
  deploy('slow', `exports.main = ({ ms }) => { console.log('began'); return new Promise((done) => setTimeout(done, ms, 'old')) }`)
  ;({ cloud, stop } = await startCloud({ functionsDir: dir, reload: true, instances: 1, log: (line) => lines.push(line) }))
})
afterAll(async () => {
  await stop()
  rmSync(dir, { recursive: true, force: true })
})

const call = (name: string, event: object = {}) => callAs('an', cloud.url, name, event)

describe('a function that misbehaves', () => {
  it('is ended when it loops, and the next call finds a fresh instance', async () => {
    expect(await call('endless')).toEqual({ errCode: -504003, errMsg: 'Invoking task timed out after 0.5 seconds' })
    expect(await call('endless')).toMatchObject({ errCode: -504003 })
  })

  it.each(['hoarder', 'collector'])('is ended when it eats memory, inside the heap or beside it: %s', async (name) => {
    expect(await call(name)).toEqual({ errCode: -504002, errMsg: 'Invoking task used more than 64 MB of memory' })
  })

  it('does not disturb its neighbours', async () => {
    const [bad, good] = await Promise.all([call('endless'), call('greet', { name: '李' })])
    expect([bad, good]).toMatchObject([{ errCode: -504003 }, 'hello 李'])
  })

  it('is told when it says or is given too much', async () => {
    expect(await call('wordy', { bytes: 1_048_575 })).toMatchObject({ errCode: -604001 })
    expect(await call('greet', { name: 'x'.repeat(1_048_576) })).toMatchObject({ errCode: -501007 })
    expect(await call('greet', { name: 'again' })).toBe('hello again')
  })
})

describe('a function that is changed while the cloud runs', () => {
  it('answers with its new code at the next call, and a call that runs ends with the old', async () => {
    const running = call('slow', { ms: 1500 })
    await until(() => lines.some((line) => line.endsWith(' began')))
    deploy('slow', `exports.main = () => 'new'`)
    expect(await call('slow')).toBe('new')
    expect(await running).toBe('old')
  })

  it('is there as soon as its folder is, and gone with it', async () => {
    expect(await call('late')).toMatchObject({ errCode: -501000 })
    deploy('late', `exports.main = () => 'here'`)
    expect(await call('late')).toBe('here')
    rmSync(join(dir, 'late'), { recursive: true })
    expect(await call('late')).toMatchObject({ errCode: -501000 })
  })

  it('goes on as it was while its configuration makes no sense', async () => {
    deploy('greet', `exports.main = () => 'changed'`, { timeout: 600 })
    expect(await call('greet', { name: 'you' })).toBe('hello you')
    deploy('greet', `exports.main = () => 'changed'`, { timeout: 6 })
    expect(await call('greet')).toBe('changed')
  })
})

async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((next) => setTimeout(next, 5))
}
