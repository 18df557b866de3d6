import { errorOf, openEnvironment, type Collection, type Environment } from './support/environment'

/** Which fields an error carries depends on the call; programs must not branch on one of them alone. */
describe('an error', () => {
  let environment: Environment
  let collection: Collection
  let absent: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh('conformance_errors')
    absent = environment.db.collection('conformance_absent')
  })
  afterAll(() => environment.close())

  it.each<[string, string, () => Promise<unknown>]>([
    ['get', 'collection.get', () => absent.get()],
    ['count', 'collection.count', () => absent.count()],
    ['add', 'collection.add', () => absent.add({ data: { a: 1 } })],
    ['update', 'collection.update', () => absent.where({ a: 1 }).update({ data: { a: 2 } })],
    ['remove', 'collection.remove', () => absent.where({ a: 1 }).remove()],
    ['doc.get', 'document.get', () => absent.doc('a').get()],
    ['doc.set', 'document.set', () => absent.doc('a').set({ data: { a: 1 } })],
    ['doc.update', 'document.update', () => absent.doc('a').update({ data: { a: 1 } })],
    ['doc.remove', 'document.remove', () => absent.doc('a').remove()],
  ])('of %s on a collection that is not there has errCode -502005 and no code', async (_, api, call) => {
    const error = await errorOf(call())
    expect(error).toMatchObject({ errCode: -502005, errMsg: expect.stringContaining(`${api}:fail -502005 database collection not exists`) })
    expect(error.code).toBeUndefined()
  })

  it('of an aggregate has a code and errCode -1', async () => {
    expect(await errorOf(absent.aggregate().limit(1).end())).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST', errCode: -1 })
  })

  it('of createCollection that exists has a code and errCode -1', async () => {
    const error = await errorOf(environment.db.createCollection('conformance_errors'))
    expect(error).toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST', errCode: -1 })
    expect(error.message).toContain('Table exist')
  })

  it('of doc.get that finds nothing names the id', async () => {
    expect(await errorOf(collection.doc('nobody').get())).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('document with _id nobody does not exist') })
  })

  it('of an id that exists tells E11000 under -502001', async () => {
    await collection.add({ data: { _id: 'twice' } })
    expect(await errorOf(collection.add({ data: { _id: 'twice' } }))).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') })
  })

  it('of a unique value that exists tells E11000, and a missing field counts as null', async () => {
    const unique = await environment.fresh('conformance_unique')
    await unique.add({ data: { code: 'x' } })
    expect((await errorOf(unique.add({ data: { code: 'x' } }))).errMsg).toContain('E11000')
    await unique.add({ data: { other: 1 } })
    expect((await errorOf(unique.add({ data: { other: 2 } }))).errMsg).toContain('E11000')
  })

  it('comes before anything is sent for what the SDK refuses itself', () => {
    expect(() => collection.where({ a: undefined })).toThrow()
    expect(() => collection.doc(undefined)).toThrow()
  })

  it.each<[string, (collection: Collection, environment: Environment) => Promise<unknown>]>([
    ['an unknown operator', (held) => held.where({ a: { $nonsense: 1 } }).get()],
    ['$where', (held) => held.where({ $where: 'true' }).get()],
    ['a geo query', (held) => held.where({ a: { $nearSphere: { $geometry: { type: 'Point', coordinates: [0, 0] } } } }).get()],
    ['an $in without a list', (held) => held.where({ a: { $in: 1 } }).get()],
    ['an empty $or', (held) => held.where({ $or: [] }).get()],
    ['a wrong regular expression', (held, { db }) => held.where({ a: db.RegExp({ regexp: '(' }) }).get()],
    ['a wrong option of a regular expression', (held, { db }) => held.where({ a: db.RegExp({ regexp: 'a', options: 'q' }) }).get()],
    ['a mixed projection', (held) => held.field({ a: true, b: false }).get()],
    ['a $mod by zero', (held, { db }) => held.where({ a: db.command.mod(0, 1) }).get()],
  ])('of %s has errCode -502001', async (_, call) => {
    expect(await errorOf(call(collection, environment))).toMatchObject({ errCode: -502001 })
  })

  it('of a field that begins with $ in a document refuses to store it', async () => {
    expect((await errorOf(collection.add({ data: { a: { $inc: 1 } } }))).errCode).toBe(-502001)
  })
})

describe('what goes in comes out', () => {
  const shapes = { int: 7, long: 2 ** 40, double: 0.1, minus: -1.5, text: '“邻伴”\u0000😀', yes: true, no: false, nothing: null, date: new Date(1234567890123), list: [1, [2, [3]], {}], object: { a: { b: { c: 1 } } }, empty: '' }
  let environment: Environment
  let collection: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh('conformance_shapes')
    await collection.add({ data: { _id: 'all', ...shapes } })
  })
  afterAll(() => environment.close())

  it.each(Object.entries(shapes))('as %s', async (name, value) => {
    expect((await collection.doc('all').get()).data?.[name]).toEqual(value)
  })

  it('with a number for an id, which is not its text', async () => {
    await collection.add({ data: [{ _id: 7, kind: 'number' }, { _id: '7', kind: 'text' }] })
    expect((await collection.doc(7).get()).data).toEqual({ _id: 7, kind: 'number' })
    expect((await collection.doc('7').get()).data).toEqual({ _id: '7', kind: 'text' })
  })

  it('with an id of 32 hex digits when it brings none', async () => {
    expect((await collection.add({ data: { a: 1 } }))._id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('without members that are undefined', async () => {
    const { _id } = await collection.add({ data: { a: undefined, b: 1 } })
    expect((await collection.doc(_id).get()).data).toEqual({ _id, b: 1 })
  })

  it('without _openid: a function writes the owner itself', async () => {
    const { _id } = await collection.add({ data: { b: 1 } })
    expect((await collection.doc(_id).get()).data).not.toHaveProperty('_openid')
  })
})
