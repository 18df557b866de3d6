import { errorOf, openEnvironment, type Collection, type Command, type Db, type Environment, type Plain } from './support/environment'

/** Where MongoDB's rules surprise: what is no number, arrays in arrays, patterns as values, paths that lead nowhere. */
const docs: Plain[] = [
  { _id: 'nan', v: NaN }, { _id: 'infinite', v: Infinity }, { _id: 'least', v: -Infinity }, { _id: 'zero', v: -0 }, { _id: 'five', v: 5 },
  { _id: 'text', v: 'abc' }, { _id: 'texts', v: ['xbc', 'q'] }, { _id: 'other', v: 'zz' }, { _id: 'lines', v: 'a\nb' }, { _id: 'emoji', v: '志愿😀' },
  { _id: 'four', v: [[[[1]]]] }, { _id: 'two', v: [[1, 5], [7]] }, { _id: 'pair', v: [3, 4] },
  { _id: 'some', v: [{ a: 1 }, { b: 2 }] }, { _id: 'gap', v: [{}] }, { _id: 'none', v: [] }, { _id: 'bare', v: {} }, { _id: 'absent' }, { _id: 'null', v: null },
  { _id: 'tree', v: { a: 1, b: { c: 1, d: 2 } } },
]
const ids = (text: string): string[] => text.split(' ').filter((id) => id !== '').sort()

const finds: Array<[title: string, filter: (_: Command, db: Db) => unknown, found: string]> = [
  ['NaN, which equals itself', () => ({ v: NaN }), 'nan'],
  ['NaN by _.gte, and nothing else', (_) => ({ v: _.gte(NaN) }), 'nan'],
  ['no NaN by _.lt of a number', (_) => ({ v: _.lt(0) }), 'least'],
  ['infinity above every number', (_) => ({ v: _.gt(1e308) }), 'infinite'],
  ['0 stored as -0', () => ({ v: 0 }), 'zero'],
  ['an array in arrays, whole', (_) => ({ v: _.eq([[[[1]]]]) }), 'four'],
  ['an array in arrays, as the one element', (_) => ({ v: _.eq([[[1]]]) }), 'four'],
  ['no array two levels down', (_) => ({ v: _.eq([[1]]) }), ''],
  ['a position in a position', () => ({ 'v.1.0': 7 }), 'two'],
  ['an element of an element by _.elemMatch twice', (_) => ({ v: _.elemMatch({ $elemMatch: { $gt: 6 } }) }), 'two'],
  ['_.elemMatch with a raw $or', (_) => ({ v: _.elemMatch({ $or: [{ a: 9 }, { b: 2 }] }) }), 'some'],
  ['an array greater than another', (_) => ({ v: _.gt([3, 3]), _id: _.in(['pair', 'none']) }), 'pair'],
  ['an array less than another', (_) => ({ v: _.lt([3, 5]), _id: _.in(['pair', 'none']) }), 'pair none'],
  ['an object greater than another', (_) => ({ v: _.gt({ a: 0 }), _id: _.in(['tree', 'bare']) }), 'tree'],
  ['no object in another order of fields', (_) => ({ v: _.eq({ b: { c: 1, d: 2 }, a: 1 }) }), ''],
  ['an object of an object by _.in', (_) => ({ 'v.b': _.in([{ c: 1, d: 2 }]) }), 'tree'],
  ['nothing below a number, which is null', (_) => ({ 'v.x': null, _id: 'five' }), 'five'],
  ['nothing below plain elements, which is not', (_) => ({ 'v.x': null, _id: _.in(['pair', 'none', 'gap']) }), 'gap'],
  ['_.neq of null below arrays', (_) => ({ 'v.a': _.neq(null), _id: _.in(['some', 'gap', 'none', 'pair', 'absent', 'bare']) }), 'none pair'],
  ['_.exists of a path that one element has', (_) => ({ 'v.a': _.exists(true) }), 'some tree'],
  ['_.exists(false) of a path that no element has', (_) => ({ 'v.z': _.exists(false), _id: _.in(['some', 'none']) }), 'some none'],
  ['_.in of patterns', (_) => ({ v: _.in([/^a/, /BC$/i]) }), 'text texts lines'],
  ['_.nin of a pattern', (_) => ({ v: _.nin([/^a/]), _id: _.in(['text', 'texts', 'other']) }), 'texts other'],
  ['_.all of a pattern', (_) => ({ v: _.all([/bc/]) }), 'text texts'],
  ['_.eq of a pattern, which is a value then and never stored', (_) => ({ v: _.eq(/^a/) }), ''],
  ['a dot that stops at a line', (_, db) => ({ v: db.RegExp({ regexp: 'a.b' }) }), ''],
  ['a dot with option s', (_, db) => ({ v: db.RegExp({ regexp: 'a.b', options: 's' }) }), 'lines'],
  ['the begin of a line with option m', (_, db) => ({ v: db.RegExp({ regexp: '^b', options: 'm' }) }), 'lines'],
  ['options together', (_, db) => ({ v: db.RegExp({ regexp: '^B$', options: 'im' }) }), 'lines'],
  ['a sign beyond 16 bits as one letter', () => ({ v: /^.{3}$/ }), 'text texts emoji'],
  ['a needless backslash', (_, db) => ({ v: db.RegExp({ regexp: '^z\\-?z$' }) }), 'other'],
]

const refused: Array<[title: string, filter: (_: Command, db: Db) => unknown, text: RegExp]> = [
  ['_.neq of a pattern', (_) => ({ v: _.neq(/a/) }), /regex/],
  ['_.gt of a pattern', (_) => ({ v: _.gt(/a/) }), /regex/i],
  ['_.size of a fraction', (_) => ({ v: _.size(1.5) }), /\$size/],
  ['_.size below zero', (_) => ({ v: _.size(-1) }), /\$size/],
]

const changes: Array<[title: string, before: Plain, change: (_: Command) => unknown, after: Plain]> = [
  ['_.push with each, position, sort and slice together', { l: [{ n: 2, m: 1 }] }, (_) => ({ l: _.push({ each: [{ n: 1 }, { n: 2, m: 0 }], position: 0, sort: { n: 1, m: -1 }, slice: -2 }) }), { l: [{ n: 2, m: 1 }, { n: 2, m: 0 }] }],
  ['_.push that only sorts', { l: [3, 1, 2] }, (_) => ({ l: _.push({ each: [], sort: 1 }) }), { l: [1, 2, 3] }],
  ['_.push with a position behind the end', { l: [1] }, (_) => ({ l: _.push({ each: [2], position: 99 }) }), { l: [1, 2] }],
  ['_.push with a position before the beginning', { l: [1] }, (_) => ({ l: _.push({ each: [2], position: -99 }) }), { l: [2, 1] }],
  ['_.push with sort by a path', { l: [{ o: { n: 2 } }] }, (_) => ({ l: _.push({ each: [{ o: { n: 1 } }], sort: { 'o.n': 1 } }) }), { l: [{ o: { n: 1 } }, { o: { n: 2 } }] }],
  ['_.pull by two fields at once', { l: [{ a: 1, b: 1 }, { a: 1, b: 2 }] }, (_) => ({ l: _.pull({ a: 1, b: _.gt(1) }) }), { l: [{ a: 1, b: 1 }] }],
  ['_.pull by a path', { l: [{ a: { b: 1 } }, { a: { b: 2 } }] }, (_) => ({ l: _.pull({ 'a.b': 1 }) }), { l: [{ a: { b: 2 } }] }],
  ['_.pull by an object in the order of its fields', { l: [{ a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }] }, (_) => ({ l: _.pull({ a: { b: 1, c: 2 } }) }), { l: [{ a: { c: 2, b: 1 } }] }],
  ['_.pull by _.elemMatch', { l: [{ r: [{ q: 1 }] }, { r: [] }] }, (_) => ({ l: _.pull({ r: _.elemMatch({ q: 1 }) }) }), { l: [{ r: [] }] }],
  ['_.pull of a list, which is one element', { l: [[1, 2], [3]] }, (_) => ({ l: _.pull([1, 2]) }), { l: [[3]] }],
  ['_.pull of null', { l: [1, null] }, (_) => ({ l: _.pull(null) }), { l: [1] }],
  ['_.pullAll of whole objects only', { l: [{ a: 1 }, { a: 1, b: 2 }] }, (_) => ({ l: _.pullAll([{ a: 1 }]) }), { l: [{ a: 1, b: 2 }] }],
  ['_.inc below what is not there', {}, (_) => ({ 'b.c': _.inc(1) }), { b: { c: 1 } }],
  ['_.inc of an element', { l: [1, 2] }, (_) => ({ 'l.1': _.inc(5) }), { l: [1, 7] }],
  ['a field below a position behind the end', { l: [] }, () => ({ 'l.2.b': 1 }), { l: [null, null, { b: 1 }] }],
  ['_.min of null, which is less than any number', { a: null }, (_) => ({ a: _.min(1) }), { a: null }],
  ['_.rename within an object', { a: { b: 1 } }, (_) => ({ 'a.b': _.rename('a.c') }), { a: { c: 1 } }],
  ['_.bit of what is not there', {}, (_) => ({ a: _.bit({ or: 5 }) }), { a: 5 }],
]

const impossible: Array<[title: string, before: Plain, change: (_: Command) => unknown, text: RegExp]> = [
  ['_.rename out of an array', { l: [{ b: 1 }] }, (_) => ({ 'l.0.b': _.rename('c') }), /source field cannot be an array element/],
  ['_.rename into an array', { a: 1, l: [{}] }, (_) => ({ a: _.rename('l.0.c') }), /destination field cannot be an array element/],
  ['_.rename to itself', { a: 1 }, (_) => ({ a: _.rename('a') }), /differ|conflict/],
  ['_.inc of a date', { a: new Date(5) }, (_) => ({ a: _.inc(1) }), /non-numeric/],
  ['_.push to null', { l: null }, (_) => ({ l: _.push(1) }), /must be an array/],
  ['a position by $', { l: [1] }, () => ({ 'l.$': 2 }), /positional/],
]

describe('at the edges', () => {
  let environment: Environment
  let collection: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh('conformance_edges')
    await collection.add({ data: docs })
  })
  afterAll(() => environment.close())

  it.each(finds)('a query finds %s', async (_, filter, found) => {
    const { data } = await collection.where(filter(environment.db.command, environment.db)).get()
    expect(data.map(({ _id }) => _id).sort()).toEqual(ids(found))
  })

  it.each(refused)('a query refuses %s', async (_, filter, text) => {
    expect((await errorOf(collection.where(filter(environment.db.command, environment.db)).get())).errMsg).toMatch(text)
  })

  let made = 0
  const stored = async (before: Plain): Promise<string> => (await collection.add({ data: { _id: `e${(made += 1)}`, ...before } }))._id

  it.each(changes)('an update makes %s', async (_, before, change, after) => {
    const _id = await stored(before)
    await collection.doc(_id).update({ data: change(environment.db.command) })
    expect((await collection.doc(_id).get()).data).toEqual({ _id, ...after })
  })

  it.each(impossible)('an update refuses %s', async (_, before, change, text) => {
    const _id = await stored(before)
    expect((await errorOf(collection.doc(_id).update({ data: change(environment.db.command) }))).errMsg).toMatch(text)
    expect((await collection.doc(_id).get()).data).toEqual({ _id, ...before })
  })

  it('limit and skip mean nothing to count, update and remove', async () => {
    await collection.add({ data: [1, 2, 3].map((n) => ({ batch: 'all', n })) })
    const batch = collection.where({ batch: 'all' })
    expect([await batch.limit(1).count(), await batch.skip(2).count()]).toMatchObject([{ total: 3 }, { total: 3 }])
    expect((await batch.limit(1).update({ data: { seen: true } })).stats.updated).toBe(3)
    expect((await batch.remove()).stats.removed).toBe(3)
  })

  it('skipping past the end finds nothing', async () => {
    expect((await collection.where({ v: 5 }).skip(10).get()).data).toEqual([])
  })

  it('a field name with a null byte, which BSON cannot hold, is not stored', async () => {
    expect((await errorOf(collection.add({ data: { _id: 'byte', 'a\u0000b': 1 } }))).errCode).toBe(-502001)
    expect((await collection.where({ _id: 'byte' }).count()).total).toBe(0)
  })

  it('set and update of one document follow each other within a transaction', async () => {
    const transaction = await environment.db.startTransaction()
    const held = transaction.collection('conformance_edges').doc('within')
    await held.set({ data: { a: 1 } })
    await held.set({ data: { b: 2 } })
    await held.update({ data: { 'c.d': 1 } })
    await transaction.commit()
    expect((await collection.doc('within').get()).data).toEqual({ _id: 'within', b: 2, c: { d: 1 } })
  })
})
