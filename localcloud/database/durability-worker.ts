/**
 * Run by durability.test.ts as a process of its own, to be killed: adds, transfers and claims without end against the
 * database in the folder given as argument, and prints one line per acknowledged write.
 */
import { ejson, TestClient } from './test-client'
import { durabilityIndexes } from './durability-world'

const acknowledge = (line: string): boolean => process.stdout.write(`${line}\n`)

async function transfer(client: TestClient, id: string, from: string, to: string): Promise<boolean> {
  const tx = await client.begin()
  try {
    const account = await client.get('accounts', from, tx)
    await client.update('accounts', from, { $set: { balance: (account?.balance as number) - 1 } }, tx)
    await client.update('accounts', to, { $inc: { balance: 1 } }, tx)
    await client.add('transfers', { _id: id, from, to }, tx)
    await client.commit(tx)
    return true
  } catch (error) {
    if (String(error).includes('TransactionConflict')) return false
    throw error
  }
}

async function work(client: TestClient, worker: number, run: string): Promise<void> {
  for (let n = 0; ; n += 1) {
    const id = `${run}-${worker}-${n}`
    if (n % 3 === 0) {
      await client.add('entries', { _id: id, worker, n })
      acknowledge(`entry ${id}`)
    } else if (n % 3 === 1) {
      if (await transfer(client, id, `acc${worker}`, `acc${(worker + 1) % 6}`)) acknowledge(`transfer ${id}`)
    } else {
      const body = { collectionName: 'rosters', queryType: 'WHERE', multi: true, merge: true, query: ejson({ _id: 'r', left: { $gt: 0 } }), data: ejson({ $inc: { left: -1 }, $push: { names: id } }) }
      await client.call('modifyDocument', body)
      acknowledge(`claim ${id}`)
    }
  }
}

async function main(): Promise<void> {
  const [dir, run] = process.argv.slice(2) as [string, string]
  const client = await TestClient.open({ dir, indexes: durabilityIndexes })
  await Promise.all([0, 1, 2, 3, 4, 5].map((worker) => work(client, worker, run)))
}

void main()
