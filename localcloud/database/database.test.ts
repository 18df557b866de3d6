import { EJSON } from 'bson'
import { ejson, refusalOf, TestClient } from './test-client'

const NOW = 1_700_000_000_000

describe('documents', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ now: () => NOW, indexes: [{ collection: 'people', name: 'team', keys: [['team', 1]] }] })
    await client.call('addCollection', { collectionName: 'notes' })
  })
  afterAll(() => client.close())
  beforeEach(async () => {
    await client.removeWhere('people', {})
    await client.removeWhere('notes', {})
  })

  it('are added with the id they bring, or with 32 hex digits in the order of adding', async () => {
    const [given] = await client.add('notes', { _id: 'mine', n: 1 })
    const made = await client.add('notes', [{ n: 2 }, { n: 3 }])
    expect(given).toBe('mine')
    expect(made).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)])
    expect([...made].sort()).toEqual(made)
    expect((await client.find('notes', {})).map(({ n }) => n)).toEqual([2, 3, 1])
  })

  it('come back as they went in: dates, longs, doubles, nested arrays, odd texts', async () => {
    const doc = { _id: 'a', at: new Date(1), long: 2 ** 52, double: 0.5, list: [[1], { a: null }], text: '"\u0000\u2028志愿\u{1F600}', yes: true, 'odd key': {} }
    await client.add('notes', doc)
    expect(await client.get('notes', 'a')).toEqual(doc)
  })

  it('answer in canonical EJSON, as bson 4.7.2 writes it', async () => {
    const doc = { _id: 'a', at: new Date(1), int: 7, long: 2 ** 40, double: 0.5 }
    await client.add('notes', doc)
    const answer = await client.call('getDocument', { collectionName: 'notes', queryType: 'DOC', query: ejson({ _id: 'a' }) })
    expect(answer.data).toEqual({ list: [EJSON.stringify(doc, { relaxed: false })] })
  })

  it('may have a number as id, which is not the same as its text', async () => {
    await client.add('notes', [{ _id: 7, kind: 'number' }, { _id: '7', kind: 'text' }])
    expect(await client.get('notes', 7)).toMatchObject({ kind: 'number' })
    expect(await client.get('notes', '7')).toMatchObject({ kind: 'text' })
  })

  it('refuse an id that exists, with E11000 in the text, and keep those added before it', async () => {
    await client.add('notes', { _id: 'b' })
    const refusal = await refusalOf(client.add('notes', [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]))
    expect(refusal).toEqual({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('E11000 duplicate key error') })
    expect((await client.find('notes', {})).map(({ _id }) => _id)).toEqual(['a', 'b'])
  })

  it.each([[{ _id: { a: 1 } }], [{ _id: 'x'.repeat(600) }], [{ _id: '' }], [{ a: { $inc: 1 } }], [{ a: /x/ }]])('refuse to store %j', async (doc) => {
    expect((await refusalOf(client.add('notes', doc))).code).toBe('DATABASE_REQUEST_FAILED')
  })

  it('are found by id within a where, and only when the rest of it holds', async () => {
    await client.add('notes', { _id: 'a', left: 0 })
    expect(await client.find('notes', { _id: 'a', left: { $gte: 0 } })).toHaveLength(1)
    expect(await client.find('notes', { $and: [{ _id: 'a' }, { left: { $gt: 0 } }] })).toHaveLength(0)
    expect(await client.find('notes', { _id: { $in: ['a', 'b', 7, null] } })).toHaveLength(1)
  })

  it('are answered 100 at a time, and never more than 1000', async () => {
    await client.add('notes', Array.from({ length: 1001 }, (_, n) => ({ n })))
    const size = async (limit?: number): Promise<number> => {
      const answer = await client.call('getDocument', { collectionName: 'notes', queryType: 'WHERE', query: '', limit })
      return (answer.data as { list: string[] }).list.length
    }
    expect(await size()).toBe(100)
    expect(await size(0)).toBe(100)
    expect(await size(7)).toBe(7)
    expect(await size(5000)).toBe(1000)
    expect(await client.count('notes', {})).toBe(1001)
  })

  it('are sorted, skipped and limited in this order', async () => {
    await client.add('notes', [3, 1, 2, 5, 4].map((n) => ({ n, even: n % 2 === 0 })))
    const found = await client.find('notes', {}, { order: { even: -1, n: 1 }, offset: 1, limit: 3 })
    expect(found.map(({ n }) => n)).toEqual([4, 1, 3])
  })

  it('are shown in part by a projection', async () => {
    await client.add('notes', { _id: 'a', n: 1, o: { x: 1, y: 2 }, list: [{ x: 1, y: 2 }, { y: 3 }], more: [1, 2, 3] })
    const show = async (projection: Record<string, unknown>): Promise<unknown> => (await client.find('notes', {}, { projection }))[0]
    expect(await show({ n: 1 })).toEqual({ _id: 'a', n: 1 })
    expect(await show({ 'o.x': 1, _id: 0 })).toEqual({ o: { x: 1 } })
    expect(await show({ 'list.x': 1, 'o.y': 1 })).toEqual({ _id: 'a', list: [{ x: 1 }, {}], o: { y: 2 } })
    expect(await show({ list: 0, 'o.x': 0, more: 0 })).toEqual({ _id: 'a', n: 1, o: { y: 2 } })
    expect(await show({ _id: 1 })).toEqual({ _id: 'a' })
    expect(await show({ n: 1, more: { $slice: -2 } })).toEqual({ _id: 'a', n: 1, more: [2, 3] })
    expect(await show({ n: 1, list: { $elemMatch: { y: 3 } } })).toEqual({ _id: 'a', n: 1, list: [{ y: 3 }] })
    expect((await refusalOf(show({ n: 1, o: 0 }))).code).toBe('DATABASE_REQUEST_FAILED')
  })

  it('are updated one by one or all, and counted when they changed', async () => {
    await client.add('people', [1, 2, 3].map((n) => ({ _id: `p${n}`, team: n < 3 ? 'a' : 'b', n })))
    expect(await client.updateWhere('people', { team: 'a' }, { $inc: { n: 10 } })).toBe(2)
    expect(await client.updateWhere('people', {}, { $set: { n: 11 } })).toBe(2)
    expect(await client.updateWhere('people', { team: 'a' }, { $set: { team: 'c' } }, false)).toBe(1)
    expect(await client.update('people', 'p3', { $push: { tags: 'x' } })).toBe(1)
    expect(await client.update('people', 'nobody', { $set: { n: 1 } })).toBe(0)
    expect(await client.find('people', { team: 'c' })).toEqual([{ _id: 'p1', team: 'c', n: 11 }])
    expect(await client.get('people', 'p3')).toEqual({ _id: 'p3', team: 'b', n: 11, tags: ['x'] })
  })

  it('refuse an update of _id and leave everything alone when one document cannot be updated', async () => {
    await client.add('notes', [{ _id: 'a', n: 1 }, { _id: 'b', n: 'text' }])
    expect((await refusalOf(client.update('notes', 'a', { $set: { _id: 'c' } }))).code).toBe('INVALID_PARAM')
    expect((await refusalOf(client.updateWhere('notes', {}, { $inc: { n: 1 } }))).message).toContain('non-numeric')
    expect(await client.get('notes', 'a')).toEqual({ _id: 'a', n: 1 })
  })

  it('are replaced or created by set', async () => {
    expect(await client.set('notes', 'a', { n: 1 })).toEqual({ updated: 0, upsert_id: 'a' })
    expect(await client.set('notes', 'a', { m: 2 })).toEqual({ updated: 1, upsert_id: null })
    expect(await client.set('notes', 'a', { m: 2 })).toEqual({ updated: 0, upsert_id: null })
    expect(await client.get('notes', 'a')).toEqual({ _id: 'a', m: 2 })
  })

  it('are removed one or all', async () => {
    await client.add('notes', [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }])
    expect(await client.remove('notes', 'a')).toBe(1)
    expect(await client.remove('notes', 'a')).toBe(0)
    expect(await client.removeWhere('notes', {}, false)).toBe(1)
    expect(await client.removeWhere('notes', {})).toBe(1)
  })

  it('take the server time, moved by an offset, in data, updates and queries', async () => {
    const serverDate = (offset: number): unknown => ({ $tcb_server_date: { offset } })
    await client.add('notes', { _id: 'a', at: serverDate(0), deep: [{ at: serverDate(-500) }] })
    await client.update('notes', 'a', { $set: { later: serverDate(1000) } })
    expect(await client.get('notes', 'a')).toEqual({ _id: 'a', at: new Date(NOW), deep: [{ at: new Date(NOW - 500) }], later: new Date(NOW + 1000) })
    expect(await client.count('notes', { later: { $gt: serverDate(999) } })).toBe(1)
    expect(await client.count('notes', { later: { $gt: serverDate(1000) } })).toBe(0)
  })
})

describe('collections', () => {
  it('exist when added or when an index is defined on them, and otherwise not', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'people', name: 'team', keys: [['team', 1]] }] })
    await client.call('addCollection', { collectionName: 'notes' })
    expect(await client.database.collections()).toEqual(['notes', 'people'])
    expect(await refusalOf(client.call('addCollection', { collectionName: 'notes' }))).toEqual({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
      message: '[ResourceUnavailable.ResourceExist] Table exist',
    })
    for (const call of [client.find('absent', {}), client.add('absent', {}), client.set('absent', 'a', {}), client.remove('absent', 'a'), client.aggregate('absent', [])]) {
      expect(await refusalOf(call)).toEqual({ code: 'DATABASE_COLLECTION_NOT_EXIST', message: expect.stringContaining('Db or Table not exist') })
    }
    expect((await refusalOf(client.call('addCollection', { collectionName: 'no spaces' }))).code).toBe('INVALID_PARAM')
    await client.close()
  })

  it('are empty after a clear; those with indexes are there again', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'people', name: 'team', keys: [['team', 1]] }] })
    await client.call('addCollection', { collectionName: 'notes' })
    await client.add('people', { _id: 'a', team: 'x' })
    await client.database.clear()
    expect(await client.database.collections()).toEqual(['people'])
    expect(await client.find('people', { team: 'x' })).toEqual([])
    await client.add('people', { _id: 'a', team: 'x' })
    expect(await client.find('people', { team: 'x' })).toHaveLength(1)
    await client.close()
  })
})

describe('a body that is not as wx-server-sdk sends it', () => {
  it.each([
    ['an unknown action', 'dropEverything', {}],
    ['a name of Object.prototype as action', 'constructor', {}],
    ['a query that is no text', 'getDocument', { collectionName: 'c', queryType: 'WHERE', query: {} }],
    ['a query that is no EJSON', 'getDocument', { collectionName: 'c', queryType: 'WHERE', query: '{' }],
    ['a query that is a list', 'calculateDocument', { collectionName: 'c', queryType: 'WHERE', query: '[]' }],
    ['a negative offset', 'getDocument', { collectionName: 'c', queryType: 'WHERE', offset: -1 }],
    ['a limit that is no whole number', 'getDocument', { collectionName: 'c', queryType: 'WHERE', limit: 1.5 }],
    ['data that is no list', 'insertDocument', { collectionName: 'c', data: '{}' }],
    ['a stage without a value', 'aggregateDocuments', { collectionName: 'c', stages: [{ stageKey: '$match' }] }],
    ['a set without an id', 'modifyDocument', { collectionName: 'c', queryType: 'DOC', query: '{}', merge: false, data: '{}' }],
  ])('%s is refused', async (_, action, body) => {
    const client = await TestClient.open()
    await client.call('addCollection', { collectionName: 'c' })
    expect((await refusalOf(client.call(action, body))).code).toBe('INVALID_PARAM')
    await client.close()
  })
})
