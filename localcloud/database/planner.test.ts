import fc from 'fast-check'
import { TestClient, refusalOf, type Plain } from './test-client'

const indexes = [
  { collection: 'indexed', name: 'a_b', keys: [['a', 1], ['b', -1]] },
  { collection: 'indexed', name: 'b_c_a', keys: [['b', 1], ['c', 1], ['a', -1]] },
  { collection: 'indexed', name: 'c_d', keys: [['c', -1], ['d.e', 1]] },
  { collection: 'indexed', name: 'd', keys: [['d.e', 1], ['_id', 1]] },
] as const

const having = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys?: Array<keyof T & string>): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { noNullPrototype: true, ...(requiredKeys && { requiredKeys }) }) as fc.Arbitrary<Partial<T>>

const plain = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('', 'x', 'y', 'xy', '\u{1F600}', '\uFF0C', null, true, false, new Date(1), new Date(2), NaN, 1.5),
)
/** Collections with arrays and without: arrays change what an index may be used for. */
const docsOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Plain[]> =>
  fc.array(having({ a: value, b: value, c: plain, d: fc.oneof(value, having({ e: value }, []), fc.array(having({ e: value }, []), { maxLength: 2 })) }, []), { maxLength: 25 })

const docs = fc
  .oneof(docsOf(plain), docsOf(fc.oneof(plain, plain, fc.array(fc.oneof(plain, fc.array(plain, { maxLength: 1 })), { maxLength: 3 }))))
  // Two arrays in one document cannot share an index, as in MongoDB; see the test below.
  .map((list) => list.map((doc, i) => ({ ...doc, ...(Array.isArray(doc.a) ? { b: 1 } : {}), _id: `d${String(i).padStart(2, '0')}` })))

const path = fc.constantFrom('a', 'b', 'c', 'd.e', '_id', 'z')
const operand = fc.oneof(plain, fc.constantFrom('d03', 'd10'))
const condition = fc.oneof(
  { weight: 3, arbitrary: operand },
  { weight: 1, arbitrary: fc.constantFrom([1, 2], { x: 1 }) },
  { weight: 2, arbitrary: having({ $in: fc.array(operand, { maxLength: 3 }) }) },
  { weight: 2, arbitrary: having({ $gt: operand, $gte: operand, $lt: operand, $lte: operand }, []).map((bounds) => (Object.keys(bounds).length ? bounds : { $exists: true })) },
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
const direction = fc.constantFrom(1, -1)
/** Ends with `_id`, so that there is one right order. */
const order = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.e'), direction), { maxLength: 3 })
  .chain((parts) => direction.map((last) => ({ ...Object.fromEntries(parts), _id: last })))

describe('the planner', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ indexes })
  })
  afterAll(() => client.close())

  const load = async (list: Plain[]): Promise<void> => {
    await client.database.clear()
    await client.call('addCollection', { collectionName: 'plain' })
    if (list.length > 0) await Promise.all(['plain', 'indexed'].map((name) => client.add(name, list)))
  }

  it('finds through indexes what reading everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(docs, fc.array(query, { minLength: 5, maxLength: 20 }), async (list, queries) => {
        await load(list)
        for (const one of queries) {
          const ids = async (name: string): Promise<unknown[]> => (await client.find(name, one)).map((doc) => doc._id).sort()
          expect(await ids('indexed')).toEqual(await ids('plain'))
          expect(await client.count('indexed', one)).toBe(await client.count('plain', one))
        }
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('keeps order, offset and limit', async () => {
    const wanted = fc.record({ one: query, by: order, limit: fc.integer({ min: 1, max: 8 }), offset: fc.integer({ min: 0, max: 4 }) })
    await fc.assert(
      fc.asyncProperty(docs, fc.array(wanted, { minLength: 5, maxLength: 20 }), async (list, finds) => {
        await load(list)
        for (const { one, by, limit, offset } of finds) {
          const ids = async (name: string): Promise<unknown[]> => (await client.find(name, one, { order: by, limit, offset })).map((doc) => doc._id)
          expect(await ids('indexed')).toEqual(await ids('plain'))
        }
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('finds the same after updates and removals', async () => {
    const change = fc.oneof(
      fc.tuple(fc.constant('update'), conditions, having({ $set: having({ a: plain, c: plain }) })),
      fc.tuple(fc.constant('update'), conditions, having({ $unset: having({ b: fc.constant('') }) })),
      fc.tuple(fc.constant('remove'), conditions, fc.constant({})),
    )
    await fc.assert(
      fc.asyncProperty(docs, fc.array(change, { maxLength: 4 }), fc.array(query, { minLength: 5, maxLength: 10 }), async (list, changes, queries) => {
        await load(list)
        for (const name of ['plain', 'indexed']) {
          for (const [kind, where, data] of changes) {
            if (kind === 'update') await client.updateWhere(name, where, data)
            else await client.removeWhere(name, where)
          }
        }
        for (const one of queries) {
          const all = async (name: string): Promise<Plain[]> => client.find(name, one, { order: { _id: 1 } })
          expect(await all('indexed')).toEqual(await all('plain'))
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('refuses two arrays in one document of an index', async () => {
    await load([])
    const refusal = await refusalOf(client.add('indexed', { a: [1, 2], b: [3, 4] }))
    expect(refusal).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('parallel arrays') })
  })
})

describe('reading without an index', () => {
  it('is reported above 1000 documents, and only then', async () => {
    const lines: string[] = []
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }], warn: (line) => lines.push(line) })
    await client.add('c', Array.from({ length: 1001 }, (_, n) => ({ n, even: n % 2 === 0 })))
    await client.find('c', { n: { $gte: 0 } })
    await client.find('c', {}, { order: { n: 1 }, limit: 5 })
    expect(lines).toEqual([])
    await client.count('c', { even: true })
    expect(lines).toEqual(['database: read 1001 documents of c without an index for {even}'])
    await client.close()
  })
})
