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
    expect(record).toMatchObject({ eventBytes: Buffer.byteLength('{"note":"志愿"}'), resultBytes: Buffer.byteLength(JSON.stringify((reply as { result: unknown }).result)), ms: expect.any(Number) as number })
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
  })
})
