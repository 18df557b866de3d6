import { RecentTexts } from './recent-texts'
import { TestClient } from './test-client'

const [a, b] = ['a', 'b']

describe('texts that were read lately', () => {
  it('are kept until a job writes the document, and again when every such job is settled', () => {
    const texts = new RecentTexts()
    texts.keep(a, 'old')
    texts.keep(b, 'other')
    expect(texts.of(a)).toBe('old')
    for (const _ of [1, 2]) texts.written(a)
    expect(texts.of(a)).toBeUndefined()
    for (const _ of [1, 2]) {
      texts.keep(a, 'old')
      expect(texts.of(a)).toBeUndefined()
      texts.settled([a])
    }
    texts.keep(a, 'new')
    expect([texts.of(a), texts.of(b)]).toEqual(['new', 'other'])
  })

  it('are none while everything is cleared', () => {
    const texts = new RecentTexts()
    texts.keep(a, 'old')
    texts.clearing()
    texts.keep(b, 'old')
    expect([texts.of(a), texts.of(b)]).toEqual([undefined, undefined])
    texts.cleared()
    texts.keep(a, 'new')
    expect(texts.of(a)).toBe('new')
  })

  it('are bounded: what nobody reads again goes, and long ones are not kept', () => {
    const texts = new RecentTexts()
    const names = Array.from({ length: 500 }, (_, n) => `k${n}`)
    texts.keep(a, 'read all the time')
    for (const name of names) {
      texts.keep(name, 'x'.repeat(16_384))
      expect(texts.of(a)).toBe('read all the time')
    }
    const kept = names.filter((name) => texts.of(name) !== undefined)
    expect(kept.length).toBeGreaterThan(100)
    expect(kept.length).toBeLessThanOrEqual(256)
    texts.keep(b, 'x'.repeat(16_385))
    expect(texts.of(b)).toBeUndefined()
  })

  it('of both ages go when their document is written', () => {
    const texts = new RecentTexts()
    texts.keep(a, 'old')
    for (let n = 0; n < 130; n += 1) texts.keep(`k${n}`, 'x'.repeat(16_384))
    expect(texts.of(a)).toBe('old')
    texts.written(a)
    expect(texts.of(a)).toBeUndefined()
  })
})

describe('a document that is read all the time', () => {
  let client: TestClient
  beforeAll(async () => (client = await TestClient.open({ indexes: [{ collection: 'c', name: 'kind', keys: [['kind', 1]] }] })))
  afterAll(() => client.close())

  /** By its id, by an index and by a scan, as often as there is time until `written` is settled. */
  const readUntil = async (written: Promise<unknown>): Promise<void> => {
    const state = { isWritten: false }
    const end = written.finally(() => (state.isWritten = true))
    while (!state.isWritten) {
      await Promise.all([client.get('c', 'one'), client.find('c', { kind: 1 })]).catch(() => undefined) // a cleared collection is not there
      await new Promise((next) => setImmediate(next))
    }
    await end
  }
  const seen = async () => [(await client.get('c', 'one'))?.n, (await client.find('c', { kind: 1 }))[0]?.n, (await client.find('c', { n: { $gte: 0 } }))[0]?.n]

  it('is as its last write left it, from the moment when that is acknowledged', async () => {
    await client.set('c', 'one', { kind: 1, n: 0 })
    for (let n = 1; n <= 60; n += 1) {
      if (n % 3 === 0) {
        const transaction = await client.begin()
        await client.update('c', 'one', { $set: { n } }, transaction)
        expect((await client.get('c', 'one', transaction))?.n).toBe(n)
        expect(await seen()).toEqual([n - 1, n - 1, n - 1])
        await readUntil(client.commit(transaction))
      } else if (n % 3 === 1) await readUntil(client.updateWhere('c', { kind: 1 }, { $inc: { n: 1 } }))
      else await readUntil(Promise.all([client.set('c', 'one', { kind: 1, n: -1 }), client.set('c', 'one', { kind: 1, n })]))
      expect(await seen()).toEqual([n, n, n])
    }
    await readUntil(client.remove('c', 'one'))
    expect(await seen()).toEqual([undefined, undefined, undefined])
  })

  it('is gone when everything was cleared meanwhile', async () => {
    await client.set('c', 'one', { kind: 1, n: 0 })
    await readUntil(client.database.clear())
    expect(await seen()).toEqual([undefined, undefined, undefined])
  })
})
