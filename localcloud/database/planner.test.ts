import fc from 'fast-check'
import type { IndexDefinition } from '.'
import { TestClient, refusalOf, type Plain } from './test-client'

/** Each ends with `_id`, so that an index can serve an order in which no two documents tie. */
const indexes: IndexDefinition[] = [
  { collection: 'indexed', name: 'a_b', keys: [['a', 1], ['b', -1], ['_id', 1]] },
  { collection: 'indexed', name: 'b_c_a', keys: [['b', 1], ['c', 1], ['a', -1], ['_id', -1]] },
  { collection: 'indexed', name: 'c_d', keys: [['c', -1], ['d.e', 1], ['_id', 1]] },
  { collection: 'indexed', name: 'd', keys: [['d.e', 1], ['_id', 1]] },
]

const having = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys?: Array<keyof T & string>): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { noNullPrototype: true, ...(requiredKeys && { requiredKeys }) }) as fc.Arbitrary<Partial<T>>

/** Mostly a few small numbers, so that documents, bounds and lists meet each other; the odd kinds keep the edges honest. */
const small = fc.integer({ min: 0, max: 4 })
const odd = fc.constantFrom('', 'x', 'y', 'xy', '\u{1F600}', '\uFF0C', null, true, false, new Date(1), new Date(2), NaN, 1.5, -1)
const plain = fc.oneof({ weight: 5, arbitrary: small }, { weight: 1, arbitrary: odd })
const list = fc.oneof({ weight: 4, arbitrary: fc.array(small, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.array(fc.oneof(odd, fc.array(small, { maxLength: 1 })), { maxLength: 2 }) })

/** Collections with arrays and without: arrays change what an index may be used for. */
const docsOf = (a: fc.Arbitrary<unknown>, b: fc.Arbitrary<unknown>, e: fc.Arbitrary<unknown>): fc.Arbitrary<Plain[]> => {
  const inner = having({ e }, [])
  const shape = { a, b, c: plain, d: fc.oneof(plain, inner, fc.array(inner, { maxLength: 2 })) }
  return fc.array(fc.oneof({ weight: 4, arbitrary: having(shape) }, { weight: 1, arbitrary: having(shape, []) }), { minLength: 5, maxLength: 30 })
}

const docs = fc
  // Two arrays in one document cannot share an index, as in MongoDB (see below): a or b holds arrays, never both.
  .oneof(docsOf(plain, plain, plain), docsOf(fc.oneof(plain, list), plain, plain), docsOf(plain, fc.oneof(plain, list), list))
  .map((all) => all.map((doc, i): Plain => ({ ...doc, _id: `d${String(i).padStart(2, '0')}` })))

const path = fc.constantFrom('a', 'a', 'b', 'b', 'c', 'c', 'd.e', '_id', 'z')
const operand = fc.oneof({ weight: 8, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom('d03', 'd10') })
const bounds = fc.oneof(
  having({ $gt: operand, $gte: operand, $lt: operand, $lte: operand }, []).map((some) => (Object.keys(some).length > 0 ? some : { $exists: true })),
  fc.tuple(fc.constantFrom('$gt', '$gte'), small, fc.constantFrom('$lt', '$lte'), small).map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
)
const condition = fc.oneof(
  { weight: 3, arbitrary: operand },
  { weight: 1, arbitrary: fc.constantFrom([1, 2], { x: 1 }) },
  { weight: 2, arbitrary: having({ $in: fc.array(operand, { maxLength: 3 }) }) },
  { weight: 3, arbitrary: bounds },
  { weight: 1, arbitrary: having({ $ne: operand }) },
  { weight: 1, arbitrary: having({ $not: having({ $lt: operand }) }) },
  { weight: 1, arbitrary: having({ $elemMatch: having({ $gte: operand }) }) },
)
const conditions = fc.dictionary(path, condition, { maxKeys: 3, noNullPrototype: true })
const branches = fc.array(conditions, { minLength: 1, maxLength: 3 })
const query = fc.oneof(
  { weight: 3, arbitrary: conditions },
  { weight: 1, arbitrary: having({ $and: branches }) },
  { weight: 1, arbitrary: fc.tuple(conditions, branches).map(([all, any]) => ({ ...all, $or: any })) },
  { weight: 1, arbitrary: fc.tuple(conditions, branches).map(([all, any]) => ({ $and: [all, { $or: any }] })) },
)
const anyOrder = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.e'), fc.constantFrom(1, -1)), { maxLength: 3 }), fc.constantFrom(1, -1))
  .map(([parts, last]): Plain => ({ ...Object.fromEntries(parts), _id: last }))

/** A query and an order made for one index: demands on its first fields, order by its last ones, forwards or in reverse. */
const served = fc
  .tuple(fc.constantFrom(...indexes.map(({ keys }) => keys)), fc.nat(2), fc.nat(2), fc.constantFrom(1, -1))
  .chain(([keys, fixed, start, way]) => {
    const demanded = keys.slice(0, Math.min(fixed, keys.length - 1)).map(([name]) => [name, fc.oneof(small, having({ $in: fc.array(small, { maxLength: 2 }) }))])
    const next = fc.option(fc.tuple(fc.constant(keys[fixed]?.[0] ?? 'z'), bounds), { nil: undefined })
    const by = Object.fromEntries(keys.slice(Math.min(fixed, start, keys.length - 1)).map(([name, direction]) => [name, direction * way]))
    const one = fc.record(Object.fromEntries(demanded) as Record<string, fc.Arbitrary<unknown>>, { noNullPrototype: true })
    return fc.tuple(one, next).map(([all, range]) => ({ one: { ...all, ...(range && { [range[0]]: range[1] }) }, by: by }))
  })
const ordered = fc.oneof({ weight: 3, arbitrary: served }, { weight: 1, arbitrary: fc.record({ one: query, by: anyOrder }) })

describe('the planner', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ indexes })
  })
  afterAll(() => client.close())

  const load = async (all: Plain[]): Promise<void> => {
    await client.database.clear()
    await client.call('addCollection', { collectionName: 'plain' })
    if (all.length > 0) await Promise.all(['plain', 'indexed'].map((name) => client.add(name, all)))
  }

  it('finds through indexes what reading everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(docs, fc.array(query, { minLength: 5, maxLength: 20 }), async (all, queries) => {
        await load(all)
        for (const one of queries) {
          const ids = async (name: string): Promise<unknown[]> => (await client.find(name, one)).map((doc) => doc._id).sort()
          expect(await ids('indexed')).toEqual(await ids('plain'))
          expect(await client.count('indexed', one)).toBe(await client.count('plain', one))
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('keeps order, offset and limit', async () => {
    const wanted = fc.record({ wish: ordered, limit: fc.integer({ min: 1, max: 8 }), offset: fc.integer({ min: 0, max: 4 }) })
    await fc.assert(
      fc.asyncProperty(docs, fc.array(wanted, { minLength: 10, maxLength: 40 }), async (all, finds) => {
        await load(all)
        for (const { wish: { one, by }, limit, offset } of finds) {
          const ids = async (name: string): Promise<unknown[]> => (await client.find(name, one, { order: by, limit, offset })).map((doc) => doc._id)
          expect(await ids('indexed')).toEqual(await ids('plain'))
        }
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('finds the same after updates and removals', async () => {
    const change = fc.oneof(
      fc.tuple(fc.constant('update'), conditions, having({ $set: having({ a: plain, c: plain }) })),
      fc.tuple(fc.constant('update'), conditions, having({ $unset: having({ b: fc.constant('') }) })),
      fc.tuple(fc.constant('remove'), conditions, fc.constant({})),
    )
    await fc.assert(
      fc.asyncProperty(docs, fc.array(change, { maxLength: 4 }), fc.array(query, { minLength: 5, maxLength: 10 }), async (all, changes, queries) => {
        await load(all)
        for (const name of ['plain', 'indexed']) {
          for (const [kind, where, data] of changes) {
            if (kind === 'update') await client.updateWhere(name, where, data)
            else await client.removeWhere(name, where)
          }
        }
        for (const one of queries) {
          const found = (name: string): Promise<Plain[]> => client.find(name, one, { order: { _id: 1 } })
          expect(await found('indexed')).toEqual(await found('plain'))
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('refuses two arrays in one document of an index', async () => {
    await load([])
    const refusal = await refusalOf(client.add('indexed', { a: [1, 2], b: [3, 4] }))
    expect(refusal).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('parallel arrays') })
  })
})

describe('reading without an index', () => {
  it('is reported above 1000 documents, once for each shape of query, and only then', async () => {
    const lines: string[] = []
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }], warn: (line) => lines.push(line) })
    await client.add('c', Array.from({ length: 1001 }, (_, n) => ({ n, even: n % 2 === 0 })))
    await client.find('c', { n: { $gte: 0 } })
    await client.find('c', {}, { order: { n: 1 }, limit: 5 })
    expect(lines).toEqual([])
    await client.count('c', { even: true })
    await client.find('c', { even: false })
    expect(lines).toEqual(['database: read 1001 documents of c without an index for {even}'])
    await client.close()
  })
})
