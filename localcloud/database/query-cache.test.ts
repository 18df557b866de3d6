import * as matcher from './matcher'
import { ejson, TestClient, type Plain } from './test-client'

/**
 * Compiling costs more than matching: whatever a request has to do with its query, wait for a transaction, ask the worker or
 * run as a pipeline, it compiles it once, and a request that comes again compiles nothing.
 */
describe('a request', () => {
  let client: TestClient
  let compileQuery: jest.SpyInstance<matcher.Matcher, Parameters<typeof matcher.compileQuery>>
  beforeAll(async () => {
    client = await TestClient.open({ indexes: [{ collection: 'hours', name: 'team', keys: [['team', 1]] }] })
    await client.add('hours', ['t1', 't2', 't3'].map((team, minutes) => ({ _id: `h${minutes}`, team, minutes })))
    compileQuery = jest.spyOn(matcher, 'compileQuery')
  })
  beforeEach(() => compileQuery.mockClear())
  afterAll(async () => {
    compileQuery.mockRestore()
    await client.close()
  })

  const find = { order: { minutes: 1 }, projection: { minutes: 1 } }
  const group: [string, unknown] = ['$group', { _id: null, total: { $sum: '$minutes' } }]
  const kinds: [kind: string, ask: (query: Plain) => Promise<unknown>][] = [
    ['a find', (query) => client.find('hours', query, find)],
    ['a count', (query) => client.count('hours', query)],
    ['an update', (query) => client.updateWhere('hours', query, { $inc: { minutes: 1 } })],
    ['a removal', (query) => client.removeWhere('hours', query)],
    ['an aggregate', (query) => client.aggregate('hours', [['$match', query], group])],
    ['an aggregate that is a find', (query) => client.aggregate('hours', [['$match', query], ['$sort', { minutes: 1 }], ['$limit', 3]])],
  ]

  it.each(kinds)('compiles the query of %s once', async (kind, ask) => {
    await ask({ team: `none of ${kind}` })
    expect(compileQuery).toHaveBeenCalledTimes(1)
  })

  it.each(kinds)('that comes a hundred times compiles the query of %s once', async (kind, ask) => {
    const query = { team: { $in: [`none of ${kind}`, 'nobody'] } }
    await ask(query)
    const before = client.database.compiled()
    for (let n = 1; n < 100; n += 1) await ask(query)
    expect(compileQuery).toHaveBeenCalledTimes(1)
    expect(client.database.compiled()).toBe(before)
  })

  it('for the worker compiles its query once here, to refuse what is wrong', async () => {
    await client.find('hours', { team: { $regex: '^t9' } })
    expect(compileQuery).toHaveBeenCalledTimes(1)
  })

  it('that waited for a transaction, and looks for its documents anew, compiles nothing anew', async () => {
    const holder = await client.begin()
    await client.update('hours', 'h1', { $inc: { minutes: 1 } }, holder)
    compileQuery.mockClear()
    const waiting = client.updateWhere('hours', { team: 't2' }, { $inc: { minutes: 1 } })
    await client.commit(holder)
    expect(await waiting).toBe(1)
    expect(compileQuery).toHaveBeenCalledTimes(1)
  })

  it('with a server date is compiled each time: it means another moment', async () => {
    const query = ejson({ at: { $lt: { $tcb_server_date: { offset: 0 } } } })
    const before = client.database.compiled()
    for (const _ of [1, 2]) await client.call('getDocument', { collectionName: 'hours', queryType: 'WHERE', query })
    expect(client.database.compiled()).toBe(before + 2)
  })
})
