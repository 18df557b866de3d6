import { refusalOf, TestClient } from './test-client'

/** Chosen so that a deadline of 300 ms is passed by far: these never end by themselves within a day. */
describe('what a caller sends to keep the database busy', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ computeMs: 300 })
    await client.call('addCollection', { collectionName: 'c' })
    await client.add('c', [{ _id: 'a', text: `${'a'.repeat(60)}!`, n: 1 }, { _id: 'b', text: 'b', n: 2 }])
  })
  afterAll(() => client.close())

  const runaway = { text: { $regularExpression: { pattern: '^(a+)+$', options: '' } } }
  const endless = { $reduce: { input: { $range: [0, 900000] }, initialValue: [], in: { $concatArrays: ['$$value', [1]] } } }

  it.each<[string, () => Promise<unknown>]>([
    ['a regular expression in a query', () => client.find('c', runaway)],
    ['in a count', () => client.count('c', runaway)],
    ['in an update', () => client.updateWhere('c', runaway, { $set: { n: 0 } })],
    ['in a removal', () => client.removeWhere('c', runaway)],
    ['in an aggregate', () => client.aggregate('c', [['$match', runaway]])],
    ['an $expr', () => client.find('c', { $expr: { $size: endless } })],
    ['a pipeline', () => client.aggregate('c', [['$project', { n: { $size: endless } }]])],
  ])('%s is ended, and the next call is answered', async (_, call) => {
    expect((await refusalOf(call())).code).toBe('DATABASE_TIMEOUT')
    expect(await client.find('c', { text: { $regularExpression: { pattern: '^B$', options: 'i' } } })).toEqual([{ _id: 'b', text: 'b', n: 2 }])
  })

  it('answers others while it computes', async () => {
    const slow = refusalOf(client.find('c', runaway))
    const first = await Promise.race([slow.then(() => 'slow'), client.get('c', 'b').then(() => 'other')])
    expect(first).toBe('other')
    await slow
  })

  it('answers more than can be computed at once, each with its own', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => client.aggregate('c', [['$group', { _id: n, all: { $sum: '$n' } }]]))
    expect(await Promise.all(rows)).toEqual(Array.from({ length: 20 }, (_, n) => [{ _id: n, all: 3 }]))
  })

  it('refuses a $range that would fill the memory', async () => {
    expect((await refusalOf(client.aggregate('c', [['$project', { n: { $range: [0, 1e12] } }]]))).message).toContain('memory')
  })
})

describe('a slow computation', () => {
  it('does not delay one that comes later', async () => {
    const client = await TestClient.open({ computeMs: 3000 })
    await client.call('addCollection', { collectionName: 'c' })
    await client.add('c', [{ text: `${'a'.repeat(60)}!` }])
    const matching = (pattern: string) => client.count('c', { text: { $regularExpression: { pattern, options: '' } } })
    await Promise.all([matching('a'), matching('a')]) // both threads are there
    const ended: string[] = []
    const slow = refusalOf(matching('^(a+)+$')).then(() => ended.push('slow'))
    const quick = matching('!$').then(() => ended.push('quick'))
    await Promise.all([slow, quick])
    expect(ended).toEqual(['quick', 'slow'])
    await client.close()
  })
})

describe('a pipeline that fills the memory', () => {
  it('is refused, and the next is answered', async () => {
    const client = await TestClient.open({ computeMs: 60_000 })
    await client.call('addCollection', { collectionName: 'c' })
    await client.add('c', Array.from({ length: 40 }, () => ({ n: 1 })))
    const numbers = { $map: { input: { $range: [0, 900_000] }, in: { n: '$$this', text: 'x', list: ['$$this'] } } }
    expect((await refusalOf(client.aggregate('c', [['$project', { numbers }], ['$group', { _id: null, all: { $push: '$numbers' } }]]))).message).toContain('memory')
    expect(await client.aggregate('c', [['$group', { _id: null, n: { $sum: '$n' } }]])).toEqual([{ _id: null, n: 40 }])
    await client.close()
  }, 90_000)
})

describe('a write with a regular expression', () => {
  it('changes what matches, and judges a document again that changed meanwhile', async () => {
    const client = await TestClient.open()
    await client.call('addCollection', { collectionName: 'c' })
    await client.add('c', [{ _id: 'a', text: 'ab' }, { _id: 'b', text: 'b' }])
    const startsWithA = { text: { $regularExpression: { pattern: '^a', options: '' } } }
    const [updated] = await Promise.all([client.updateWhere('c', startsWithA, { $set: { found: true } }), client.update('c', 'a', { $set: { text: 'x' } })])
    expect(updated).toBe(0)
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', text: 'x' })
    await client.update('c', 'b', { $set: { text: 'a2' } })
    expect(await client.updateWhere('c', startsWithA, { $set: { found: true } })).toBe(1)
    expect(await client.removeWhere('c', startsWithA)).toBe(1)
    await client.close()
  })
})
