import { calculateObjectSize } from 'bson'
import { MAX_DOCUMENT_BYTES } from '../limits'
import { sizeOf } from './document-size'
import { parseEjson } from './ejson'
import { ejson, refusalOf, TestClient, type Plain } from './test-client'

const REFUSED = {
  code: 'DATABASE_REQUEST_FAILED',
  message: `[FailedOperation] object is too large. size in bytes: ${MAX_DOCUMENT_BYTES + 1}, max size: ${MAX_DOCUMENT_BYTES}`,
}

/** A document of exactly this many bytes, by the count of the BSON library and not by ours. */
function ofSize(bytes: number, _id = 'big'): Plain {
  return { _id, text: 'x'.repeat(bytes - calculateObjectSize({ _id, text: '' })) }
}

describe('the size of a document', () => {
  it.each<[string, object]>([
    ['nothing', {}],
    ['texts of one to four bytes', { a: 'aé汉😀', 汉字: '' }],
    ['numbers', { zero: 0, most: 2 ** 31 - 1, least: -(2 ** 31), above: 2 ** 31, half: 0.5 }],
    ['truths, nulls and times', { yes: true, no: false, none: null, at: new Date(0) }],
    ['lists of more than ten, and documents', { list: Array.from({ length: 101 }, (_, i) => i), deep: { er: [{ a: [] }, {}] } }],
  ])('is that of BSON: %s', (_, doc) => {
    expect(sizeOf(parseEjson(ejson(doc), () => new Date(0)) as never)).toBe(calculateObjectSize(doc))
  })
})

describe('a document of 16 MB', () => {
  let client: TestClient
  beforeAll(async () => (client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })))
  afterAll(() => client.close())
  beforeEach(() => client.database.clear())

  const lengthOf = async (): Promise<number> => calculateObjectSize((await client.get('c', 'big')) as Plain)
  const append = (tx?: string): Promise<number> => client.update('c', 'big', { $set: { n: true } }, tx)
  /** What `n: true` adds: its kind, its name, the end of its name, its value. */
  const GROWTH = 4

  it('can be added, and not with one byte more', async () => {
    await client.add('c', ofSize(MAX_DOCUMENT_BYTES))
    expect(await lengthOf()).toBe(MAX_DOCUMENT_BYTES)
    expect(await refusalOf(client.add('c', ofSize(MAX_DOCUMENT_BYTES + 1, 'bigger')))).toEqual(REFUSED)
    expect(await client.count('c', {})).toBe(1)
  })

  it('can be set, new or in place of another, and not with one byte more', async () => {
    expect(await refusalOf(client.set('c', 'big', ofSize(MAX_DOCUMENT_BYTES + 1)))).toEqual(REFUSED)
    expect(await client.count('c', {})).toBe(0)
    await client.set('c', 'big', { text: 'small' })
    expect(await refusalOf(client.set('c', 'big', ofSize(MAX_DOCUMENT_BYTES + 1)))).toEqual(REFUSED)
    expect(await client.get('c', 'big')).toEqual({ _id: 'big', text: 'small' })
    await client.set('c', 'big', ofSize(MAX_DOCUMENT_BYTES))
    expect(await lengthOf()).toBe(MAX_DOCUMENT_BYTES)
  })

  it('is as far as an update can let one grow', async () => {
    await client.add('c', ofSize(MAX_DOCUMENT_BYTES - GROWTH))
    expect(await append()).toBe(1)
    await client.set('c', 'big', ofSize(MAX_DOCUMENT_BYTES - GROWTH + 1))
    expect(await refusalOf(append())).toEqual(REFUSED)
    expect(await refusalOf(client.updateWhere('c', {}, { $set: { n: true } }))).toEqual(REFUSED)
    expect(await lengthOf()).toBe(MAX_DOCUMENT_BYTES - GROWTH + 1)
  })

  it('is the end of a transaction that goes one byte further', async () => {
    const grown = await client.begin()
    await client.add('c', ofSize(MAX_DOCUMENT_BYTES - GROWTH + 1), grown)
    expect(await refusalOf(append(grown))).toEqual(REFUSED)
    expect((await refusalOf(client.commit(grown))).code).toBe('DATABASE_TRANSACTION_FAIL')
    for (const write of ['add', 'set'] as const) {
      const tx = await client.begin()
      const doc = ofSize(MAX_DOCUMENT_BYTES + 1)
      expect(await refusalOf(write === 'add' ? client.add('c', doc, tx) : client.set('c', 'big', doc, tx))).toEqual(REFUSED)
    }
    expect(await client.count('c', {})).toBe(0)
    const whole = await client.begin()
    await client.add('c', ofSize(MAX_DOCUMENT_BYTES), whole)
    await client.commit(whole)
    expect(await lengthOf()).toBe(MAX_DOCUMENT_BYTES)
  })
})
