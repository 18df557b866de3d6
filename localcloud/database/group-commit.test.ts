import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TestClient } from './test-client'

/** lmdb counts its commits in the heads of its file, the first two pages (lmdb 3.5.6); each commit flushes the disk. */
function commitsOf(client: TestClient): number {
  const file = readFileSync(join(client.dir, 'data.mdb'))
  return Math.max(...[0, file.readUInt32LE(48)].map((head) => Number(file.readBigUInt64LE(head + 152))))
}

describe('sixteen changes that come together', () => {
  const numbers = Array.from({ length: 16 }, (_, n) => n)
  let client: TestClient
  beforeEach(async () => {
    client = await TestClient.open({ indexes: [{ collection: 'accounts', name: 'balance', keys: [['balance', 1]] }] })
    await client.add('accounts', numbers.map((n) => ({ _id: `a${n}`, balance: 0 })))
  })
  afterEach(() => client.close())

  const during = async (work: () => Promise<unknown>) => {
    const before = commitsOf(client)
    await work()
    return commitsOf(client) - before
  }

  it('share one commit as transactions', async () => {
    const open = await Promise.all(numbers.map(() => client.begin()))
    await Promise.all(open.map((transaction, n) => client.update('accounts', `a${n}`, { $inc: { balance: 1 } }, transaction)))
    expect(await during(() => Promise.all(open.map((transaction) => client.commit(transaction))))).toBe(1)
    expect(await client.count('accounts', { balance: 1 })).toBe(16)
  })

  it('share one commit as plain writes', async () => {
    expect(await during(() => Promise.all(numbers.map((n) => client.update('accounts', `a${n}`, { $inc: { balance: 1 } }))))).toBe(1)
  })

  it('take a commit each when they come one after the other', async () => {
    const inTurn = async () => {
      for (const n of numbers) await client.update('accounts', `a${n}`, { $inc: { balance: 1 } })
    }
    expect(await during(inTurn)).toBe(16)
  })

  it('need none while transactions only hold them', async () => {
    const transaction = await client.begin()
    expect(await during(() => client.update('accounts', 'a1', { $inc: { balance: 1 } }, transaction))).toBe(0)
  })
})
