import { mkdirSync } from 'node:fs'
import { TestClient } from '../../localcloud/database/test-client'
import { TRANSACTIONS } from './group-commit'
import { indexes } from './world'

/** Traced by group-commit.ts: so many groups of transactions, each with an update and a new document; their commits come together or in turn. */
async function run(dir: string, mode: string, groups: number): Promise<void> {
  mkdirSync(dir)
  const client = await TestClient.open({ dir, indexes })
  await client.add('accounts', Array.from({ length: TRANSACTIONS }, (_, n) => ({ _id: `a${n}`, balance: 0 })))
  for (let group = 0; group < groups; group += 1) {
    const open = await Promise.all(Array.from({ length: TRANSACTIONS }, (_, n) => begin(client, n)))
    if (mode === 'together') await Promise.all(open.map((transaction) => client.commit(transaction)))
    else for (const transaction of open) await client.commit(transaction)
  }
  await client.database.close()
}

async function begin(client: TestClient, n: number): Promise<string> {
  const transaction = await client.begin()
  await client.update('accounts', `a${n}`, { $inc: { balance: 1 } }, transaction)
  await client.add('entries', { person: `p${n}`, at: 1 }, transaction)
  return transaction
}

const [dir = '', mode = '', groups = ''] = process.argv.slice(2)
run(dir, mode, Number(groups)).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
