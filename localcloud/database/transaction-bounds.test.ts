import { MAX_HELD_BYTES_PER_FUNCTION, MAX_OPEN_PER_FUNCTION, MAX_OPEN_TRANSACTIONS, MAX_TRANSACTION_BYTES, MAX_TRANSACTION_DOCUMENTS } from '../limits'
import { refusalOf, TestClient } from './test-client'
import { Transaction } from './transaction'
import { TransactionBounds } from './transaction-bounds'

const MEGABYTE = 1_048_576
const text = 'x'.repeat(5 * MEGABYTE)
let client: TestClient
beforeEach(async () => (client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]], unique: true }] })))
afterEach(() => client.close())

const GONE = { code: 'DATABASE_TRANSACTION_FAIL' }
const everything = (): Promise<number> => client.count('c', {})

describe('transactions that are open at once', () => {
  it('are bounded for one function, which leaves the others theirs; each that ends makes room', async () => {
    const open: string[] = []
    while (open.length < MAX_OPEN_PER_FUNCTION) open.push(await client.begin('greedy'))
    const refusal = await refusalOf(client.begin('greedy'))
    expect(refusal).toEqual({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT', message: '[LimitExceeded] 200 transactions of this function are open at once: commit or abort each that is started' })
    await client.add('c', { _id: 'a', n: 1 }, await client.begin('modest'))
    await client.commit(open[0] as string)
    await client.abort(open[1] as string)
    expect([await client.begin('greedy'), await client.begin('greedy')]).toHaveLength(2)
    await expect(client.begin('greedy')).rejects.toThrow('open at once')
  })

  it('are bounded over all functions, so that whoever ends none cannot fill the memory', async () => {
    const open: string[] = []
    while (open.length < MAX_OPEN_TRANSACTIONS) open.push(await client.begin(`function ${open.length % 10}`))
    for (const [i, tx] of open.entries()) await client.add('c', { _id: `of ${i}`, n: i }, tx) // each holds a snapshot of its own
    expect((await refusalOf(client.begin('one more'))).message).toContain('1000 transactions are open at once')
    await client.commit(open[0] as string)
    await client.abort(await client.begin('one more'))
  })
})

describe('what one transaction writes', () => {
  it('is bounded in bytes; who passes the bound is told, and nothing of it is kept', async () => {
    const tx = await client.begin()
    for (const n of [1, 2, 3]) await client.add('c', { n, text }, tx)
    expect((await refusalOf(client.add('c', { n: 4, text }, tx))).message).toBe('[FailedOperation] a transaction writes at most 16777216 bytes: divide the work')
    expect(await refusalOf(client.commit(tx))).toMatchObject(GONE)
    expect(await everything()).toBe(0)
  })

  it('counts a document once, however often it is written, and not any more when it is removed', async () => {
    const tx = await client.begin()
    for (const n of [1, 2, 3, 4, 5]) await client.set('c', 'a', { n, text }, tx)
    await client.remove('c', 'a', tx)
    for (const n of [1, 2, 3]) await client.add('c', { _id: `b${n}`, n, text }, tx)
    await client.commit(tx)
    expect(await everything()).toBe(3)
  })

  it('is bounded in documents', async () => {
    const tx = await client.begin()
    const docs = Array.from({ length: MAX_TRANSACTION_DOCUMENTS }, (_, n) => ({ _id: `d${n}`, n }))
    await client.add('c', docs, tx)
    await client.update('c', 'd7', { $set: { more: true } }, tx)
    expect((await refusalOf(client.add('c', { _id: 'last', n: -1 }, tx))).message).toContain('at most 2000 documents')
    expect(await everything()).toBe(0)
    const whole = await client.begin()
    await client.add('c', docs, whole)
    await client.commit(whole)
    expect(await everything()).toBe(2000)
  }, 60_000)
})

describe('what the transactions of one function write together', () => {
  const transaction = (caller: string): Transaction => new Transaction(0, caller)

  it('is bounded too, and free again when they end', () => {
    const bounds = new TransactionBounds()
    const full = Array.from({ length: MAX_HELD_BYTES_PER_FUNCTION / MAX_TRANSACTION_BYTES }, () => transaction('greedy'))
    const [next, other] = [transaction('greedy'), transaction('modest')]
    for (const one of [...full, next, other]) bounds.begin(one)
    for (const one of full) bounds.grow(one, 1, MAX_TRANSACTION_BYTES)
    expect(() => bounds.grow(next, 1, 1)).toThrow('the transactions of one function write at most 67108864 bytes')
    bounds.grow(other, 1, MAX_TRANSACTION_BYTES)
    bounds.end(full[0] as Transaction)
    bounds.grow(next, 1, MAX_TRANSACTION_BYTES)
  })
})
