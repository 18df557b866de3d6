import fc from 'fast-check'
import type { Reading } from '.'
import { ejson, refusalOf, TestClient, type Plain } from './test-client'

const small = fc.integer({ min: 0, max: 3 })
const value = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'x', true, new Date(1), [], [[1]], { a: 1 }, NaN) },
  { weight: 1, arbitrary: fc.array(fc.oneof(small, fc.constant(null)), { maxLength: 3 }) },
)
const side = fc.array(fc.record({ v: value, n: small }, { noNullPrototype: true, requiredKeys: ['n'] }), { maxLength: 8 })

/** Read from the manual, without a planner, a thread or a matcher. */
const text = (held: unknown): string => ejson({ held })
const isSame = (a: unknown, b: unknown): boolean => text(a) === text(b)
const elementsOf = (held: unknown): unknown[] => (Array.isArray(held) ? held : [held ?? null])
const holds = (foreign: unknown, wanted: unknown): boolean => isSame(foreign ?? null, wanted) || (Array.isArray(foreign) && foreign.some((element) => isSame(element, wanted)))
const joinsByField = (local: Plain, foreign: Plain): boolean => elementsOf(local.v).some((wanted) => holds(foreign.v, wanted))
const joinsByExpression = (local: Plain, foreign: Plain): boolean => 'v' in local === 'v' in foreign && isSame(local.v, foreign.v) && local.n === foreign.n

const byField = (from: string): [string, unknown] => ['$lookup', { from, localField: 'v', foreignField: 'v', as: 'found' }]
const byExpression = (from: string): [string, unknown] => {
  const same = { $and: [{ $eq: ['$v', '$$v'] }, { $eq: ['$$n', '$n'] }] }
  return ['$lookup', { from, let: { v: '$v', n: '$n' }, pipeline: [{ $match: { $expr: same } }], as: 'found' }]
}

describe('$lookup', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ indexes: [{ collection: 'indexed', name: 'n_v', keys: [['n', 1], ['v', 1]] }, { collection: 'indexed', name: 'v', keys: [['v', 1]] }] })
    for (const collectionName of ['local', 'plain']) await client.call('addCollection', { collectionName })
  })
  afterAll(() => client.close())

  it.each([
    ['by equal fields', byField, joinsByField],
    ['by a pipeline that equates variables', byExpression, joinsByExpression],
  ])('%s finds what a naive reading finds, through an index or not', async (_, stage, joins) => {
    await fc.assert(
      fc.asyncProperty(side, side, async (locals, foreigns) => {
        const numbered = (docs: Plain[]): Plain[] => docs.map((doc, i) => ({ _id: `d${i}`, ...doc }))
        for (const name of ['local', 'plain', 'indexed']) {
          await client.removeWhere(name, {})
          const docs = numbered(name === 'local' ? locals : foreigns)
          if (docs.length > 0) await client.add(name, docs)
        }
        const wanted = numbered(locals).map((local) => numbered(foreigns).filter((foreign) => joins(local, foreign)).map(({ _id }) => _id))
        for (const from of ['plain', 'indexed']) {
          const rows = await client.aggregate('local', [['$sort', { _id: 1 }], stage(from), ['$project', { found: '$found._id' }], ['$limit', 100]])
          expect(rows.map(({ found }) => found)).toEqual(wanted)
        }
      }),
      { numRuns: 80 },
    )
  }, 120_000)
})

describe('what a $lookup reads', () => {
  const lines: string[] = []
  let client: TestClient
  let readings: Reading[]
  beforeAll(async () => {
    client = await TestClient.open({
      computeMs: 60_000,
      warn: (line) => lines.push(line),
      indexes: [{ collection: 'people', name: 'team_role', keys: [['team', 1], ['role', 1]] }, { collection: 'teams', name: 'size', keys: [['size', 1]] }],
    })
    await client.add('people', Array.from({ length: 3000 }, (_, n) => ({ _id: `p${n}`, team: n % 500, role: n % 7 === 0 ? 'lead' : 'member', name: `n${n}` })))
    await client.add('teams', Array.from({ length: 500 }, (_, n) => ({ _id: n, size: n })))
  })
  afterAll(() => client.close())
  beforeEach(() => lines.splice(0))

  const read = async (stages: [string, unknown][]): Promise<Plain[]> => {
    readings = []
    const body = { collectionName: 'teams', stages: stages.map(([stageKey, stageValue]) => ({ stageKey, stageValue: ejson(stageValue) })) }
    const { data } = (await client.database.handle('database.aggregateDocuments', body, (reading) => readings.push(reading))) as { data: { list: string[] } }
    return data.list.map((row) => JSON.parse(row) as Plain)
  }
  const two: [string, unknown] = ['$match', { size: { $lt: 2 } }]
  const withPeople = (how: Plain): [string, unknown] => ['$lookup', { from: 'people', as: 'people', ...how }]
  const same = { $expr: { $eq: ['$team', '$$team'] } }

  it('is what can match, through an index: by fields', async () => {
    await read([two, withPeople({ localField: '_id', foreignField: 'team' })])
    expect(readings.at(-1)).toEqual({ collection: 'people', index: 'team_role', examined: 12, matched: 12 })
  })

  it('is what can match, through an index: by a pipeline, with what it demands besides', async () => {
    await read([two, withPeople({ let: { team: '$_id' }, pipeline: [{ $match: { ...same, role: 'lead' } }] })])
    const { examined = 0, ...reading } = readings.at(-1) as Reading
    expect(reading).toMatchObject({ collection: 'people', index: 'team_role' })
    expect(examined).toBeLessThan(12)
  })

  it('is read once for all documents, in portions of a thousand values', async () => {
    expect(await read([withPeople({ localField: '_id', foreignField: 'team' }), ['$match', { people: { $size: 6 } }], ['$count', 'n']])).toEqual([{ n: { $numberInt: '500' } }])
    expect(readings.map(({ collection, matched }) => [collection, matched])).toEqual([['teams', 500], ['people', 3000]])
  })

  it('is marked and said when no index helps', async () => {
    await read([two, withPeople({ localField: '_id', foreignField: 'name' })])
    expect(readings.at(-1)).toEqual({ collection: 'people', index: 'none', examined: 3000, matched: 0, scan: true })
    expect(lines).toEqual(['database: read 3000 documents of people without an index for {name: {$in}}'])
  })

  it('is nothing of a collection that is not there, and everything under a pipeline that demands nothing', async () => {
    expect(await read([two, ['$lookup', { from: 'nowhere', localField: '_id', foreignField: 'x', as: 'found' }]])).toHaveLength(2)
    await read([two, withPeople({ pipeline: [{ $count: 'n' }] })])
    expect(readings.at(-1)).toMatchObject({ collection: 'people', examined: 3000, scan: true })
  })

  it('is bounded: who asks for more than a thread can hold is told what to do', async () => {
    const portion = 'x'.repeat(5_000_000)
    await client.call('addCollection', { collectionName: 'heavy' })
    for (let n = 0; n < 14; n += 1) await client.add('heavy', { n: 1, portion })
    const refusal = await refusalOf(read([two, ['$lookup', { from: 'heavy', pipeline: [{ $count: 'n' }], as: 'heavy' }]]))
    expect(refusal).toEqual({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('67108864 bytes of documents: match an indexed field first') as string })
    expect(await read([two, ['$count', 'n']])).toEqual([{ n: { $numberInt: '2' } }])
  })

})

describe('a $lookup that never ends', () => {
  it('does not outlive its time, and the database goes on', async () => {
    const client = await TestClient.open({ computeMs: 300, indexes: [{ collection: 'teams', name: 'size', keys: [['size', 1]] }] })
    await client.add('teams', [{ _id: 1, size: 1 }, { _id: 2, size: 2 }])
    const partners = (pipeline: Plain[]): Promise<Plain[]> => client.aggregate('teams', [['$lookup', { from: 'teams', let: { id: '$_id' }, pipeline, as: 'found' }]])
    const same = { $match: { $expr: { $eq: ['$size', '$$id'] } } }
    const endless = { $reduce: { input: { $range: [0, 900_000] }, initialValue: [], in: { $concatArrays: ['$$value', [1]] } } }
    expect((await refusalOf(partners([same, { $project: { n: endless } }]))).code).toBe('DATABASE_TIMEOUT')
    // Not by the thread and its deadline: how busy the machine is must not decide.
    expect(await client.find('teams', { size: 2 })).toEqual([{ _id: 2, size: 2 }])
    await client.close()
  })
})
