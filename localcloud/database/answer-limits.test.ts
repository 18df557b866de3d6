import { refusalOf, TestClient } from './test-client'

/** 21 documents of 5 MB: more than an answer may carry, and more than may be sorted without an index. */
describe('documents that are many megabytes together', () => {
  const text = 'x'.repeat(5 * 1_048_576)
  let client: TestClient
  beforeAll(async () => {
    client = await TestClient.open({ indexes: [{ collection: 'c', name: 'n', keys: [['n', 1]] }] })
    for (let n = 0; n < 21; n += 1) await client.add('c', { _id: `d${n}`, n, m: n, text })
  }, 60_000)
  afterAll(() => client.close())

  it('are not answered above 50 MB, and are when fewer are asked for', async () => {
    expect((await refusalOf(client.find('c', {}))).message).toBe('[FailedOperation] the answer has more than 52428800 bytes: ask for fewer documents or fields')
    expect((await client.find('c', {}, { order: { n: -1 }, limit: 3, offset: 10, projection: { n: 1, _id: 0 } }))).toEqual([{ n: 10 }, { n: 9 }, { n: 8 }])
  }, 60_000)

  it('are not sorted above 100 MB without an index, as MongoDB refuses it', async () => {
    expect((await refusalOf(client.find('c', {}, { order: { m: 1 }, limit: 1 }))).message).toContain('Sort exceeded memory limit of 104857600 bytes')
    expect((await client.find('c', { n: { $gte: 5 } }, { order: { m: 1 }, limit: 1, projection: { n: 1, _id: 0 } }))).toEqual([{ n: 5 }])
  }, 60_000)

  it('are all changed by one update, which answers a number only', async () => {
    expect(await client.updateWhere('c', {}, { $set: { seen: true } })).toBe(21)
  }, 60_000)
})
