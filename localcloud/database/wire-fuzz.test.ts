import fc from 'fast-check'
import { ServiceError } from '../errors'
import { ejson, TestClient } from './test-client'

const ACTIONS = ['getDocument', 'calculateDocument', 'insertDocument', 'modifyDocument', 'removeDocument', 'aggregateDocuments', 'addCollection', 'startTransaction', 'commitTransaction', 'abortTransaction']
const NAMES = ['$and', '$or', '$nor', '$not', '$in', '$nin', '$all', '$elemMatch', '$size', '$mod', '$exists', '$regex', '$options', '$gt', '$lte', '$eq', '$set', '$unset', '$inc', '$mul', '$min', '$push', '$each', '$position', '$slice', '$sort', '$pull', '$pullAll', '$addToSet', '$pop', '$rename', '$group', '$sum', '$cond', '$map', '$unwind', '$date', '$numberInt', '$numberLong', '$oid', '$regularExpression', 'pattern', '$tcb_server_date', 'offset', '_id', 'a', 'b', 'a.b', 'a.0', '', '.', '$', '__proto__', 'constructor', 'toString', 'length']

/** Values that look like queries, updates and stages, put together without sense. */
const { tangle } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.constantFrom(null, true, 0, 1, -1, 1.5, 1e9, '', 'a', '$a', '$$ROOT', '(a+)+', '7'), fc.string({ maxLength: 3 })),
  tangle: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), fc.array(tie('tangle'), { maxLength: 3 }), fc.array(fc.tuple(fc.constantFrom(...NAMES), tie('tangle')), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs))),
}))
const text = fc.oneof({ weight: 5, arbitrary: tangle.map((value) => JSON.stringify(value)) }, { weight: 1, arbitrary: fc.string({ maxLength: 5 }) })
const stage = fc.record({ stageKey: fc.constantFrom('$match', '$sort', '$group', '$project', '$addFields', '$unwind', '$limit', '$count', '$sample'), stageValue: text })
const anything = fc.oneof(text, tangle)

const body = fc.record(
  {
    collectionName: fc.oneof({ weight: 9, arbitrary: fc.constant('c') }, { weight: 1, arbitrary: anything }),
    queryType: fc.constantFrom('DOC', 'WHERE', 'OTHER'),
    query: anything,
    data: fc.oneof(anything, fc.array(text, { maxLength: 2 })),
    order: anything,
    projection: anything,
    limit: fc.constantFrom(0, 5, -1, '7', null),
    offset: fc.constantFrom(0, 5, -1, {}),
    multi: fc.boolean(),
    merge: fc.boolean(),
    stages: fc.oneof(fc.array(stage, { maxLength: 3 }), anything),
    transactionId: fc.oneof(fc.constant('live'), anything),
  },
  { requiredKeys: ['collectionName', 'queryType'] },
)

describe('a body without sense', () => {
  it('is answered or refused with a code, and the database goes on', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'a', keys: [['a', 1], ['b', -1]] }] })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ACTIONS), body, async (action, fields) => {
        // Of another function than the actions that are tried: those start transactions that they never end.
        const transactionId = fields.transactionId === 'live' ? await client.begin('other') : fields.transactionId
        const refused = await client.call(action, { ...fields, transactionId }).then(
          () => undefined,
          (error: unknown) => error,
        )
        if (fields.transactionId === 'live') await client.abort(transactionId as string).catch(() => undefined) // many are over by now
        if (refused !== undefined && !(refused instanceof ServiceError)) throw refused
      }),
      { numRuns: 3000 },
    )
    expect(({} as Record<string, unknown>).a).toBeUndefined()
    await client.removeWhere('c', {})
    await client.add('c', { _id: 'after', a: 1 })
    const answer = await client.call('getDocument', { collectionName: 'c', queryType: 'WHERE', query: ejson({ a: 1 }) })
    expect(answer.data).toEqual({ list: ['{"_id":"after","a":{"$numberInt":"1"}}'] })
    await client.close()
  }, 120_000)
})
