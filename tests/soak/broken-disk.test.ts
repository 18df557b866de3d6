import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../localcloud'
import { bundleCloud, killAll, startSoakCloud } from './cloud'
import { ask, hangUp } from './door'

jest.setTimeout(120_000)

let folder: string
let dataDir: string
beforeAll(bundleCloud)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broken-disk-'))
  dataDir = join(folder, 'data')
})
afterEach(() => {
  killAll()
  hangUp()
  rmSync(folder, { recursive: true, force: true })
})

const FULL = '[FailedOperation] the disk is full or failing, nothing was written'

const count = async (url: string, query = '{}') =>
  ((await ask(url, 'calculateDocument', { collectionName: 'c', queryType: 'WHERE', query })) as { data: { total: number } }).data.total

/** Two documents in one transaction; the error it met, if any. */
async function writePair(url: string, n: number): Promise<string | undefined> {
  const { transactionId } = (await ask(url, 'startTransaction', {})) as { transactionId: string }
  const half = (side: string) => ask(url, 'insertDocument', { collectionName: 'c', transactionId, data: [JSON.stringify({ _id: `${side}${n}`, a: n, text: 'x'.repeat(2000) })] })
  try {
    await half('left')
    await half('right')
    await ask(url, 'commitTransaction', { transactionId })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

describe('a disk that is full', () => {
  it('refuses what it cannot keep, in words, goes on reading, and has no half transaction afterwards', async () => {
    const tight = await startSoakCloud(dataDir, 0, 600)
    const kept: number[] = []
    const refused = new Set<string>()
    for (let n = 0; n < 150; n += 1) {
      const error = await writePair(tight.url, n)
      if (error === undefined) kept.push(n)
      else refused.add(error)
    }
    expect(kept.length).toBeGreaterThan(20)
    expect([...refused]).toEqual([`commitTransaction: DATABASE_REQUEST_FAILED ${FULL}`])
    expect(await count(tight.url)).toBe(kept.length * 2)
    await tight.kill()

    const roomy = await startSoakCloud(dataDir)
    expect(await count(roomy.url)).toBe(kept.length * 2)
    for (const n of kept) expect(await count(roomy.url, `{"a":${n}}`)).toBe(2)
    expect(await writePair(roomy.url, 1000)).toBeUndefined()
    await roomy.kill()
  })
})

describe('a disk that is full beneath what the cloud itself remembers', () => {
  it('refuses credits and moves of the clock in the same words, and opens again when there is room', async () => {
    const tight = await startSoakCloud(dataDir, 0, 600)
    const post = async (url: string, path: string, body: object) => {
      const reply = await fetch(`${url}/_cloud/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      return ((await reply.json()) as { message?: string }).message
    }
    const refused = new Set<string | undefined>()
    let kept = 0
    for (let n = 0; n < 4000 && refused.size === 0; n += 1) {
      const message = await post(tight.url, 'grant', { openid: `${n}-${'x'.repeat(900)}`, templateId: 't' })
      if (message === undefined) kept += 1
      else refused.add(message)
    }
    expect(kept).toBeGreaterThan(20)
    expect([...refused]).toEqual([FULL])
    // A move of the clock is small: it may still find a page. What matters is that the clock goes where its answer says.
    const offset = async () => ((await (await fetch(`${tight.url}/_cloud/clock`)).json()) as { now: number }).now - Date.now()
    const before = await offset()
    const refusal = await post(tight.url, 'clock', { advanceMs: 86_400_000 })
    expect([undefined, FULL]).toContain(refusal)
    expect((await offset()) - before > 43_200_000).toBe(refusal === undefined)
    expect([undefined, FULL]).toContain(await post(tight.url, 'reset', {})) // emptying takes pages, too
    await tight.kill()

    const roomy = await startSoakCloud(dataDir)
    expect(await post(roomy.url, 'grant', { openid: 'after', templateId: 't' })).toBeUndefined()
    await roomy.kill()
  })
})

describe('a disk that is full beneath the files', () => {
  it('refuses an upload in words, keeps the file that was there, and takes one for which there is room', async () => {
    const tight = await startSoakCloud(dataDir, 0, 600)
    const upload = (bytes: string) => fetch(`${tight.url}/_wechat/upload?cloudPath=a.txt`, { method: 'PUT', headers: { 'x-demo-openid': 'an' }, body: bytes })
    const shown = async () => (await fetch(`${tight.url}/_wechat/file?fileID=${encodeURIComponent('cloud://demo-bank.local-demo-bank/a.txt')}`)).text()
    expect((await upload('old')).status).toBe(200)
    const refused = await upload('x'.repeat(900_000))
    expect([refused.status, await refused.json()]).toEqual([400, { code: 'STORAGE_REQUEST_FAIL', message: 'the disk is full or failing, the file is as it was before' }])
    expect(await shown()).toBe('old')
    expect((await upload('new')).status).toBe(200)
    expect([await shown(), readdirSync(join(dataDir, 'files')).length]).toEqual(['new', 1])
    await tight.kill()
  })
})

describe('a damaged data folder', () => {
  const open = () => startLocalCloud({ dataDir, functionsDir: join(folder, 'no-functions'), envId: 'demo-bank', indexes: [] })
  const file = () => join(dataDir, 'database', 'data.mdb')

  beforeEach(async () => {
    const cloud = await startSoakCloud(dataDir)
    for (let n = 0; n < 30; n += 1) await writePair(cloud.url, n)
    await cloud.kill()
  })

  it('is recognised when its file was cut off', async () => {
    truncateSync(file(), Math.floor(statSync(file()).size / 3))
    await expect(open()).rejects.toThrow('data.mdb is damaged or was cut off. Restore the data folder from a copy')
  })

  it('is recognised when its file is something else', async () => {
    writeFileSync(file(), Buffer.alloc(readFileSync(file()).length, 7))
    await expect(open()).rejects.toThrow('data.mdb is damaged')
  })

  it('opens when it is whole', async () => {
    const cloud = await open()
    expect(await cloud.database.collections()).toContain('c')
    await cloud.close()
  })
})
