import { refusalOf, TestClient } from './test-client'

const byEmail = { collection: 'people', name: 'email', keys: [['email', 1]], unique: true } as const

describe('a unique index', () => {
  let client: TestClient
  beforeEach(async () => {
    client = await TestClient.open({ indexes: [byEmail] })
    await client.add('people', { _id: 'a', email: 'a@x' })
  })
  afterEach(() => client.close())

  it('refuses a second document with the value, however it comes', async () => {
    await client.add('people', { _id: 'b', email: 'b@x' })
    const duplicate = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('E11000') }
    expect(await refusalOf(client.add('people', { email: 'a@x' }))).toEqual(duplicate)
    expect(await refusalOf(client.update('people', 'b', { $set: { email: 'a@x' } }))).toEqual(duplicate)
    expect(await refusalOf(client.set('people', 'c', { email: 'a@x' }))).toEqual(duplicate)
    expect(await client.get('people', 'b')).toEqual({ _id: 'b', email: 'b@x' })
    expect(await client.count('people', {})).toBe(2)
  })

  it('counts a missing field as null', async () => {
    await client.add('people', { _id: 'b' })
    expect((await refusalOf(client.add('people', { _id: 'c', email: null }))).message).toContain('E11000')
  })

  it('holds between elements of arrays, and lets one document repeat its own', async () => {
    await client.add('people', { _id: 'b', email: ['b@x', 'c@x', 'b@x'] })
    expect((await refusalOf(client.add('people', { email: 'c@x' }))).message).toContain('E11000')
  })

  it('frees the value of a document that is removed or changed', async () => {
    await client.update('people', 'a', { $set: { email: 'new@x' } })
    await client.add('people', { _id: 'b', email: 'a@x' })
    await client.remove('people', 'b')
    await client.add('people', { _id: 'c', email: 'a@x' })
    expect(await client.find('people', { email: 'a@x' })).toEqual([{ _id: 'c', email: 'a@x' }])
  })

  it('lets exactly one of many simultaneous adds through', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => client.add('people', { email: 'same@x' })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await client.count('people', { email: 'same@x' })).toBe(1)
  })
})

describe('defining indexes', () => {
  it('builds a new index over the documents there are, arrays included', async () => {
    const client = await TestClient.open()
    await client.call('addCollection', { collectionName: 'c' })
    await client.add('c', Array.from({ length: 1500 }, (_, n) => ({ n, tags: [`t${n % 3}`, `u${n}`] })))
    const lines: string[] = []
    await client.database.close()
    const again = await TestClient.open({ dir: client.dir, warn: (line) => lines.push(line) })
    await again.database.ensureIndexes([{ collection: 'c', name: 'tags', keys: [['tags', 1], ['n', -1]] }])
    expect((await again.find('c', { tags: 't1' }, { order: { n: -1 }, limit: 2 })).map(({ n }) => n)).toEqual([1498, 1495])
    expect(lines).toEqual([])
    await again.close()
  })

  it('rebuilds an index whose fields changed, and keeps one that did not', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'i', keys: [['a', 1]] }] })
    await client.add('c', [{ a: 1, b: 2 }, { a: 2, b: 1 }])
    await client.database.ensureIndexes([{ collection: 'c', name: 'i', keys: [['b', -1]] }])
    expect((await client.find('c', { b: { $gt: 0 } }, { order: { b: -1 } })).map(({ b }) => b)).toEqual([2, 1])
    expect(await client.find('c', { a: 1 })).toHaveLength(1)
    await client.close()
  })

  it('refuses a unique index that the documents already break, and goes on without it', async () => {
    const client = await TestClient.open()
    await client.call('addCollection', { collectionName: 'people' })
    await client.add('people', [{ _id: 'a', email: 'x' }, { _id: 'b', email: 'x' }])
    expect((await refusalOf(client.database.ensureIndexes([byEmail]))).message).toContain('E11000')
    expect(await client.find('people', { email: 'x' })).toHaveLength(2)
    await client.close()
  })

  it('refuses a document whose indexed value has more than 1024 bytes, and writes nothing of it', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'a', keys: [['z', 1], ['a', 1]] }] })
    expect((await refusalOf(client.add('c', { _id: 'x', a: '长'.repeat(342) }))).message).toContain('key too large')
    expect(await client.count('c', {})).toBe(0)
    expect(await client.find('c', { z: null })).toEqual([])
    await client.close()
  })
})
