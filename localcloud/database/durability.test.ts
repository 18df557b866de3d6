import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { durabilityIndexes, OPENING_BALANCE, PLACES } from './durability-world'
import { TestClient } from './test-client'

const ACCOUNTS = [0, 1, 2, 3, 4, 5].map((n) => `acc${n}`)

const KINDS = ['entry', 'transfer', 'claim']
/** Writes before each kill. */
const ROUNDS = [40, 170, 310, 25, 50, 75]

/** Lets a worker process write until it is killed right behind an acknowledged write of this kind. The lines it printed. */
async function writeAndKill(dir: string, writes: number, kind: string): Promise<string[]> {
  const worker = join(__dirname, 'durability-worker.ts')
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', worker, dir, `run${writes}`, String(writes), kind], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  return lines
}

async function allIds(client: TestClient, collection: string): Promise<Set<unknown>> {
  const ids = new Set<unknown>()
  for (let last = ''; ; ) {
    const page = await client.find(collection, { _id: { $gt: last } }, { order: { _id: 1 } })
    if (page.length === 0) return ids
    page.forEach(({ _id }) => ids.add(_id))
    last = page[page.length - 1]?._id as string
  }
}

describe('a database whose process is killed', () => {
  it('has every acknowledged write when it opens again, and no half transaction', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'localcloud-durability-'))
    const setup = await TestClient.open({ dir, indexes: durabilityIndexes })
    await setup.add('accounts', ACCOUNTS.map((_id) => ({ _id, balance: OPENING_BALANCE })))
    await setup.add('rosters', { _id: 'r', left: PLACES, names: [] })
    await setup.database.close()

    const acknowledged: string[] = []
    for (const [round, writes] of ROUNDS.entries()) {
      const kind = KINDS[round % KINDS.length] as string
      acknowledged.push(...(await writeAndKill(dir, writes, kind)))
      const client = await TestClient.open({ dir, indexes: durabilityIndexes })
      await expectWhole(client, acknowledged)
      await client.database.close()
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS.reduce((sum, writes) => sum + writes))
    rmSync(dir, { recursive: true })
  }, 120_000)
})

async function expectWhole(client: TestClient, acknowledged: readonly string[]): Promise<void> {
  const roster = (await client.get('rosters', 'r')) as { left: number; names: string[] }
  const held = { entry: await allIds(client, 'entries'), transfer: await allIds(client, 'transfers'), claim: new Set<unknown>(roster.names) }
  const lost = acknowledged.map((line) => line.split(' ') as [keyof typeof held, string]).filter(([kind, id]) => !held[kind].has(id))
  expect(lost).toEqual([])
  expect(roster.left + roster.names.length).toBe(PLACES)
  expect(held.claim.size).toBe(roster.names.length)
  for (const account of ACCOUNTS) {
    const [gone, come] = [await client.count('transfers', { from: account }), await client.count('transfers', { to: account })]
    const balance = OPENING_BALANCE - gone + come
    expect(await client.find('accounts', { balance })).toContainEqual({ _id: account, balance })
  }
}
