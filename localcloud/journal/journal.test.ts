import { doneOf, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'
import { Journal } from './journal'

const indexes = [{ collection: 'things', name: 'by-kind', keys: [['kind', 1]] as const }]
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
