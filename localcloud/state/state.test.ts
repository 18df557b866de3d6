import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFixtures } from '../fixtures/start-fixtures'
import { openDataFolder } from './data-folder'
import { secretOf } from './secrets'
import { Shutdown } from './shutdown'
import { openStore } from './store'

let dir: string
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'localcloud-state-'))))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('the data folder', () => {
  it('belongs to one cloud at a time', async () => {
    const first = await startFixtures({ dataDir: dir })
    await expect(startFixtures({ dataDir: dir })).rejects.toThrow(`is in use by process ${process.pid}`)
    await first.cloud.close()
    const second = await startFixtures({ dataDir: dir })
    await second.cloud.close()
  })

  it('is taken over from a process that is gone', () => {
    openDataFolder(dir)
    // The same process id at another start time: what is left after a container was started anew.
    const holder = JSON.parse(readFileSync(join(dir, 'lock'), 'utf8')) as { pid: number; startedAt: string }
    writeFileSync(join(dir, 'lock'), JSON.stringify({ ...holder, startedAt: 'long ago' }))
    openDataFolder(dir).release()
  })

  it('is taken over by one of two that start at once after a crash: the other leaves the lock alone', () => {
    openDataFolder(dir)
    const living = readFileSync(join(dir, 'lock'), 'utf8')
    const dead = JSON.stringify({ ...(JSON.parse(living) as object), startedAt: 'long ago' })
    writeFileSync(join(dir, 'lock'), dead)
    writeFileSync(join(dir, 'lock-turn'), living)
    expect(() => openDataFolder(dir)).toThrow('was taken by another process just now')
    expect(readFileSync(join(dir, 'lock'), 'utf8')).toBe(dead)
    writeFileSync(join(dir, 'lock-turn'), dead) // killed in its turn
    openDataFolder(dir).release()
    expect(readdirSync(dir).filter((name) => name.startsWith('lock'))).toEqual([])
  })

  it('is taken over when the lock was never finished', () => {
    writeFileSync(join(dir, 'lock'), '')
    openDataFolder(dir).release()
  })

  it('of a newer version is refused, and not kept locked', () => {
    openDataFolder(dir).release()
    writeFileSync(join(dir, 'format.json'), '{"format":99}')
    expect(() => openDataFolder(dir)).toThrow('written by a newer version (format 99')
    writeFileSync(join(dir, 'format.json'), '{"format":1}')
    openDataFolder(dir).release()
  })

  it('is released when the start fails half-way', async () => {
    await expect(startFixtures({ dataDir: dir, functionsDir: join(dir, 'nowhere') })).rejects.toThrow('no folder of built functions')
    const { cloud } = await startFixtures({ dataDir: dir })
    await cloud.close()
  })
})

describe('the environment', () => {
  it('must be a demo', async () => {
    await expect(startFixtures({ dataDir: dir, envId: 'prod-1' })).rejects.toThrow('named demo-…')
  })
})

describe('a secret', () => {
  it('is made once and stays', async () => {
    const first = openStore(dir)
    const made = await secretOf(first, 'SEAL')
    expect(made).toMatch(/^[0-9a-f]{64}$/)
    expect(await secretOf(first, 'OTHER')).not.toBe(made)
    await first.close()
    const second = openStore(dir)
    expect(await secretOf(second, 'SEAL')).toBe(made)
    await second.close()
  })
})

describe('shutting down', () => {
  it('closes the last first and goes on after an error', async () => {
    const closed: string[] = []
    const shutdown = new Shutdown()
    shutdown.add(() => void closed.push('folder'))
    shutdown.add(() => Promise.reject(new Error('stuck')))
    shutdown.add(() => void closed.push('server'))
    await expect(shutdown.run()).rejects.toThrow('stuck')
    expect(closed).toEqual(['server', 'folder'])
  })
})
