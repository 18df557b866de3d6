/**
 * Run by durability.test.ts as a process of its own: adds, transfers and claims against the database in the folder given as
 * first argument, and prints one line per acknowledged write. After so many lines it kills itself with -9, right behind the
 * next line of the given kind and in the same turn: a write that is answered before it is committed would be lost.
 */
import { ejson, TestClient } from './test-client'
import { durabilityIndexes } from './durability-world'

const [dir, run, writes, kind] = process.argv.slice(2) as [string, string, string, string]
let printed = 0

function acknowledge(line: string): void {
  // Synchronous: standard output is a pipe.
  process.stdout.write(`${line}\n`)
  printed += 1
  if (printed >= Number(writes) && line.startsWith(kind)) process.kill(process.pid, 'SIGKILL')
}

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

async function work(client: TestClient, worker: number): Promise<void> {
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
  const client = await TestClient.open({ dir, indexes: durabilityIndexes })
  await Promise.all([0, 1, 2, 3, 4, 5].map((worker) => work(client, worker)))
}

void main()
