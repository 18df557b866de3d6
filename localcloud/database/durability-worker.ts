/**
 * Run by durability.test.ts as a process of its own: adds, transfers and claims against the database in the folder given as
 * first argument, and prints one line per acknowledged write. After so many lines it kills itself with -9, right behind a write of
 * the given kind and in the same turn. That last one carries megabytes, which no disk takes in the moment between an answer that
 * came too early and the kill: a write that is answered before it is committed is lost.
 */
import { ejson, TestClient } from './test-client'
import { durabilityIndexes } from './durability-world'

const [dir, run, writes, kind] = process.argv.slice(2) as [string, string, string, string]
let printed = 0

const HEAVY = 'x'.repeat(4_000_000)
/** What a write of this kind carries now. */
const loadOf = (its: string): { load?: string } => (printed >= Number(writes) && its === kind ? { load: HEAVY } : {})

function acknowledge(line: string, { load }: { load?: string }): void {
  // Synchronous: standard output is a pipe.
  process.stdout.write(`${line}\n`)
  printed += 1
  if (load !== undefined) process.kill(process.pid, 'SIGKILL')
}

async function transfer(client: TestClient, id: string, from: string, to: string, load: object): Promise<boolean> {
  const tx = await client.begin()
  try {
    const account = await client.get('accounts', from, tx)
    await client.update('accounts', from, { $set: { balance: (account?.balance as number) - 1 } }, tx)
    await client.update('accounts', to, { $inc: { balance: 1 } }, tx)
    await client.add('transfers', { _id: id, from, to, ...load }, tx)
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
      const load = loadOf('entry')
      await client.add('entries', { _id: id, worker, n, ...load })
      acknowledge(`entry ${id}`, load)
    } else if (n % 3 === 1) {
      const load = loadOf('transfer')
      if (await transfer(client, id, `acc${worker}`, `acc${(worker + 1) % 6}`, load)) acknowledge(`transfer ${id}`, load)
    } else {
      const load = loadOf('claim')
      const body = { collectionName: 'rosters', queryType: 'WHERE', multi: true, merge: true, query: ejson({ _id: 'r', left: { $gt: 0 } }), data: ejson({ $inc: { left: -1 }, $push: { names: id }, $set: load }) }
      await client.call('modifyDocument', body)
      acknowledge(`claim ${id}`, load)
    }
  }
}

async function main(): Promise<void> {
  const client = await TestClient.open({ dir, indexes: durabilityIndexes })
  await Promise.all([0, 1, 2, 3, 4, 5].map((worker) => work(client, worker)))
}

void main()
