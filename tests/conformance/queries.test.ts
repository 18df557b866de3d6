import { openEnvironment, type Collection, type Command, type Db, type Environment } from './support/environment'

const day = (n: number): Date => new Date(Date.UTC(2024, 0, n))

/** One document for each kind of value at `v`, and arrays, objects and gaps. */
const docs = [
  { _id: 'int1', v: 1, n: 1 }, { _id: 'int2', v: 2, n: 2 }, { _id: 'half', v: 1.5, n: 3 }, { _id: 'minus', v: -3, n: 4 }, { _id: 'long', v: 2 ** 40, n: 5 },
  { _id: 'text', v: 'abc', n: 6 }, { _id: 'Text', v: 'ABC', n: 7 }, { _id: 'empty', v: '', n: 8 }, { _id: 'han', v: '社区志愿者', n: 9 }, { _id: 'digit', v: '1', n: 10 },
  { _id: 'true', v: true, n: 11 }, { _id: 'false', v: false, n: 12 }, { _id: 'null', v: null, n: 13 }, { _id: 'missing', n: 14 },
  { _id: 'date1', v: day(1), n: 15 }, { _id: 'date2', v: day(2), n: 16 },
  { _id: 'list', v: [1, 5, 9], n: 17 }, { _id: 'none', v: [], n: 18 }, { _id: 'nested', v: [[1, 5]], n: 19 }, { _id: 'tags', v: ['abc', 'x'], n: 20 }, { _id: 'nulls', v: [null], n: 21 },
  { _id: 'object', v: { a: 1, b: 'x' }, n: 22 }, { _id: 'turned', v: { b: 'x', a: 1 }, n: 23 }, { _id: 'deep', v: { a: { c: [4, { d: 5 }] } }, n: 24 },
  { _id: 'objects', v: [{ a: 1, b: 2 }, { a: 3, b: 4 }], n: 25 }, { _id: 'mixed', v: [{ a: 1 }, { b: 4 }, 7], n: 26 },
]

type Filter = (_: Command, db: Db) => unknown
const ids = (text: string): string[] => text.split(' ').filter((id) => id !== '')

/** What MongoDB's manual and the platform's pages say each operator finds. */
const cases: Array<[title: string, filter: Filter, found: string]> = [
  ['an equal number, in arrays too', () => ({ v: 1 }), 'int1 list'],
  ['a fraction', () => ({ v: 1.5 }), 'half'],
  ['a negative number', () => ({ v: -3 }), 'minus'],
  ['a number beyond 32 bits', () => ({ v: 2 ** 40 }), 'long'],
  ['a text, not a number that looks like it', () => ({ v: '1' }), 'digit'],
  ['a text with its case', () => ({ v: 'abc' }), 'text tags'],
  ['the empty text', () => ({ v: '' }), 'empty'],
  ['Chinese', () => ({ v: '社区志愿者' }), 'han'],
  ['true, which is not 1', () => ({ v: true }), 'true'],
  ['false, which is not missing', () => ({ v: false }), 'false'],
  ['null and missing', () => ({ v: null }), 'null missing nulls'],
  ['a date', () => ({ v: day(1) }), 'date1'],
  ['a whole array or an element that is one', (_) => ({ v: _.eq([1, 5]) }), 'nested'],
  ['a whole array of numbers', (_) => ({ v: _.eq([1, 5, 9]) }), 'list'],
  ['the empty array', (_) => ({ v: _.eq([]) }), 'none'],
  ['an object in the order of its fields', (_) => ({ v: _.eq({ a: 1, b: 'x' }) }), 'object'],
  ['an object written plainly means its fields', () => ({ v: { a: 1 } }), 'object turned objects mixed'],
  ['two fields of an object, in any order', () => ({ v: { b: 'x', a: 1 } }), 'object turned'],
  ['a dotted path', () => ({ 'v.b': 'x' }), 'object turned'],
  ['a path through an array of objects', () => ({ 'v.b': 4 }), 'objects mixed'],
  ['a path through objects and arrays', () => ({ 'v.a.c.d': 5 }), 'deep'],
  ['a position of an array', () => ({ 'v.1': 5 }), 'list'],
  ['a position, then a field', () => ({ 'v.1.b': 4 }), 'objects mixed'],
  ['null below an object that lacks the field', () => ({ 'v.c': null, n: 22 }), 'object'],
  ['null below an array where one object lacks the field', () => ({ 'v.a': null, n: 26 }), 'mixed'],
  ['nothing below an empty array', () => ({ 'v.a': null, n: 18 }), ''],
  ['several conditions at once', () => ({ v: 1, n: 17 }), 'list'],
  ['everything with an empty query', () => ({}), docs.map(({ _id }) => _id).join(' ')],
  ['_.eq', (_) => ({ v: _.eq(2) }), 'int2'],
  ['_.eq of null', (_) => ({ v: _.eq(null) }), 'null missing nulls'],
  ['_.neq finds missing fields too', (_) => ({ v: _.neq(1), n: _.lte(5) }), 'int2 half minus long'],
  ['_.neq of null', (_) => ({ v: _.neq(null), n: _.gt(11).and(_.lt(17)) }), 'false date1 date2'],
  ['_.neq fails when one element is equal', (_) => ({ v: _.neq(5), n: 17 }), ''],
  ['_.gt compares numbers only', (_) => ({ v: _.gt(1) }), 'int2 half long list mixed'],
  ['_.gte', (_) => ({ v: _.gte(2) }), 'int2 long list mixed'],
  ['_.lt', (_) => ({ v: _.lt(1) }), 'minus'],
  ['_.lte', (_) => ({ v: _.lte(1) }), 'int1 minus list'],
  ['_.gt of a text', (_) => ({ v: _.gt('ABC') }), 'text han tags'],
  ['_.gt of the empty text', (_) => ({ v: _.gt('') }), 'text Text han digit tags'],
  ['_.lt of a text', (_) => ({ v: _.lt('ABC') }), 'empty digit'],
  ['_.gt of a date', (_) => ({ v: _.gt(day(1)) }), 'date2'],
  ['_.lte of a date', (_) => ({ v: _.lte(day(1)) }), 'date1'],
  ['_.gt of false', (_) => ({ v: _.gt(false) }), 'true'],
  ['_.gte of null', (_) => ({ v: _.gte(null) }), 'null missing nulls'],
  ['_.gt of null finds nothing', (_) => ({ v: _.gt(null) }), ''],
  ['bounds met by two elements', (_) => ({ v: _.gt(1).and(_.lt(5)), n: 17 }), 'list'],
  ['bounds chained', (_) => ({ n: _.gte(3).and(_.lte(5)) }), 'half minus long'],
  ['bounds by _.and', (_) => ({ n: _.and(_.gt(1), _.lt(3)) }), 'int2'],
  ['bounds by _.and with a list', (_) => ({ n: _.and([_.gt(1), _.lt(3)]) }), 'int2'],
  ['_.in', (_) => ({ v: _.in([2, 'ABC', true]) }), 'int2 Text true'],
  ['_.in finds elements', (_) => ({ v: _.in([9, 'x']) }), 'list tags'],
  ['_.in with null finds missing', (_) => ({ v: _.in([null]) }), 'null missing nulls'],
  ['_.in of nothing', (_) => ({ v: _.in([]) }), ''],
  ['_.in with a date', (_) => ({ v: _.in([day(2)]) }), 'date2'],
  ['_.nin', (_) => ({ v: _.nin([1, 2]), n: _.lte(5) }), 'half minus long'],
  ['_.nin with null leaves missing out', (_) => ({ v: _.nin([null]), n: _.gte(13).and(_.lte(15)) }), 'date1'],
  ['_.nin of nothing is everything', (_) => ({ v: _.nin([]), n: _.lte(2) }), 'int1 int2'],
  ['_.exists(true) counts null', (_) => ({ v: _.exists(true), n: _.gte(12).and(_.lte(15)) }), 'false null date1'],
  ['_.exists(false)', (_) => ({ v: _.exists(false) }), 'missing'],
  ['_.exists of a path', (_) => ({ 'v.a.c': _.exists(true) }), 'deep'],
  ['_.mod', (_) => ({ v: _.mod(5, 4) }), 'list'],
  ['_.mod of even numbers', (_) => ({ n: _.mod(10, 0) }), 'digit tags'],
  ['_.mod takes the whole part of a fraction', (_) => ({ v: _.mod(4, 1), n: _.lte(5) }), 'int1 half'],
  ['_.mod of a negative number', (_) => ({ v: _.mod(4, -3) }), 'minus'],
  ['_.all', (_) => ({ v: _.all([1, 9]) }), 'list'],
  ['_.all takes a plain value for an array of one', (_) => ({ v: _.all(['abc']) }), 'text tags'],
  ['_.all of nothing', (_) => ({ v: _.all([]) }), ''],
  ['_.all that lacks one', (_) => ({ v: _.all([1, 2]) }), ''],
  ['_.size', (_) => ({ v: _.size(3) }), 'list mixed'],
  ['_.size 0', (_) => ({ v: _.size(0) }), 'none'],
  ['_.size 1 counts a nested array once', (_) => ({ v: _.size(1) }), 'nested nulls'],
  ['_.elemMatch on values', (_) => ({ v: _.elemMatch({ $gt: 3, $lt: 6 }) }), 'list'],
  ['_.elemMatch with a command inside', (_) => ({ v: _.elemMatch({ a: _.gt(2) }) }), 'objects'],
  ['_.elemMatch on one object', (_) => ({ v: _.elemMatch({ a: 3, b: 4 }) }), 'objects'],
  ['_.elemMatch does not mix two objects', (_) => ({ v: _.elemMatch({ a: 1, b: 4 }) }), ''],
  ['paths mix two objects', () => ({ 'v.a': 1, 'v.b': 4 }), 'objects mixed'],
  ['_.elemMatch never holds for a plain value', (_) => ({ v: _.elemMatch({ $eq: 2 }) }), ''],
  ['_.or on one field', (_) => ({ n: _.or(_.lt(2), _.gt(25)) }), 'int1 mixed'],
  ['_.or on one field, chained', (_) => ({ n: _.lt(2).or(_.gt(25)) }), 'int1 mixed'],
  ['_.or of whole queries', (_) => _.or([{ v: 'abc' }, { n: 3 }]), 'text tags half'],
  ['_.or with commands inside', (_) => _.or({ n: _.lt(2) }, { v: _.eq('ABC') }), 'int1 Text'],
  ['_.and of whole queries', (_) => _.and([{ v: 1 }, { n: _.gt(1) }]), 'list'],
  ['_.and around _.or', (_) => _.and([{ n: _.lt(5) }, _.or([{ v: 1 }, { v: 2 }])]), 'int1 int2'],
  ['_.nor of whole queries', (_) => _.and([{ n: _.lte(4) }, _.nor([{ v: 1 }, { v: 2 }])]), 'half minus'],
  ['_.nor on one field', (_) => ({ n: _.nor([_.gt(2), _.lt(2)]) }), 'int2'],
  ['_.not', (_) => ({ n: _.not(_.gt(2)) }), 'int1 int2'],
  ['_.not holds for missing fields', (_) => ({ v: _.not(_.gt(0)), n: _.gte(13).and(_.lte(14)) }), 'null missing'],
  ['_.not of _.in', (_) => ({ v: _.not(_.in([1, 2])), n: _.lte(3) }), 'half'],
  ['_.not around a regular expression', (_) => ({ v: _.not(/b/i), n: _.gte(6).and(_.lte(8)) }), 'empty'],
  ['a regular expression', () => ({ v: /^ab/ }), 'text tags'],
  ['a regular expression without case', () => ({ v: /^ab/i }), 'text Text tags'],
  ['a regular expression in Chinese', () => ({ v: /志愿/ }), 'han'],
  ['a regular expression never finds a number', () => ({ v: /1/ }), 'digit'],
  ['db.RegExp', (_, db) => ({ v: db.RegExp({ regexp: 'B', options: 'i' }) }), 'text Text tags'],
  ['db.RegExp with a repeated group', (_, db) => ({ v: db.RegExp({ regexp: '^(a|b)+c$' }) }), 'text tags'],
  ['a regular expression beside another condition', () => ({ v: /b/i, n: 7 }), 'Text'],
  ['_.expr compares two fields', (_) => _.expr({ $eq: ['$v', '$n'] }), 'int1 int2'],
  ['_.expr computes', (_) => _.and([{ n: { $lte: 5 } }, _.expr({ $lt: [{ $add: ['$v', 1] }, '$n'] })]), 'half minus'],
  ['_.expr tells missing from null', (_) => _.expr({ $eq: [{ $type: '$v' }, 'missing'] }), 'missing'],
  ['an undefined condition vanishes', () => ({ v: undefined, n: 3 }), 'half'],
  ['raw operators', () => ({ n: { $gte: 25 } }), 'objects mixed'],
]

describe('a query', () => {
  let environment: Environment
  let collection: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh('conformance_queries')
    await collection.add({ data: docs })
  })
  afterAll(() => environment.close())

  it.each(cases)('finds %s', async (_, filter, found) => {
    const { db } = environment
    const query = collection.where(filter(db.command, db))
    const { data } = await query.limit(1000).get()
    expect(data.map(({ _id }) => _id).sort()).toEqual(ids(found).sort())
    expect((await query.count()).total).toBe(ids(found).length)
  })

  it.each<[string, 'asc' | 'desc', string]>([
    ['kinds ascending: null, numbers, texts, objects, true and false, dates', 'asc', 'null int1 text object false true date1'],
    ['kinds descending', 'desc', 'date1 true false object text int1 null'],
  ])('sorts %s', async (_, order, wanted) => {
    const some = collection.where({ _id: environment.db.command.in(ids(wanted)) })
    expect((await some.orderBy('v', order).get()).data.map(({ _id }) => _id)).toEqual(ids(wanted))
  })

  it.each<['asc' | 'desc', string]>([['asc', 'none nulls list int2'], ['desc', 'list int2 nulls none']])('sorts arrays %s by their least or greatest element', async (order, wanted) => {
    const some = collection.where({ _id: environment.db.command.in(ids(wanted)) })
    expect((await some.orderBy('v', order).get()).data.map(({ _id }) => _id)).toEqual(ids(wanted))
  })

  it('orders by several fields, skips and limits', async () => {
    const some = collection.where({ n: environment.db.command.lte(6) }).orderBy('m', 'asc').orderBy('n', 'desc')
    expect((await some.skip(1).limit(2).get()).data.map(({ n }) => n)).toEqual([5, 4])
  })

  const shown: Array<[string, string, (_: Command) => unknown, unknown]> = [
    ['only what is named, and _id', 'int1', () => ({ n: true }), { _id: 'int1', n: 1 }],
    ['all but what is named', 'int1', () => ({ n: false }), { _id: 'int1', v: 1 }],
    ['without _id', 'int1', () => ({ n: true, _id: false }), { n: 1 }],
    ['a path', 'object', () => ({ 'v.a': true }), { _id: 'object', v: { a: 1 } }],
    ['a path through an array', 'objects', () => ({ 'v.a': true }), { _id: 'objects', v: [{ a: 1 }, { a: 3 }] }],
    ['a path left out of an array', 'objects', () => ({ 'v.a': false, n: false }), { _id: 'objects', v: [{ b: 2 }, { b: 4 }] }],
    ['numbers as flags', 'int1', () => ({ n: 1 }), { _id: 'int1', n: 1 }],
    ['the first elements by _.project.slice', 'list', (_) => ({ v: _.project.slice(2) }), { _id: 'list', v: [1, 5], n: 17 }],
    ['the last elements', 'list', (_) => ({ v: _.project.slice(-1) }), { _id: 'list', v: [9], n: 17 }],
    ['elements from a position', 'list', (_) => ({ v: _.project.slice([1, 1]), n: true }), { _id: 'list', v: [5], n: 17 }],
    ['one element by _.project.elemMatch', 'objects', (_) => ({ v: _.project.elemMatch({ a: 3 }) }), { _id: 'objects', v: [{ a: 3, b: 4 }] }],
    ['an element by its value', 'list', (_) => ({ v: _.project.elemMatch({ $gt: 4 }) }), { _id: 'list', v: [5] }],
  ]
  it.each(shown)('shows %s', async (_, id, projection, wanted) => {
    const { data } = await collection.where({ _id: id }).field(projection(environment.db.command)).get()
    expect(data).toEqual([wanted])
  })
})
