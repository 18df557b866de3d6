import fc from 'fast-check'
import { Aggregator } from 'mingo'
import fullContext from 'mingo/init/context'
import { TestClient, type Plain } from './test-client'

/**
 * The whole database against others that share no code with it: a naive evaluator written here for updates, mingo for
 * pipelines. Values are kept to where MongoDB, mingo and the naive reading agree: mingo orders no objects, for one.
 */
const small = fc.integer({ min: -3, max: 3 })
const text = fc.constantFrom('x', 'y', '志愿')
const list = fc.array(small, { maxLength: 4 })

/** Fields by what they hold: numbers in n and m, texts in t, arrays in l. */
const doc = fc.record({ n: small, m: small, t: text, l: list }, { noNullPrototype: true, requiredKeys: ['n', 't', 'l'] })

type Field = 'n' | 'm' | 'l' | 't'
interface Step {
  operator: string
  field: Field
  operand: unknown
  apply: (old: unknown) => unknown
}
const numbers = (operator: string, apply: (old: number | undefined, by: number) => number): fc.Arbitrary<Step> =>
  fc.tuple(fc.constantFrom<Field>('n', 'm'), small).map(([field, by]) => ({ operator, field, operand: by, apply: (old) => apply(old as number | undefined, by) + 0 }))
const lists = <T>(operator: string, operand: fc.Arbitrary<T>, apply: (old: number[], by: T) => number[]): fc.Arbitrary<Step> =>
  operand.map((by) => ({ operator, field: 'l', operand: by, apply: (old) => apply(old as number[], by) }))

const step: fc.Arbitrary<Step> = fc.oneof(
  numbers('$inc', (old = 0, by) => old + by),
  numbers('$mul', (old = 0, by) => old * by),
  numbers('$min', (old = Infinity, by) => Math.min(old, by)),
  numbers('$max', (old = -Infinity, by) => Math.max(old, by)),
  text.map((value): Step => ({ operator: '$set', field: 't', operand: value, apply: () => value })),
  fc.constant<Step>({ operator: '$unset', field: 'm', operand: '', apply: () => undefined }),
  lists('$push', small, (old, by) => [...old, by]),
  lists('$push', fc.record({ $each: list, $slice: fc.integer({ min: -3, max: 3 }) }, { noNullPrototype: true }), (old, { $each, $slice }) => {
    const all = [...old, ...$each]
    return $slice < 0 ? all.slice($slice) : all.slice(0, $slice)
  }),
  lists('$addToSet', small, (old, by) => (old.includes(by) ? old : [...old, by])),
  lists('$pull', small, (old, by) => old.filter((item) => item !== by)),
  lists('$pullAll', list, (old, by) => old.filter((item) => !by.includes(item))),
  lists('$pop', fc.constantFrom(1, -1), (old, by) => (by === 1 ? old.slice(0, -1) : old.slice(1))),
)

const without = (plain: Plain): Plain => Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))

const stage: fc.Arbitrary<[string, unknown]> = fc.oneof(
  fc.tuple(fc.constantFrom('$gt', '$lte', '$ne'), small).map(([operator, n]): [string, unknown] => ['$match', { n: { [operator]: n } }]),
  fc.constant<[string, unknown]>(['$unwind', '$l']),
  fc.constant<[string, unknown]>(['$addFields', { sum: { $add: ['$n', 1] }, double: { $multiply: ['$n', 2] }, more: { $gt: ['$n', 0] } }]),
  fc.constant<[string, unknown]>(['$project', { n: 1, l: 1, t: { $concat: ['$t', '!'] } }]),
  fc.integer({ min: 0, max: 3 }).map((n): [string, unknown] => ['$skip', n]),
)
const ending = fc.constantFrom<[string, unknown]>(
  ['$group', { _id: '$t', total: { $sum: '$n' }, most: { $max: '$n' }, least: { $min: '$n' }, mean: { $avg: '$n' } }],
  ['$group', { _id: { t: '$t' }, all: { $push: '$n' } }],
  ['$group', { _id: null, many: { $sum: 1 } }],
)

describe('the database agrees', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1], ['t', -1]] }] })
  })
  afterAll(() => client.close())
  const load = async (docs: Plain[]): Promise<Plain[]> => {
    await client.removeWhere('c', {})
    const all = docs.map((one, i) => ({ _id: `d${String(i).padStart(2, '0')}`, ...one }))
    if (all.length > 0) await client.add('c', all)
    return all
  }

  it('with a naive evaluator about updates', async () => {
    const docs = fc.array(doc, { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(docs, fc.array(fc.tuple(small, step), { maxLength: 8 }), async (given, steps) => {
        let expected: Plain[] = await load(given)
        for (const [least, { operator, field, operand, apply }] of steps) {
          await client.updateWhere('c', { n: { $gte: least } }, { [operator]: { [field]: operand } })
          expected = expected.map((one) => ((one.n as number) >= least ? without({ ...one, [field]: apply(one[field]) }) : one))
        }
        expect(await client.find('c', {}, { order: { _id: 1 } })).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('with mingo about pipelines', async () => {
    const options = { context: fullContext(), scriptEnabled: false, useGlobalContext: false }
    await fc.assert(
      fc.asyncProperty(fc.array(doc, { maxLength: 8 }), fc.array(stage, { maxLength: 3 }), ending, async (given, middle, last) => {
        const all = await load(given)
        const byId: [string, unknown] = ['$sort', typeof (last[1] as { _id: unknown })._id === 'object' ? { '_id.t': 1 } : { _id: 1 }]
        const stages: Array<[string, unknown]> = [['$sort', { _id: 1 }], ...middle, last, byId, ['$limit', 100]]
        const theirs: unknown = new Aggregator(stages.map(([name, value]) => ({ [name]: value })) as never, options as never).run(all)
        expect(await client.aggregate('c', stages)).toEqual(theirs)
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})
