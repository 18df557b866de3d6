import { EJSON } from 'bson'
import fc from 'fast-check'
import { Query } from 'mingo'
import { parseEjson } from './ejson'
import { compileQuery } from './matcher'
import type { Doc, Value } from './values'

const matches = (query: object, doc: object): boolean =>
  compileQuery(parseEjson(EJSON.stringify(query, { relaxed: false }), () => new Date(0)) as Doc)(doc as Doc)

describe('a query', () => {
  it.each<[string, object, object, boolean]>([
    ['finds an equal value', { a: 1 }, { a: 1 }, true],
    ['tells kinds apart', { a: 1 }, { a: '1' }, false],
    ['finds an element of an array', { a: 1 }, { a: [2, 1] }, true],
    ['finds a whole array', { a: [2, 1] }, { a: [2, 1] }, true],
    ['does not look into nested arrays', { a: 1 }, { a: [[1]] }, false],
    ['takes a missing field for null', { a: null }, {}, true],
    ['takes a field below a text for null', { 'a.b': null }, { a: 'x' }, true],
    ['finds null where one element lacks the field', { 'a.b': null }, { a: [{ b: 1 }, {}] }, true],
    ['does not find null in an array without elements', { 'a.b': null }, { a: [] }, false],
    ['goes through arrays of objects', { 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
    ['goes through positions', { 'a.1.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }, true],
    ['compares objects in the order of their fields', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
    ['finds an equal date', { a: new Date(5) }, { a: new Date(5) }, true],
    ['$ne holds for a missing field', { a: { $ne: 1 } }, {}, true],
    ['$ne fails when one element is equal', { a: { $ne: 1 } }, { a: [1, 2] }, false],
    ['$gt compares numbers', { a: { $gt: 1 } }, { a: 2 }, true],
    ['$gt never compares across kinds', { a: { $gt: 1 } }, { a: 'z' }, false],
    ['$lt does not hold for a missing field', { a: { $lt: 1 } }, {}, false],
    ['$gte and $lt may be met by different elements', { a: { $gt: 5, $lt: 2 } }, { a: [1, 9] }, true],
    ['$lte compares dates', { a: { $lte: new Date(5) } }, { a: new Date(5) }, true],
    ['$gte orders texts by code point', { a: { $gt: '\uFF0C' } }, { a: '\u{1F600}' }, true],
    ['$in finds one of a list', { a: { $in: [1, 'x', null] } }, { a: 'x' }, true],
    ['$in with null finds a missing field', { a: { $in: [1, null] } }, {}, true],
    ['$in takes a pattern', { a: { $in: [/^x/] } }, { a: 'xy' }, true],
    ['$nin refuses an element', { a: { $nin: [1, 2] } }, { a: [3, 2] }, false],
    ['$exists finds a null', { a: { $exists: true } }, { a: null }, true],
    ['$exists false finds a missing field', { 'a.b': { $exists: false } }, { a: {} }, true],
    ['$size counts an array', { a: { $size: 2 } }, { a: [1, [2]] }, true],
    ['$size does not count what an array of objects reaches', { 'a.b': { $size: 2 } }, { a: [{ b: 1 }, { b: 2 }] }, false],
    ['$mod takes the remainder', { a: { $mod: [4, 1] } }, { a: 9 }, true],
    ['$mod of a negative multiple is 0', { a: { $mod: [4, 0] } }, { a: -8 }, true],
    ['$all needs every value', { a: { $all: [1, 2] } }, { a: [2, 3, 1] }, true],
    ['$all takes a plain value for an array of one', { a: { $all: [1] } }, { a: 1 }, true],
    ['$all of nothing finds nothing', { a: { $all: [] } }, { a: [1] }, false],
    ['$all takes $elemMatch', { a: { $all: [{ $elemMatch: { b: 1 } }] } }, { a: [{ b: 1 }] }, true],
    ['$elemMatch needs one element for all conditions', { a: { $elemMatch: { b: 1, c: 2 } } }, { a: [{ b: 1 }, { c: 2 }] }, false],
    ['$elemMatch takes operators for plain elements', { a: { $elemMatch: { $gt: 5, $lt: 9 } } }, { a: [1, 7] }, true],
    ['$elemMatch with bounds refuses different elements', { a: { $elemMatch: { $gt: 5, $lt: 9 } } }, { a: [1, 10] }, false],
    ['$elemMatch does not hold for a plain value', { a: { $elemMatch: { $gt: 5 } } }, { a: 7 }, false],
    ['$not turns operators round', { a: { $not: { $gt: 5 } } }, {}, true],
    ['$not takes a pattern', { a: { $not: /x/ } }, { a: 'y' }, true],
    ['$or holds when one part holds', { $or: [{ a: 1 }, { b: 1 }] }, { b: 1 }, true],
    ['$nor holds when none holds', { $nor: [{ a: 1 }, { b: 1 }] }, { b: 1 }, false],
    ['$and needs all parts', { $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }] }, { a: 5 }, false],
    ['a pattern finds a part of a text', { a: /志愿/ }, { a: '社区志愿者' }, true],
    ['a pattern may ignore case', { a: /ABc/i }, { a: 'xabC' }, true],
    ['a pattern never finds a number', { a: /1/ }, { a: 1 }, false],
    ['$regex takes its options beside it', { a: { $regex: '^A', $options: 'i' } }, { a: 'abc' }, true],
    ['an empty query finds everything', {}, { a: 1 }, true],
  ])('%s', (_, query, doc, expected) => {
    expect(matches(query, doc)).toBe(expected)
  })

  it.each<[object, string]>([
    [{ a: { $near: 1 } }, '$near'],
    [{ $where: 'true' }, '$where'],
    [{ $expr: { $function: 1 } }, '$function'],
    [{ $jsonSchema: {} }, '$jsonSchema'],
    [{ $text: { $search: 'x' } }, '$text'],
    [{ a: { $geoWithin: {} } }, '$geoWithin'],
    [{ $and: [] }, '$and'],
    [{ a: { $toString: 1 } }, '$toString'],
    [{ a: { $in: 1 } }, '$in'],
  ])('refuses %j by name', (query, name) => {
    expect(() => matches(query, {})).toThrow(name)
  })

  const having = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys?: []): fc.Arbitrary<Partial<T>> =>
    fc.record(shape, { noNullPrototype: true, ...(requiredKeys && { requiredKeys }) }) as fc.Arbitrary<Partial<T>>
  const field = fc.constantFrom('a', 'b', 'a.b', 'b.a')
  const plain = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom('', 'x', 'y'), fc.boolean())
  const operand = fc.oneof(
    plain,
    having({ $gt: fc.integer({ min: -2, max: 2 }) }),
    having({ $lte: fc.constantFrom('x', 'y') }),
    having({ $in: fc.array(plain, { maxLength: 3 }) }),
    having({ $nin: fc.array(plain, { maxLength: 3 }) }),
    having({ $ne: plain }),
    having({ $not: having({ $gte: fc.integer({ min: -2, max: 2 }) }) }),
  )
  const conditions = fc.dictionary(field, operand, { maxKeys: 2, noNullPrototype: true })
  const query = fc.oneof(conditions, having({ $or: fc.array(conditions, { minLength: 1, maxLength: 3 }) }), having({ $nor: fc.array(conditions, { minLength: 1, maxLength: 2 }) }))
  const leaf = fc.oneof(plain, fc.array(plain, { maxLength: 3 }))
  const doc = having({ a: fc.oneof(leaf, having({ b: leaf })), b: fc.oneof(leaf, having({ a: leaf })) }, [])

  it('finds what mingo finds, where mingo keeps to MongoDB', () => {
    fc.assert(
      fc.property(query, doc, (conditions, candidate) => {
        expect(compileQuery(conditions)(candidate as Doc)).toBe(new Query(conditions as Record<string, Value>).test(candidate))
      }),
      { numRuns: 2000 },
    )
  })
})
