import { errorOf, openEnvironment, type Collection, type Command, type Environment, type Plain } from './support/environment'

type Change = (_: Command) => unknown

/** A document before, what `update` is given, the document after. */
const changes: Array<[title: string, before: Plain, change: Change, after: Plain]> = [
  ['a plain field', { a: 1 }, () => ({ a: 2 }), { a: 2 }],
  ['a new field', { a: 1 }, () => ({ b: 'x' }), { a: 1, b: 'x' }],
  ['a field of an object, merged', { o: { a: 1, b: 2 } }, () => ({ o: { a: 9 } }), { o: { a: 9, b: 2 } }],
  ['a field of an object that is not there', {}, () => ({ o: { a: { b: 1 } } }), { o: { a: { b: 1 } } }],
  ['a dotted path', { o: { a: 1 } }, () => ({ 'o.b': 2 }), { o: { a: 1, b: 2 } }],
  ['a position of an array', { l: [1, 2, 3] }, () => ({ 'l.1': 9 }), { l: [1, 9, 3] }],
  ['a field in an element', { l: [{ a: 1 }] }, () => ({ 'l.0.a': 2 }), { l: [{ a: 2 }] }],
  ['a position behind the end, filled with null', { l: [1] }, () => ({ 'l.3': 4 }), { l: [1, null, null, 4] }],
  ['an array, replaced whole', { l: [1, 2] }, () => ({ l: [3] }), { l: [3] }],
  ['null', { a: 1 }, () => ({ a: null }), { a: null }],
  ['a date', { a: 1 }, () => ({ a: new Date(5) }), { a: new Date(5) }],
  ['undefined, which vanishes', { a: 1 }, () => ({ a: undefined, b: 2 }), { a: 1, b: 2 }],
  ['an empty object, which vanishes', { a: 1 }, () => ({ a: {}, b: 2 }), { a: 1, b: 2 }],
  ['_.set replaces an object', { o: { a: 1, b: 2 } }, (_) => ({ o: _.set({ a: 9 }) }), { o: { a: 9 } }],
  ['_.set of an empty object', { o: { a: 1 } }, (_) => ({ o: _.set({}) }), { o: {} }],
  ['_.set below null', { o: null }, (_) => ({ o: _.set({ a: 1 }) }), { o: { a: 1 } }],
  ['_.remove', { a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }],
  ['_.remove of a path', { o: { a: 1, b: 2 } }, (_) => ({ o: { a: _.remove() } }), { o: { b: 2 } }],
  ['_.remove of what is not there', { a: 1 }, (_) => ({ b: _.remove() }), { a: 1 }],
  ['_.remove in an array leaves null', { l: [1, 2] }, (_) => ({ 'l.0': _.remove() }), { l: [null, 2] }],
  ['_.inc', { a: 1 }, (_) => ({ a: _.inc(2) }), { a: 3 }],
  ['_.inc below zero', { a: 1 }, (_) => ({ a: _.inc(-5) }), { a: -4 }],
  ['_.inc of a missing field', {}, (_) => ({ a: _.inc(2) }), { a: 2 }],
  ['_.inc by a fraction', { a: 1 }, (_) => ({ a: _.inc(0.5) }), { a: 1.5 }],
  ['_.inc of a path', { o: { a: 1 } }, (_) => ({ o: { a: _.inc(1) } }), { o: { a: 2 } }],
  ['_.mul', { a: 3 }, (_) => ({ a: _.mul(2) }), { a: 6 }],
  ['_.mul of a missing field', {}, (_) => ({ a: _.mul(2) }), { a: 0 }],
  ['_.min that is smaller', { a: 3 }, (_) => ({ a: _.min(2) }), { a: 2 }],
  ['_.min that is greater', { a: 3 }, (_) => ({ a: _.min(5) }), { a: 3 }],
  ['_.min of a missing field', {}, (_) => ({ a: _.min(5) }), { a: 5 }],
  ['_.max that is greater', { a: 3 }, (_) => ({ a: _.max(5) }), { a: 5 }],
  ['_.max that is smaller', { a: 3 }, (_) => ({ a: _.max(2) }), { a: 3 }],
  ['_.max by kind: a text is more than a number', { a: 3 }, (_) => ({ a: _.max('x') }), { a: 'x' }],
  ['_.max of dates', { a: new Date(5) }, (_) => ({ a: _.max(new Date(9)) }), { a: new Date(9) }],
  ['_.rename', { a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
  ['_.rename over a field', { a: 1, b: 2 }, (_) => ({ a: _.rename('b') }), { b: 1 }],
  ['_.rename of what is not there', { b: 2 }, (_) => ({ a: _.rename('c') }), { b: 2 }],
  ['_.bit and', { a: 13 }, (_) => ({ a: _.bit({ and: 10 }) }), { a: 8 }],
  ['_.bit or', { a: 5 }, (_) => ({ a: _.bit({ or: 10 }) }), { a: 15 }],
  ['_.bit xor', { a: 5 }, (_) => ({ a: _.bit({ xor: 1 }) }), { a: 4 }],
  ['_.push of one', { l: [1] }, (_) => ({ l: _.push(2) }), { l: [1, 2] }],
  ['_.push of several', { l: [1] }, (_) => ({ l: _.push(2, 3) }), { l: [1, 2, 3] }],
  ['_.push of a list', { l: [1] }, (_) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }],
  ['_.push of a list as one', { l: [1] }, (_) => ({ l: _.push([[2, 3]]) }), { l: [1, [2, 3]] }],
  ['_.push creates', {}, (_) => ({ l: _.push(1) }), { l: [1] }],
  ['_.push of an object', { l: [] }, (_) => ({ l: _.push({ a: 1 }) }), { l: [{ a: 1 }] }],
  ['_.push with each and position', { l: [1, 4] }, (_) => ({ l: _.push({ each: [2, 3], position: 1 }) }), { l: [1, 2, 3, 4] }],
  ['_.push with a negative position', { l: [1, 2, 4] }, (_) => ({ l: _.push({ each: [3], position: -1 }) }), { l: [1, 2, 3, 4] }],
  ['_.push with sort', { l: [3, 1] }, (_) => ({ l: _.push({ each: [2], sort: 1 }) }), { l: [1, 2, 3] }],
  ['_.push with sort by a field', { l: [{ n: 2 }] }, (_) => ({ l: _.push({ each: [{ n: 3 }, { n: 1 }], sort: { n: -1 } }) }), { l: [{ n: 3 }, { n: 2 }, { n: 1 }] }],
  ['_.push with slice', { l: [1, 2] }, (_) => ({ l: _.push({ each: [3], slice: 2 }) }), { l: [1, 2] }],
  ['_.push with a negative slice', { l: [1, 2] }, (_) => ({ l: _.push({ each: [3], slice: -2 }) }), { l: [2, 3] }],
  ['_.push with slice 0', { l: [1, 2] }, (_) => ({ l: _.push({ each: [3], slice: 0 }) }), { l: [] }],
  ['_.push sorts before it cuts', { l: [5, 1] }, (_) => ({ l: _.push({ each: [3], sort: -1, slice: 2 }) }), { l: [5, 3] }],
  ['_.unshift', { l: [2] }, (_) => ({ l: _.unshift([0, 1]) }), { l: [0, 1, 2] }],
  ['_.pop', { l: [1, 2] }, (_) => ({ l: _.pop() }), { l: [1] }],
  ['_.pop of an empty array', { l: [] }, (_) => ({ l: _.pop() }), { l: [] }],
  ['_.shift', { l: [1, 2] }, (_) => ({ l: _.shift() }), { l: [2] }],
  ['_.shift of what is not there', { a: 1 }, (_) => ({ l: _.shift() }), { a: 1 }],
  ['_.addToSet of something new', { l: [1] }, (_) => ({ l: _.addToSet(2) }), { l: [1, 2] }],
  ['_.addToSet of something known', { l: [1] }, (_) => ({ l: _.addToSet(1) }), { l: [1] }],
  ['_.addToSet creates', {}, (_) => ({ l: _.addToSet(1) }), { l: [1] }],
  ['_.addToSet with $each', { l: [1] }, (_) => ({ l: _.addToSet({ $each: [1, 2, 2] }) }), { l: [1, 2] }],
  ['_.addToSet with each, which is stored as it is', { l: [] }, (_) => ({ l: _.addToSet({ each: [1] }) }), { l: [{ each: [1] }] }],
  ['_.addToSet of an equal object', { l: [{ a: 1, b: 2 }] }, (_) => ({ l: _.addToSet({ a: 1, b: 2 }) }), { l: [{ a: 1, b: 2 }] }],
  ['_.addToSet of an object in another order', { l: [{ a: 1, b: 2 }] }, (_) => ({ l: _.addToSet({ b: 2, a: 1 }) }), { l: [{ a: 1, b: 2 }, { b: 2, a: 1 }] }],
  ['_.pull of a value', { l: [1, 2, 1] }, (_) => ({ l: _.pull(1) }), { l: [2] }],
  ['_.pull does not look into nested arrays', { l: [[1], 1] }, (_) => ({ l: _.pull(1) }), { l: [[1]] }],
  ['_.pull with a command', { l: [1, 5, 9] }, (_) => ({ l: _.pull(_.gte(5)) }), { l: [1] }],
  ['_.pull with _.in', { l: ['x', 'y', 'z'] }, (_) => ({ l: _.pull(_.in(['x', 'z'])) }), { l: ['y'] }],
  ['_.pull of objects by a field', { l: [{ a: 1, b: 1 }, { a: 2 }] }, (_) => ({ l: _.pull({ a: 1 }) }), { l: [{ a: 2 }] }],
  ['_.pull of objects by a command', { l: [{ a: 1 }, { a: 5 }] }, (_) => ({ l: _.pull({ a: _.gt(3) }) }), { l: [{ a: 1 }] }],
  ['_.pullAll', { l: [1, 2, 3, 1] }, (_) => ({ l: _.pullAll([1, 3]) }), { l: [2] }],
  ['several operators at once', { a: 1, l: [1] }, (_) => ({ a: _.inc(1), l: _.push(2), c: 3 }), { a: 2, l: [1, 2], c: 3 }],
  ['text with all kinds of signs', {}, () => ({ t: '“邻伴”\n\u0000😀' }), { t: '“邻伴”\n\u0000😀' }],
  ['a large number', {}, () => ({ n: 2 ** 52 + 1 }), { n: 2 ** 52 + 1 }],
]

const refusals: Array<[title: string, before: Plain, change: Change, text: RegExp]> = [
  ['_.inc of a text', { a: 'x' }, (_) => ({ a: _.inc(1) }), /non-numeric/],
  ['_.inc of null', { a: null }, (_) => ({ a: _.inc(1) }), /non-numeric/],
  ['_.inc by a text', { a: 1 }, (_) => ({ a: _.inc('1') }), /non-numeric/],
  ['_.mul of an array', { a: [1] }, (_) => ({ a: _.mul(2) }), /non-numeric/],
  ['a field below null', { o: null }, () => ({ o: { a: 1 } }), /Cannot create field/],
  ['a field below a text', { o: 'x' }, () => ({ 'o.a': 1 }), /Cannot create field/],
  ['a named field of an array', { l: [1] }, () => ({ 'l.a': 1 }), /Cannot create field/],
  ['_.push to a text', { l: 'x' }, (_) => ({ l: _.push(1) }), /must be an array/],
  ['_.addToSet to a number', { l: 1 }, (_) => ({ l: _.addToSet(1) }), /array/],
  ['_.pull from a number', { l: 1 }, (_) => ({ l: _.pull(1) }), /array/],
  ['_.pop of a text', { l: 'x' }, (_) => ({ l: _.pop() }), /array/],
  ['_.bit of a fraction', { a: 1.5 }, (_) => ({ a: _.bit({ and: 1 }) }), /integ/],
  ['two changes of one path', { o: { a: 1 } }, (_) => ({ o: _.set({ a: 2 }), 'o.a': 3 }), /conflict/],
  ['_id', { a: 1 }, () => ({ _id: 'other' }), /_id/],
]

describe('an update', () => {
  let environment: Environment
  let collection: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh('conformance_updates')
  })
  afterAll(() => environment.close())

  let made = 0
  const stored = async (before: Plain): Promise<string> => (await collection.add({ data: { _id: `u${(made += 1)}`, ...before } }))._id

  it.each(changes)('of %s', async (_, before, change, after) => {
    const _id = await stored(before)
    await collection.doc(_id).update({ data: change(environment.db.command) })
    expect((await collection.doc(_id).get()).data).toEqual({ _id, ...after })
  })

  it.each(refusals)('of %s is refused', async (_, before, change, text) => {
    const _id = await stored(before)
    const error = await errorOf(collection.doc(_id).update({ data: change(environment.db.command) }))
    expect(error.errMsg).toMatch(text)
    expect((await collection.doc(_id).get()).data).toEqual({ _id, ...before })
  })

  it('counts what it changed: one, many, none', async () => {
    const { db } = environment
    await collection.add({ data: [1, 2, 3].map((n) => ({ batch: 'count', n })) })
    const batch = collection.where({ batch: 'count' })
    expect((await batch.update({ data: { n: db.command.inc(1) } })).stats).toEqual({ updated: 3 })
    expect((await batch.update({ data: { one: true }, multi: false })).stats).toEqual({ updated: 1 })
    expect((await collection.where({ batch: 'nobody' }).update({ data: { n: 1 } })).stats).toEqual({ updated: 0 })
    expect((await collection.doc('nobody').update({ data: { n: 1 } })).stats).toEqual({ updated: 0 })
  })

  it('by a guarded query has one winner among many', async () => {
    const { db } = environment
    const _id = await stored({ left: 1 })
    const take = (): Promise<{ stats: { updated: number } }> => collection.where({ _id, left: db.command.gt(0) }).update({ data: { left: db.command.inc(-1) } })
    const outcomes = await Promise.all(Array.from({ length: 8 }, take))
    expect(outcomes.reduce((sum, { stats }) => sum + stats.updated, 0)).toBe(1)
  })

  it('of many by a guarded query changes each that still fits, and has one winner on each', async () => {
    const { command: _ } = environment.db
    await collection.add({ data: ['s-1', 's-2', 's-3'].map((_id) => ({ _id, left: 1, people: [{ no: 'z' }], gone: [] })) })
    const take = (no: string): Promise<{ stats: { updated: number } }> =>
      collection.where({ _id: _.in(['s-1', 's-2', 's-3', 'nobody']), left: _.gt(0), 'people.no': _.neq(no) }).update({ data: { left: _.inc(-1), people: _.push([{ no }]) } })
    const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map(take))
    expect(outcomes.reduce((sum, { stats }) => sum + stats.updated, 0)).toBe(3)
    const leave = { people: _.pull({ no: 'z' }), left: _.inc(1), gone: _.push([{ no: 'z' }]) }
    expect((await collection.where({ _id: _.in(['s-1', 's-2']), gone: _.size(0) }).update({ data: leave })).stats.updated).toBe(2)
    expect((await collection.doc('s-1').get()).data).toMatchObject({ left: 1, people: [{ no: expect.stringMatching(/^[abcd]$/) as string }], gone: [{ no: 'z' }] })
    expect((await collection.doc('s-3').get()).data).toMatchObject({ left: 0, gone: [] })
  })

  it('may find its documents by a regular expression', async () => {
    await collection.add({ data: [{ name: 'match-1' }, { name: 'match-2' }, { name: 'other' }] })
    expect((await collection.where({ name: /^match-/ }).update({ data: { found: true } })).stats.updated).toBe(2)
    expect((await collection.where({ name: /^match-/ }).remove()).stats.removed).toBe(2)
  })

  it('by set replaces or creates', async () => {
    const _id = await stored({ a: 1 })
    expect((await collection.doc(_id).set({ data: { b: 2 } })).stats).toEqual({ updated: 1, created: 0 })
    expect((await collection.doc(_id).get()).data).toEqual({ _id, b: 2 })
    expect((await collection.doc('made').set({ data: { b: 3 } })).stats).toEqual({ updated: 0, created: 1 })
    expect((await collection.doc('made').get()).data).toEqual({ _id: 'made', b: 3 })
  })

  it('takes the server date, also moved', async () => {
    const { db } = environment
    const _id = await stored({})
    await collection.doc(_id).update({ data: { now: db.serverDate(), later: db.serverDate({ offset: 60_000 }) } })
    const { now, later } = (await collection.doc(_id).get()).data as { now: Date; later: Date }
    expect(later.getTime() - now.getTime()).toBeGreaterThanOrEqual(60_000)
  })
})

describe('a removal', () => {
  it('counts one, many, none', async () => {
    const environment = await openEnvironment()
    const collection = await environment.fresh('conformance_removals')
    await collection.add({ data: [{ _id: 'a', k: 1 }, { _id: 'b', k: 1 }, { _id: 'c', k: 1 }, { _id: 'd', k: 2 }] })
    expect((await collection.doc('a').remove()).stats).toEqual({ removed: 1 })
    expect((await collection.doc('a').remove()).stats).toEqual({ removed: 0 })
    expect((await collection.where({ k: 1 }).remove()).stats).toEqual({ removed: 2 })
    expect((await collection.count()).total).toBe(1)
    await environment.close()
  })
})
