import { errorOf, openEnvironment, type Collection, type Environment, type Transaction } from './support/environment'

const NAME = 'conformance_transactions'

describe('a transaction', () => {
  let environment: Environment
  let collection: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh(NAME)
  })
  beforeEach(async () => {
    await collection.where({ _id: environment.db.command.exists(true) }).remove()
    await collection.add({ data: [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }] })
  })
  afterAll(() => environment.close())

  const begin = async (): Promise<{ transaction: Transaction; held: Collection }> => {
    const transaction = await environment.db.startTransaction()
    return { transaction, held: transaction.collection(NAME) }
  }
  const nOf = async (id: string, from: Collection = collection): Promise<unknown> => (await from.doc(id).get()).data?.n
  const inc = (by: number): unknown => environment.db.command.inc(by)

  it('shows its writes to itself at once and to others after the commit', async () => {
    const { transaction, held } = await begin()
    await held.doc('a').update({ data: { n: 5 } })
    await held.add({ data: { _id: 'c', n: 3 } })
    await held.doc('b').remove()
    expect([await nOf('a', held), await nOf('c', held)]).toEqual([5, 3])
    expect((await errorOf(held.doc('b').get())).errMsg).toContain('does not exist')
    expect([await nOf('a'), await nOf('b'), (await collection.count()).total]).toEqual([1, 1, 2])
    await transaction.commit()
    expect([await nOf('a'), await nOf('c'), (await collection.count()).total]).toEqual([5, 3, 2])
  })

  it('reads one snapshot', async () => {
    const { transaction, held } = await begin()
    expect(await nOf('a', held)).toBe(1)
    await collection.doc('b').update({ data: { n: 9 } })
    expect(await nOf('b', held)).toBe(1)
    await transaction.rollback()
    expect(await nOf('b')).toBe(9)
  })

  it('leaves nothing after a rollback', async () => {
    const { transaction, held } = await begin()
    await held.doc('a').update({ data: { n: 5 } })
    await held.doc('d').set({ data: { n: 5 } })
    await transaction.rollback()
    expect([await nOf('a'), (await collection.count()).total]).toEqual([1, 2])
  })

  it('conflicts at once with another that holds the document, in a text but without a code', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.held.doc('a').update({ data: { n: inc(1) } })
    const error = await errorOf(second.held.doc('a').update({ data: { n: inc(1) } }))
    expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining('TransactionConflict') })
    expect(error.code).toBeUndefined()
    await first.transaction.commit()
    expect(await nOf('a')).toBe(2)
  })

  it('is over after a conflict', async () => {
    const [first, second] = [await begin(), await begin()]
    await first.held.doc('a').update({ data: { n: 2 } })
    await errorOf(second.held.doc('a').update({ data: { n: 3 } }))
    expect((await errorOf(second.held.doc('b').get())).errMsg).toContain('TransactionNotExist')
    expect(await errorOf(second.transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    await first.transaction.rollback()
  })

  it('conflicts with a change made after its snapshot', async () => {
    const { held } = await begin()
    await nOf('a', held)
    await collection.doc('a').update({ data: { n: 7 } })
    expect((await errorOf(held.doc('a').update({ data: { n: 8 } }))).errMsg).toContain('TransactionConflict')
    expect(await nOf('a')).toBe(7)
  })

  it('makes a plain write wait, which then sees what it left', async () => {
    const { transaction, held } = await begin()
    await held.doc('a').update({ data: { n: 10 } })
    const waiting = collection.where({ _id: 'a', n: environment.db.command.gt(0) }).update({ data: { n: inc(1) } })
    await transaction.commit()
    expect((await waiting).stats).toEqual({ updated: 1 })
    expect(await nOf('a')).toBe(11)
  })

  it('refuses where() queries', async () => {
    const { transaction, held } = await begin()
    expect((await errorOf(held.where({ n: 1 }).get())).errCode).toBe(-502001)
    await transaction.rollback()
  })

  it('does not hold where().update() and remove(), which run outside it and survive a rollback', async () => {
    const { transaction, held } = await begin()
    await held.where({ _id: 'a' }).update({ data: { n: 99 } })
    await held.where({ _id: 'b' }).remove()
    await transaction.rollback()
    expect([await nOf('a'), (await collection.count()).total]).toEqual([99, 1])
  })

  it('refuses a server date', async () => {
    const { held } = await begin()
    expect((await errorOf(held.doc('a').update({ data: { at: environment.db.serverDate() } }))).errCode).toBe(-502001)
  })

  it('is aborted by a duplicate id', async () => {
    const { held } = await begin()
    expect((await errorOf(held.add({ data: { _id: 'a' } }))).errMsg).toContain('E11000')
    expect((await errorOf(held.doc('b').get())).errMsg).toContain('TransactionNotExist')
  })

  it('cannot be used after its commit', async () => {
    const { transaction, held } = await begin()
    await held.doc('a').update({ data: { n: 2 } })
    await transaction.commit()
    expect((await errorOf(held.doc('a').get())).errMsg).toContain('TransactionNotExist')
  })

  it('tells nothing created by set, even when it did', async () => {
    const { transaction, held } = await begin()
    expect((await held.doc('new').set({ data: { n: 1 } })).stats.created).toBe(0)
    await transaction.commit()
    expect(await nOf('new')).toBe(1)
  })
})

describe('runTransaction', () => {
  let environment: Environment
  let collection: Collection
  beforeAll(async () => {
    environment = await openEnvironment()
    collection = await environment.fresh(NAME)
    await collection.add({ data: { _id: 'a', n: 0 } })
  })
  afterAll(() => environment.close())

  it('commits and answers what its function answered', async () => {
    const answer = await environment.db.runTransaction(async (transaction) => {
      await transaction.collection(NAME).doc('a').update({ data: { n: 1 } })
      return 'done'
    })
    expect(answer).toBe('done')
    expect((await collection.doc('a').get()).data).toEqual({ _id: 'a', n: 1 })
  })

  it('takes everything back when its function throws, and throws the same', async () => {
    const reason = new Error('stop')
    const outcome = environment.db.runTransaction(async (transaction) => {
      await transaction.collection(NAME).doc('a').update({ data: { n: 50 } })
      throw reason
    })
    await expect(outcome).rejects.toBe(reason)
    expect((await collection.doc('a').get()).data?.n).toBe(1)
  })

  it('rejects with the reason of a rollback', async () => {
    await expect(environment.db.runTransaction((transaction) => transaction.rollback('no'))).rejects.toBe('no')
  })

  it('does not try a conflict again that an operation met', async () => {
    let tries = 0
    const outcome = environment.db.runTransaction(async (transaction) => {
      tries += 1
      const held = transaction.collection(NAME)
      await held.doc('a').get()
      await collection.doc('a').update({ data: { n: environment.db.command.inc(1) } })
      await held.doc('a').update({ data: { n: 0 } })
    })
    expect((await errorOf(outcome)).message).toContain('TransactionConflict')
    expect(tries).toBe(1)
  })
})
