import { doneOf, failureOf, http, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

const indexes = [{ collection: 'things', name: 'by-kind', keys: [['kind', 1]] as const }]
let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures({ indexes })))
afterEach(() => fixtures.cloud.reset())
afterAll(() => fixtures.stop())

const add = (id: string) => fixtures.probe('add', { collection: 'things', data: { _id: id } })
const count = async (): Promise<number> =>
  doneOf<{ data: unknown[] }>(await fixtures.probe('all', { collection: 'things' })).data.length

describe('an injected fault', () => {
  it('fails the requests it was made for, as often as it was told, after letting some pass', async () => {
    fixtures.cloud.faults.inject({ action: 'database.insertDocument', code: 'EXCEED_REQUEST_LIMIT', skip: 1, times: 2 })
    doneOf(await add('a'))
    expect(failureOf(await add('b'))).toMatchObject({ errCode: -501003 })
    expect(failureOf(await add('b'))).toMatchObject({ errCode: -501003 })
    doneOf(await add('b'))
    expect(fixtures.cloud.faults.list()).toEqual([])
    expect(await count()).toBe(2)
  })

  it('can lose the reply of a write that was carried out', async () => {
    fixtures.cloud.faults.inject({ action: 'database.insertDocument', loseReply: true })
    expect(failureOf(await add('a')).errMsg).toContain('socket hang up')
    expect(await count()).toBe(1)
  })

  it('can lose the reply to the client of a function', async () => {
    fixtures.cloud.faults.inject({ action: 'functions:probe', loseReply: true })
    const body = JSON.stringify({ deed: 'add', collection: 'things', data: {} })
    await expect(http(fixtures.cloud, 'POST', '/functions/probe', {}, body)).rejects.toThrow('socket hang up')
    expect(await count()).toBe(1)
  })

  it('can slow a request down and carry it out', async () => {
    fixtures.cloud.faults.inject({ action: 'database.insertDocument', delayMs: 5 })
    doneOf(await add('a'))
    expect(await count()).toBe(1)
  })

  it('can make an openapi fail with a number', async () => {
    fixtures.cloud.faults.inject({ action: 'subscribeMessage.send', code: '45009' })
    const params = { touser: 'alice', templateId: 't', data: { thing1: { value: 'x' } } }
    const reply = await fixtures.cloud.invoke('wechat', { api: 'subscribeMessage.send', params }, {})
    expect(reply).toMatchObject({ result: { failed: { errCode: 45009 } } })
  })

  it('is set and removed over HTTP', async () => {
    const headers = { 'content-type': 'application/json' }
    await http(fixtures.cloud, 'POST', '/_cloud/faults', headers, '{"action":"database.insertDocument","code":"SYS_ERR"}')
    expect(failureOf(await add('a'))).toMatchObject({ errCode: -501001 })
    await http(fixtures.cloud, 'POST', '/_cloud/faults', headers, '{"action":"database.insertDocument","code":"SYS_ERR"}')
    expect((await http(fixtures.cloud, 'DELETE', '/_cloud/faults')).text).toBe('[]')
    doneOf(await add('a'))
  })
})

describe('each kind of request', () => {
  const KINDS = [
    'database.addCollection', 'database.insertDocument', 'database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments', 'database.modifyDocument',
    'database.removeDocument', 'database.startTransaction', 'database.commitTransaction', 'database.abortTransaction', 'storage.getUploadMetadata', 'storage.put',
    'storage.batchGetDownloadUrl', 'storage.get', 'storage.batchDeleteFile', 'functions.invokeFunction', 'wxacode.getUnlimited', 'security.msgSecCheck', 'ApiGetOpenDataByCloudId',
  ]
  interface Rounds {
    all: string[]
    failed: Record<string, { code: unknown; message: string }>
  }
  const rounds = async (names?: string[]): Promise<Rounds> => {
    const reply = await fixtures.cloud.invoke('rounds', { names }, { openid: 'alice' })
    if (!reply.ok) throw new Error(reply.errMsg)
    return reply.result as Rounds
  }
  const isOpenApi = (kind: string): boolean => !/^(database|storage|functions)\./.test(kind)
  beforeEach(() => rounds(['storage.put']))

  it('works when nothing is injected', async () => {
    expect(await rounds()).toEqual({ all: KINDS, failed: {} })
  })

  it.each(KINDS)('%s can fail with a code, be late, and be carried out while its reply is lost', async (action) => {
    const { faults } = fixtures.cloud
    faults.inject({ action, code: isOpenApi(action) ? '45009' : 'EXCEED_REQUEST_LIMIT' })
    const { code, message } = (await rounds([action])).failed[action] ?? {}
    // Of a download the SDK tells the status only.
    expect(`${String(code)} ${message}`).toMatch(isOpenApi(action) ? /45009/ : /EXCEED_REQUEST_LIMIT|-501003|Status:500/)
    faults.inject({ action, loseReply: true })
    expect((await rounds([action])).failed[action]?.message).toMatch(/socket hang up|ECONNRESET/)
    const waits = jest.spyOn(global, 'setTimeout')
    faults.inject({ action, delayMs: 7.5 })
    expect((await rounds([action])).failed).toEqual({})
    expect(waits.mock.calls.map(([, ms]) => ms)).toContain(7.5)
    expect(faults.list()).toEqual([])
    waits.mockRestore()
  })
})
