import { doneOf, failureOf, startFixtures, type FixtureCloud } from '../fixtures/start-fixtures'

const indexes = [{ collection: 'accounts', name: 'by-balance', keys: [['balance', 1]] as const }]
let fixtures: FixtureCloud
beforeAll(async () => (fixtures = await startFixtures({ indexes })))
beforeEach(async () => {
  await fixtures.cloud.reset()
  for (const id of ['ann', 'ben']) {
    doneOf(await fixtures.probe('add', { collection: 'accounts', data: { _id: id, balance: 100 } }))
  }
})
afterAll(() => fixtures.stop())

const balances = async (): Promise<Record<string, number>> => {
  const { data } = doneOf<{ data: { _id: string; balance: number }[] }>(await fixtures.probe('all', { collection: 'accounts' }))
  return Object.fromEntries(data.map((account) => [account._id, account.balance]))
}
const transfer = (event: object) => fixtures.probe('transfer', { from: 'ann', to: 'ben', amount: 30, ...event })

describe('a transaction of the real SDK', () => {
  it('commits all of its writes in six round trips', async () => {
    const reply = await transfer({})
    expect(doneOf(reply)).toBe('done')
    expect(await balances()).toEqual({ ann: 70, ben: 130 })
    expect(fixtures.cloud.journal.of(reply.requestId)?.calls).toHaveLength(6)
  })

  it('leaves nothing behind when the function throws', async () => {
    expect(failureOf(await transfer({ thenFail: true })).message).toBe('stop')
    expect(await balances()).toEqual({ ann: 100, ben: 100 })
  })

  it('is told apart when its commit was carried out and the reply lost', async () => {
    fixtures.cloud.faults.inject({ action: 'database.commitTransaction', loseReply: true })
    expect(failureOf(await transfer({})).message).toContain('socket hang up')
    expect(await balances()).toEqual({ ann: 70, ben: 130 })
  })

  it('is over when the clock of the cloud is moved past its 30 seconds, which frees what waits for it', async () => {
    const { clock, database } = fixtures.cloud
    const add = (data: string, transactionId?: unknown) => database.handle('database.insertDocument', { collectionName: 'accounts', data: [data], transactionId })
    const begin = async () => (await database.handle('database.startTransaction', {})).transactionId
    const old = await begin()
    await add('{"_id":"cat","balance":1}', old)
    await add('{"_id":"dog","balance":1}', old)
    const waiting = add('{"_id":"cat","balance":2}')
    await clock.advance(86_400_000)
    const young = await begin()
    await add('{"_id":"dog","balance":3}', young) // a conflict, were it still held
    await database.handle('database.commitTransaction', { transactionId: young })
    expect(await waiting).toEqual({ data: { insertedIds: ['cat'] } })
    await expect(database.handle('database.commitTransaction', { transactionId: old })).rejects.toThrow('TransactionNotExist')
    expect(await balances()).toEqual({ ann: 100, ben: 100, cat: 2, dog: 3 })
  })

  it('keeps the sum of all accounts when many run at once', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => transfer({ amount: 5 })))
    const done = replies.filter((reply) => reply.ok && 'done' in (reply.result as object)).length
    expect(done).toBeGreaterThan(0)
    expect(await balances()).toEqual({ ann: 100 - 5 * done, ben: 100 + 5 * done })
  })
})
