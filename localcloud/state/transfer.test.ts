import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doneOf, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

let dir: string
let file: string
const open: FixtureCloud[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-transfer-'))
  file = join(dir, 'everything.jsonl')
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop()
  rmSync(dir, { recursive: true, force: true })
})

const indexes = [{ collection: 'guests', name: 'by-name', keys: [['name', 1]] as const, unique: true }]
const start = async (envId = 'demo-tests') => {
  const one = await startFixtures({ indexes, secrets: ['SEAL'], envId })
  open.push(one)
  return one
}

/** A little of everything that is durable. */
async function fill({ cloud, probe }: FixtureCloud): Promise<void> {
  await cloud.seed({ guests: [{ _id: 'an', name: '安', came: { $date: '2026-03-05T00:00:00Z' } }, { _id: 'bo', name: '波' }], empty: [] })
  doneOf(await probe('upload', { path: 'a/b.txt', text: '一张照片' }))
  await cloud.wechat.grant('an', 't', 3)
  await cloud.wechat.deliver({ openid: 'an', templateId: 't', data: { thing1: { value: '明天见' } } })
  await cloud.clock.set(Date.UTC(2031, 4, 1))
}

async function seen({ cloud, probe }: FixtureCloud) {
  const [year, collections] = [new Date(cloud.clock.now()).getUTCFullYear(), await cloud.database.collections()]
  const guests = doneOf<{ data: object[] }>(await probe('all', { collection: 'guests' })).data
  const text = doneOf(await probe('download', { fileID: 'cloud://demo-tests.local-demo-tests/a/b.txt' }))
  const seal = doneOf<Record<string, string>>(await probe('environment')).SEAL
  return { year, collections, guests, text, seal, credits: cloud.wechat.credits('an', 't'), messages: cloud.wechat.messages() }
}

describe('an export', () => {
  it('brings everything into another empty cloud, unique values and secrets included', async () => {
    const first = await start()
    await fill(first)
    await first.cloud.exportTo(file)
    const second = await start()
    doneOf(await second.probe('whoAmI')) // an instance runs with the secrets of its own cloud
    await second.cloud.importFrom(file)
    expect(await seen(second)).toEqual(await seen(first))
    expect(await seen(second)).toMatchObject({ year: 2031, credits: 2, text: '一张照片', guests: [{ came: expect.anything() as unknown }, {}] })
    const again = second.probe('add', { collection: 'guests', data: { name: '安' } })
    expect(await again).toMatchObject({ result: { failed: { errMsg: expect.stringContaining('E11000') as string } } })
  })

  it('travels over the doors of the cloud as well, and lives on after a restart', async () => {
    const [first, second] = [await start(), await start()]
    await fill(first)
    const bundle = await (await fetch(`${first.cloud.url}/_cloud/export`)).text()
    const import_ = () => fetch(`${second.cloud.url}/_cloud/import`, { method: 'POST', body: bundle })
    expect(await (await import_()).json()).toEqual({ ok: true })
    expect(await (await import_()).json()).toEqual({ message: expect.stringContaining('Only an empty environment') as string })
    await second.cloud.close()
    open.push(await startFixtures({ indexes, secrets: ['SEAL'], dataDir: second.dataDir }))
    expect(await seen(open[2] as FixtureCloud)).toEqual(await seen(first))
  })

  it('can be taken in again after a reset', async () => {
    const one = await start()
    await fill(one)
    await one.cloud.exportTo(file)
    const before = await seen(one)
    await one.cloud.reset()
    expect(one.cloud.wechat.messages()).toEqual([])
    await one.cloud.importFrom(file)
    expect(await seen(one)).toEqual(before)
  })
})

describe('an import is refused, and nothing has changed,', () => {
  const refused = async (change: (text: string) => string, sentence: string) => {
    const one = await start()
    await fill(one)
    await one.cloud.exportTo(file)
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    const empty = await start()
    await expect(empty.cloud.importFrom(file)).rejects.toThrow(sentence)
    expect(doneOf<{ data: object[] }>(await empty.probe('all', { collection: 'guests' })).data).toEqual([])
    expect(empty.cloud.wechat.messages()).toEqual([])
  }

  it('when it was made by a newer version', () =>
    refused((text) => text.replace('"format":1', '"format":7'), 'was exported by a newer version (format 7, this one reads up to 1)'))
  it('when it was cut off', () => refused((text) => text.slice(0, text.length / 2), 'is damaged or was cut off'))
  it('when a letter of it was changed', () => refused((text) => text.replace('波', '泊'), 'is damaged or was cut off'))
  it('when it is something else', () => refused(() => '{"a":1}\n', 'is not an export of a local cloud'))

  it('when it comes from an environment of another name', async () => {
    await (await start('demo-other')).cloud.exportTo(file)
    await expect((await start()).cloud.importFrom(file)).rejects.toThrow('an export of demo-other and not of demo-tests')
  })
})

describe('an import that was interrupted', () => {
  it('leaves a folder that says so', async () => {
    const one = await start()
    await one.cloud.close()
    writeFileSync(join(one.dataDir, 'import-unfinished'), '')
    await expect(startFixtures({ dataDir: one.dataDir })).rejects.toThrow('was interrupted. Delete the folder and import again')
  })
})

describe('a seed', () => {
  it('can be planted again and replaces its own documents only', async () => {
    const { cloud, probe } = await start()
    const plant = (documents: object[]) =>
      fetch(`${cloud.url}/_cloud/seed`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ guests: documents }) })
    await plant([{ _id: 'an', name: '安' }, { _id: 'bo', name: '波' }])
    await plant([{ _id: 'an', name: '安安' }])
    const { data } = doneOf<{ data: object[] }>(await probe('all', { collection: 'guests' }))
    expect(data).toEqual([{ _id: 'an', name: '安安' }, { _id: 'bo', name: '波' }])
  })
})
