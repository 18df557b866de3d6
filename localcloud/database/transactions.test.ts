import { refusalOf, TestClient } from './test-client'

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT', message: expect.stringContaining('[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others') }
const GONE = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') }

const inc = (n: number): Record<string, unknown> => ({ $inc: { n } })

describe('a transaction', () => {
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({
      indexes: [
        { collection: 'c', name: 'team', keys: [['team', 1]] },
        { collection: 'people', name: 'email', keys: [['email', 1]], unique: true },
      ],
    })
  })
  afterAll(() => client.close())
  beforeEach(async () => {
    await client.database.clear()
    await client.add('c', [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
  })

  it('shows its writes to itself at once and to others after the commit, all together', async () => {
    const tx = await client.begin()
    await client.update('c', 'a', inc(5), tx)
    await client.add('c', { _id: 'new', team: 'x' }, tx)
    await client.set('c', 'set', { team: 'x' }, tx)
    await client.remove('c', 'b', tx)
    expect(await client.get('c', 'a', tx)).toEqual({ _id: 'a', n: 6 })
    expect(await client.get('c', 'new', tx)).toEqual({ _id: 'new', team: 'x' })
    expect(await client.get('c', 'b', tx)).toBeUndefined()
    expect(await client.find('c', {}, { order: { _id: 1 } })).toEqual([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
    await client.commit(tx)
    expect(await client.find('c', {}, { order: { _id: 1 } })).toEqual([{ _id: 'a', n: 6 }, { _id: 'new', team: 'x' }, { _id: 'set', team: 'x' }])
    expect(await client.count('c', { team: 'x' })).toBe(2)
  })

  it('leaves nothing behind when it is aborted', async () => {
    const tx = await client.begin()
    await client.update('c', 'a', inc(5), tx)
    await client.add('c', { _id: 'new' }, tx)
    await client.abort(tx)
    expect(await client.find('c', {}, { order: { _id: 1 } })).toEqual([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
    expect(await client.update('c', 'a', inc(1))).toBe(1)
  })

  it('builds one write on the other, up to removing what it added', async () => {
    const tx = await client.begin()
    await client.add('c', { _id: 'new', n: 1 }, tx)
    await client.update('c', 'new', inc(1), tx)
    expect(await client.update('c', 'new', { $set: { n: 2 } }, tx)).toBe(0)
    expect(await client.remove('c', 'new', tx)).toBe(1)
    expect(await client.update('c', 'new', inc(1), tx)).toBe(0)
    await client.add('c', { _id: 'new', n: 9 }, tx)
    expect(await client.set('c', 'new', { n: 10 }, tx)).toEqual({ updated: 1, upsert_id: null })
    await client.commit(tx)
    expect(await client.get('c', 'new')).toEqual({ _id: 'new', n: 10 })
  })

  it('reads the moment of its first read, whatever is written meanwhile', async () => {
    const tx = await client.begin()
    await client.get('c', 'a', tx)
    await client.updateWhere('c', {}, inc(1))
    expect(await client.get('c', 'b', tx)).toEqual({ _id: 'b', n: 1 })
    expect(await client.get('c', 'b')).toEqual({ _id: 'b', n: 2 })
    await client.abort(tx)
  })

  it('fails at once when it writes what another transaction has written, and is over', async () => {
    const [first, second] = [await client.begin(), await client.begin()]
    await client.update('c', 'a', inc(1), first)
    await client.update('c', 'b', inc(1), second)
    expect(await refusalOf(client.update('c', 'a', inc(10), second))).toEqual(CONFLICT)
    expect(await refusalOf(client.get('c', 'a', second))).toEqual(GONE)
    expect(await refusalOf(client.commit(second))).toEqual(GONE)
    await client.commit(first)
    expect(await client.find('c', {}, { order: { _id: 1 } })).toEqual([{ _id: 'a', n: 2 }, { _id: 'b', n: 1 }])
  })

  it.each<[string, (tx: string) => Promise<unknown>]>([
    ['updates', (tx) => client.update('c', 'a', inc(10), tx)],
    ['removes', (tx) => client.remove('c', 'a', tx)],
    ['sets', (tx) => client.set('c', 'a', { n: 0 }, tx)],
  ])('fails when it %s a document that changed since its snapshot', async (_, write) => {
    const tx = await client.begin()
    await client.get('c', 'b', tx)
    await client.update('c', 'a', inc(1))
    expect(await refusalOf(write(tx))).toEqual(CONFLICT)
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', n: 2 })
  })

  it('fails when it adds a document that another added since its snapshot', async () => {
    const tx = await client.begin()
    await client.get('c', 'a', tx)
    await client.add('c', { _id: 'new' })
    expect(await refusalOf(client.add('c', { _id: 'new' }, tx))).toEqual(CONFLICT)
  })

  it('is ended by a duplicate id', async () => {
    const tx = await client.begin()
    await client.update('c', 'a', inc(1), tx)
    expect((await refusalOf(client.add('c', { _id: 'b' }, tx))).message).toContain('E11000')
    expect(await refusalOf(client.commit(tx))).toEqual(GONE)
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', n: 1 })
  })

  it('is ended by an update that cannot be made', async () => {
    const tx = await client.begin()
    expect((await refusalOf(client.update('c', 'a', { $push: { n: 1 } }, tx))).code).toBe('DATABASE_REQUEST_FAILED')
    expect(await refusalOf(client.commit(tx))).toEqual(GONE)
  })

  it('makes plain writes wait, which then see what it left', async () => {
    const tx = await client.begin()
    await client.update('c', 'a', { $set: { n: 0 } }, tx)
    const guarded = client.updateWhere('c', { _id: 'a', n: { $gt: 0 } }, inc(-1))
    const added = client.updateWhere('c', { _id: 'a' }, { $set: { seen: true } })
    const removed = client.removeWhere('c', { _id: 'a', n: { $lt: 5 } })
    expect(await client.update('c', 'b', inc(1))).toBe(1)
    await client.commit(tx)
    expect(await Promise.all([guarded, added, removed])).toEqual([0, 1, 1])
  })

  it('lets plain writes go on with the old state when it is aborted', async () => {
    const tx = await client.begin()
    await client.remove('c', 'a', tx)
    const waiting = client.update('c', 'a', inc(1))
    await client.abort(tx)
    expect(await waiting).toBe(1)
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', n: 2 })
  })

  it('holds the id it adds: a plain add waits and is then a duplicate', async () => {
    const tx = await client.begin()
    await client.add('c', { _id: 'new', by: 'tx' }, tx)
    const plain = refusalOf(client.add('c', { _id: 'new', by: 'plain' }))
    await client.commit(tx)
    expect((await plain).message).toContain('E11000')
    expect(await client.get('c', 'new')).toEqual({ _id: 'new', by: 'tx' })
  })

  it('holds the unique values it takes', async () => {
    await client.add('people', { _id: 'p', email: 'old@x' })
    const [first, second] = [await client.begin(), await client.begin()]
    await client.add('people', { _id: 'q', email: 'new@x' }, first)
    const plain = refusalOf(client.update('people', 'p', { $set: { email: 'new@x' } }))
    expect(await refusalOf(client.add('people', { _id: 'r', email: 'new@x' }, second))).toEqual(CONFLICT)
    await client.commit(first)
    expect((await plain).message).toContain('E11000')
    expect(await client.count('people', { email: 'new@x' })).toBe(1)
  })

  it('may hand a unique value from one document to another, but not keep it twice', async () => {
    await client.add('people', [{ _id: 'p', email: 'p@x' }, { _id: 'q', email: 'q@x' }])
    const handing = await client.begin()
    await client.update('people', 'p', { $set: { email: 'free@x' } }, handing)
    await client.update('people', 'q', { $set: { email: 'p@x' } }, handing)
    await client.commit(handing)
    expect(await client.find('people', { email: 'p@x' })).toEqual([{ _id: 'q', email: 'p@x' }])
    const twice = await client.begin()
    await client.add('people', { _id: 'r', email: 'r@x' }, twice)
    expect((await refusalOf(client.add('people', { _id: 's', email: 'r@x' }, twice))).message).toContain('E11000')
  })

  it('does not take a unique value that a document has kept all along', async () => {
    await client.add('people', { _id: 'owner', email: 'owner@x' })
    const tx = await client.begin()
    expect((await refusalOf(client.add('people', { _id: 'thief', email: 'owner@x' }, tx))).message).toContain('E11000')
    expect(await refusalOf(client.commit(tx))).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    expect(await client.find('people', { email: 'owner@x' })).toEqual([{ _id: 'owner', email: 'owner@x' }])
  })

  it('takes doc operations only, and no server date', async () => {
    const tx = await client.begin()
    const body = { collectionName: 'c', transactionId: tx, queryType: 'WHERE', query: '{"_id":"a"}' }
    for (const action of ['getDocument', 'removeDocument', 'calculateDocument']) {
      expect((await refusalOf(client.call(action, body))).code).toBe('DATABASE_REQUEST_FAILED')
    }
    const update = client.call('modifyDocument', { ...body, multi: true, merge: true, data: '{"$set":{"n":9}}' })
    expect((await refusalOf(update)).code).toBe('DATABASE_REQUEST_FAILED')
    const dated = client.add('c', { _id: 'dated', at: { $tcb_server_date: { offset: 0 } } }, tx)
    expect((await refusalOf(dated)).message).toContain('serverDate')
    await client.commit(tx)
    expect(await client.find('c', {}, { order: { _id: 1 } })).toEqual([{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }])
  })

  it('is unknown once it has ended, and when it never was', async () => {
    const tx = await client.begin()
    await client.commit(tx)
    expect(await refusalOf(client.commit(tx))).toEqual(GONE)
    expect(await refusalOf(client.abort(tx))).toEqual(GONE)
    expect(await refusalOf(client.update('c', 'a', inc(1), tx))).toEqual(GONE)
    expect(await refusalOf(client.commit('never'))).toEqual(GONE)
  })

  it('is over after its time, and lets go of what it held', async () => {
    // Long enough that a busy machine gets both calls in before the end.
    const short = await TestClient.open({ transactionLifeMs: 1500, indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })
    await short.add('c', { _id: 'a', n: 1 })
    const tx = await short.begin()
    await short.update('c', 'a', inc(5), tx)
    expect(await short.update('c', 'a', inc(1))).toBe(1)
    expect(await refusalOf(short.commit(tx))).toEqual(GONE)
    expect(await short.get('c', 'a')).toEqual({ _id: 'a', n: 2 })
    await short.close()
  })
})

describe('the 30 seconds of a transaction', () => {
  let client: TestClient
  let time = 0
  const move = (ms: number): void => {
    time += ms
    client.database.clockMoved()
  }
  beforeAll(async () => (client = await TestClient.open({ now: () => time, indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })))
  afterAll(() => client.close())
  beforeEach(async () => {
    time = 1_700_000_000_000
    await client.database.clear()
    await client.add('c', { _id: 'a', n: 1 })
  })

  it('pass when the clock is moved: it lets go at once, and whoever waited goes on', async () => {
    const tx = await client.begin()
    await client.update('c', 'a', inc(5), tx)
    let isWaiting = true
    const waiting = client.update('c', 'a', inc(1)).finally(() => (isWaiting = false))
    move(20_000)
    expect(await client.get('c', 'a', tx)).toEqual({ _id: 'a', n: 6 })
    expect(isWaiting).toBe(true)
    move(10_000)
    expect(await waiting).toBe(1)
    expect(await refusalOf(client.update('c', 'a', inc(1), tx))).toEqual(GONE)
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', n: 2 })
  })

  it('end a transaction whose time has come, though nobody has said that the clock jumped', async () => {
    const tx = await client.begin()
    await client.update('c', 'a', inc(5), tx)
    time += 30_000
    expect(await refusalOf(client.commit(tx))).toEqual(GONE)
    expect(await client.update('c', 'a', inc(1))).toBe(1)
  })

  it('begin anew for a transaction that starts after the move', async () => {
    move(86_400_000)
    const tx = await client.begin()
    move(20_000)
    await client.update('c', 'a', inc(5), tx)
    await client.commit(tx)
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', n: 6 })
  })

  it('are not stretched by moving the clock back', async () => {
    const short = await TestClient.open({ now: () => time, transactionLifeMs: 40, indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })
    await short.add('c', { _id: 'a', n: 1 })
    const tx = await short.begin()
    await short.update('c', 'a', inc(5), tx)
    time -= 86_400_000
    short.database.clockMoved()
    expect(await short.update('c', 'a', inc(1))).toBe(1)
    expect(await refusalOf(short.commit(tx))).toEqual(GONE)
    await short.close()
  })
})

describe('many at once', () => {
  const retrying = async (client: TestClient, work: (tx: string) => Promise<void>): Promise<void> => {
    for (;;) {
      const tx = await client.begin()
      try {
        await work(tx)
        await client.commit(tx)
        return
      } catch (error) {
        if (!String(error).includes('TransactionConflict')) throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      }
    }
  }

  it('count right in transactions that read and then write one document', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })
    await client.add('c', { _id: 'a', n: 0 })
    const add = (tx: string): Promise<void> =>
      client.get('c', 'a', tx).then(async (doc) => void (await client.update('c', 'a', { $set: { n: (doc?.n as number) + 1 } }, tx)))
    const plain = Array.from({ length: 20 }, () => client.update('c', 'a', inc(1)))
    await Promise.all([...plain, ...Array.from({ length: 30 }, () => retrying(client, add))])
    expect(await client.get('c', 'a')).toEqual({ _id: 'a', n: 50 })
    expect(await client.count('c', { n: 50 })).toBe(1)
    await client.close()
  })

  it('give the last place to exactly as many guarded updates as there are places', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'rosters', name: 'left', keys: [['left', 1]] }] })
    await client.add('rosters', { _id: 'r', left: 37, names: [] })
    const claim = (who: number): Promise<number> =>
      client.updateWhere('rosters', { _id: 'r', left: { $gt: 0 }, names: { $ne: who } }, { $inc: { left: -1 }, $push: { names: who } })
    const won = await Promise.all(Array.from({ length: 200 }, (_, i) => claim(i % 150)))
    expect(won.filter((updated) => updated === 1)).toHaveLength(37)
    const roster = (await client.get('rosters', 'r')) as { left: number; names: number[] }
    expect(roster.left).toBe(0)
    expect(new Set(roster.names).size).toBe(37)
    await client.close()
  })

  it('never let a reader see half of a transaction', async () => {
    const client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })
    await client.add('c', [{ _id: 'a', n: 100 }, { _id: 'b', n: 100 }])
    const move = (tx: string): Promise<void> => client.update('c', 'a', inc(-1), tx).then(async () => void (await client.update('c', 'b', inc(1), tx)))
    let moving = true
    const reader = (async () => {
      const sums = new Set<number>()
      while (moving) {
        const docs = await client.find('c', {})
        sums.add(docs.reduce((sum, { n }) => sum + (n as number), 0))
        await new Promise(setImmediate)
      }
      return [...sums]
    })()
    await Promise.all(Array.from({ length: 20 }, () => retrying(client, move)))
    moving = false
    expect(await reader).toEqual([200])
    await client.close()
  })
})
