import { doneOf, http, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'
import { Journal } from './journal'

const indexes = [{ collection: 'things', name: 'by-kind', keys: [['kind', 1]] as const }, { collection: 'many', name: 'by-kind', keys: [['kind', 1]] as const }]
let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures({ indexes })))
afterAll(() => fixtures.stop())

describe('the journal', () => {
  it('knows every request of an invocation to the cloud', async () => {
    const reply = await fixtures.probe('add', { collection: 'things', data: { kind: 1 } })
    expect(fixtures.cloud.journal.of(reply.requestId)).toMatchObject({
      functionName: 'probe',
      openid: 'alice',
      source: 'wx_client',
      ms: expect.any(Number) as number,
      calls: [{ action: 'database.insertDocument', target: 'things', requestBytes: expect.any(Number) as number }],
    })
  })

  it('tells which index a query used and how many documents were examined', async () => {
    await fixtures.probe('add', { collection: 'things', data: { kind: 7 } })
    const readings = async (where: object) => {
      const reply = await fixtures.probe('where', { collection: 'things', where })
      return fixtures.cloud.journal.of(reply.requestId)?.calls[0]?.readings
    }
    expect(await readings({ kind: 7 })).toEqual([{ collection: 'things', index: 'by-kind', examined: 1, matched: 1 }])
    expect(await readings({ _id: 'nobody' })).toEqual([{ collection: 'things', index: '_id_', examined: 0, matched: 0 }])
    const [scan] = (await readings({ size: 1 })) ?? []
    expect(scan).toMatchObject({ index: 'none', matched: 0 })
    expect(scan?.examined).toBeGreaterThan(0)
  })

  it('keeps a nested invocation apart and names its parent', async () => {
    const reply = await fixtures.probe('call', { name: 'probe', data: { deed: 'add', collection: 'things', data: {} } })
    doneOf(reply)
    const [child] = fixtures.cloud.journal.tail().filter((one) => one.parentId === reply.requestId)
    expect(child?.calls.map((call) => call.action)).toEqual(['database.insertDocument'])
    const own = fixtures.cloud.journal.of(reply.requestId)?.calls
    expect(own).toMatchObject([{ action: 'functions.invokeFunction', target: 'probe' }])
  })

  it('has bytes and time of every call, and of the invocation itself', async () => {
    const reply = await fixtures.cloud.invoke('rounds', { note: '志愿' }, { openid: 'alice' })
    const record = fixtures.cloud.journal.of(reply.requestId)
    expect(record).toMatchObject({ eventBytes: Buffer.byteLength('{"note":"志愿","userInfo":{"appId":"wxdemo0000000000","openId":"alice"}}'), resultBytes: Buffer.byteLength(JSON.stringify((reply as { result: unknown }).result)), ms: expect.any(Number) as number })
    const named = record?.calls.map(({ action, target }) => (action === 'wx.openApi' || action === 'wx.svrkitApi' ? target : action))
    expect(new Set(named).size).toBeGreaterThanOrEqual(16)
    for (const call of record?.calls ?? []) expect([call.action, call.ms > 0, call.requestBytes > 0, call.replyBytes > 0]).toEqual([call.action, true, true, true])
  })

  it('counts bytes and not letters', async () => {
    await fixtures.probe('add', { collection: 'things', data: { _id: 'han', text: '志'.repeat(1000) } })
    const reply = await fixtures.probe('get', { collection: 'things', id: 'han' })
    expect(fixtures.cloud.journal.of(reply.requestId)?.calls[0]?.replyBytes).toBeGreaterThan(3000)
  })

  it('marks every query that read more than a thousand documents without an index, however often it comes', async () => {
    const data = Array.from({ length: 1001 }, (_, n) => ({ n }))
    await fixtures.probe('add', { collection: 'many', data })
    for (const _ of [1, 2]) {
      const reply = await fixtures.probe('where', { collection: 'many', where: { n: -1 } })
      expect(fixtures.cloud.journal.of(reply.requestId)?.calls[0]?.readings).toEqual([{ collection: 'many', index: 'none', examined: 1001, matched: 0, scan: true }])
    }
    expect(fixtures.lines.filter((line) => line.includes('without an index for {n}'))).toHaveLength(1)
  })

  it('has what the console of an invocation said, by its request id, also over HTTP', async () => {
    const reply = await fixtures.probe('log', { text: 'three people came' })
    const shown = await http(fixtures.cloud, 'GET', `/_cloud/journal/${reply.requestId}`)
    expect(JSON.parse(shown.text)).toMatchObject({ requestId: reply.requestId, functionName: 'probe', console: ['three people came'] })
    const unknown = await http(fixtures.cloud, 'GET', '/_cloud/journal/nobody')
    expect([unknown.status, unknown.text]).toEqual([400, expect.stringContaining('knows no invocation')])
  })

  it('keeps the first lines of a console that says too much, and the beginning of a long one', () => {
    const journal = new Journal()
    journal.begin({ requestId: 'r', functionName: 'f', source: 'wx_client', startedAt: 0, eventBytes: 2, console: [], calls: [] })
    for (let n = 0; n < 200; n += 1) journal.say('r', `${n} ${'x'.repeat(5000)}`)
    journal.say('nobody', 'to the wind')
    const said = journal.of('r')?.console ?? []
    expect([said.length, said[0]?.length, said[99]?.slice(0, 3)]).toEqual([100, 1000, '99 '])
  })

  it('has every file that travels by a signed address, under the invocation that was given it', async () => {
    const { cloud } = fixtures
    const up = await fixtures.probe('upload', { path: '照片/1.txt', text: '一张照片' })
    const { fileID } = doneOf<{ fileID: string }>(up)
    const down = await fixtures.probe('download', { fileID })
    const about = { path: '照片/1.txt', bytes: 12, status: 200, startedAt: expect.any(Number) as number, ms: expect.any(Number) as number }
    const [put, got] = [{ ...about, action: 'storage.put', requestId: up.requestId }, { ...about, action: 'storage.get', requestId: down.requestId }]
    expect(cloud.journal.transfers(2)).toEqual([put, got])
    expect(cloud.journal.transfersOf(down.requestId)).toEqual([got])
    expect(JSON.parse((await http(cloud, 'GET', '/_cloud/journal/transfers?last=1')).text)).toEqual([got])
    expect(JSON.parse((await http(cloud, 'GET', `/_cloud/journal/${up.requestId}`)).text)).toMatchObject({ transfers: [put] })
    expect(cloud.journal.of(up.requestId)?.calls).toHaveLength(1)
  })

  it('has what the WeChat client uploads and shows, and what is refused', async () => {
    const { cloud } = fixtures
    const headers = { host: 'alice.localhost', 'content-type': 'text/plain' }
    const { fileID } = JSON.parse((await http(cloud, 'PUT', '/_wechat/upload?cloudPath=a.txt', headers, 'four')).text) as { fileID: string }
    await http(cloud, 'GET', `/_wechat/file?fileID=${encodeURIComponent(fileID)}`)
    await http(cloud, 'GET', '/_wechat/file?fileID=cloud://elsewhere/a.txt')
    const forged = `/_storage/a.txt?sign=0&t=9999999999&by=${(await fixtures.probe('echo')).requestId}`
    await http(cloud, 'GET', forged)
    await http(cloud, 'PUT', forged, {}, 'four')
    const kept = cloud.journal.transfers(5).map(({ action, path, openid, requestId, bytes, status }) => [action, path, openid ?? requestId, bytes, status])
    expect(kept).toEqual([
      ['wechat.upload', 'a.txt', 'alice', 4, 200],
      ['wechat.file', 'a.txt', undefined, 4, 200],
      ['wechat.file', 'cloud://elsewhere/a.txt', undefined, 0, 404],
      ['storage.get', 'a.txt', undefined, 0, 403],
      ['storage.put', 'a.txt', undefined, 0, 403],
    ])
  })

  it('has no status of a file whose answer was lost, and the bytes that were read for one who hung up', async () => {
    const { cloud } = fixtures
    cloud.faults.inject({ action: 'storage.put', loseReply: true })
    await fixtures.probe('upload', { path: 'lost.txt', text: 'four' })
    expect(cloud.journal.transfers(1)).toEqual([{ action: 'storage.put', path: 'lost.txt', requestId: expect.any(String) as string, bytes: 4, startedAt: expect.any(Number) as number, ms: expect.any(Number) as number }])
    const size = 32 * 1_048_576
    const headers = { host: 'alice.localhost', 'content-type': 'text/plain' }
    const { fileID } = JSON.parse((await http(cloud, 'PUT', '/_wechat/upload?cloudPath=long.txt', headers, Buffer.alloc(size))).text) as { fileID: string }
    const reply = await fetch(`${cloud.url}/_wechat/file?fileID=${encodeURIComponent(fileID)}`)
    await reply.body?.cancel()
    while (cloud.journal.transfers(1)[0]?.bytes === 0) await new Promise((next) => setTimeout(next, 5))
    expect(cloud.journal.transfers(1)[0]?.bytes).toBeLessThan(size)
  })

  it('notes how an invocation failed', async () => {
    const { requestId } = await fixtures.cloud.invoke('probe', { deed: 'throw' }, {})
    expect(fixtures.cloud.journal.of(requestId)?.errCode).toBe(-504002)
  })

  it('forgets the oldest and shows the last', () => {
    const journal = new Journal()
    const ids = Array.from({ length: 1001 }, (_, i) => String(i))
    for (const requestId of ids) journal.begin({ requestId, functionName: 'f', source: 'wx_client', startedAt: 0, eventBytes: 2, console: [], calls: [] })
    expect(journal.of('0')).toBeUndefined()
    expect(journal.of('1')).toBeDefined()
    expect(journal.tail(2).map((one) => one.requestId)).toEqual(['999', '1000'])
    expect(journal.tail(0)).toEqual([])
    for (const path of ids) journal.carry({ action: 'storage.get', path, bytes: 0, startedAt: 0 })
    expect(journal.transfers(2000).map(({ path }) => path)).toEqual(ids.slice(1))
    journal.clear()
    expect([journal.tail(), journal.transfers()]).toEqual([[], []])
  })
})
