import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCloud, startSoakCloud, type SoakCloud } from './cloud'
import { ask, hangUp } from './door'

/*
 * A bank whose power is cut again and again. What must hold after every cut: each transfer that somebody was told about is
 * there, every balance is what the transfers that are there make of it, and so no money came or went.
 */

const ACCOUNTS = Array.from({ length: 12 }, (_, n) => `acc${n}`)
export const OPENING = 1_000_000

export interface BankReport {
  kills: number
  acknowledged: number
  recoveriesMs: number[]
  problems: string[]
}

export class Bank {
  readonly acknowledged = new Set<string>()
  /** Acknowledged since the last look. */
  private fresh: string[] = []
  private clients: ChildProcess | undefined
  private hear: () => void = () => undefined
  ended = false

  private constructor(
    private readonly folder: string,
    private cloud: SoakCloud,
  ) {}

  static async open(): Promise<Bank> {
    await bundleCloud()
    const folder = mkdtempSync(join(tmpdir(), 'soak-bank-'))
    const bank = new Bank(folder, await startSoakCloud(join(folder, 'data')))
    await bank.ask('insertDocument', { collectionName: 'accounts', data: ACCOUNTS.map((_id) => JSON.stringify({ _id, balance: OPENING })) })
    return bank
  }

  get url(): string {
    return this.cloud.url
  }

  start(run: string, transfersEach: number): void {
    const env = {
      PATH: process.env.PATH, TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${this.cloud.url}/admin` }), TENCENTCLOUD_RUNENV: 'SCF', SILENCE: 'true', TCB_ENV: 'demo-bank',
      SCF_NAMESPACE: 'demo-bank', TENCENTCLOUD_REGION: 'r', TENCENTCLOUD_SECRETID: 'i', TENCENTCLOUD_SECRETKEY: 'k', TENCENTCLOUD_SESSIONTOKEN: 't',
    }
    this.clients = fork(join(__dirname, 'bank-clients.cjs'), [run, String(transfersEach)], { env: env as unknown as NodeJS.ProcessEnv, execArgv: [] })
    this.clients.on('message', ({ id, end }: { id?: string; end?: true }) => {
      if (end) this.ended = true
      if (id !== undefined) {
        this.acknowledged.add(id)
        this.fresh.push(id)
      }
      this.hear()
    })
  }

  async heard(enough: () => boolean): Promise<void> {
    while (!enough()) await new Promise<void>((next) => (this.hear = next))
  }

  /** Cuts the power, starts again on the same data and port; how long until the first answer, in milliseconds. */
  async cutPower(): Promise<number> {
    const { port } = this.cloud
    await this.cloud.kill()
    const from = performance.now()
    this.cloud = await startSoakCloud(join(this.folder, 'data'), port)
    await this.ask('calculateDocument', { collectionName: 'accounts', queryType: 'WHERE', query: '{}' })
    return performance.now() - from
  }

  /** What is wrong with the fresh acknowledgements, or with all the books. Money may move meanwhile: each look is one request. */
  async missing(ids: readonly string[] = this.fresh.splice(0)): Promise<string[]> {
    const found = new Set<string>()
    for (let at = 0; at < ids.length; at += 500) {
      const query = JSON.stringify({ _id: { $in: ids.slice(at, at + 500) } })
      for (const { _id } of await this.list('getDocument', { collectionName: 'transfers', queryType: 'WHERE', query, limit: 1000, projection: '{"_id":1}' })) found.add(String(_id))
    }
    return ids.filter((id) => !found.has(id)).map((id) => `the acknowledged transfer ${id} is gone`)
  }

  /** Only while nobody writes. */
  async unbalanced(): Promise<string[]> {
    const count = async (field: string, account: string) => Number(((await this.ask('calculateDocument', {
      collectionName: 'transfers', queryType: 'WHERE', query: JSON.stringify({ [field]: account }) })) as { data: { total: number } }).data.total)
    const problems: string[] = []
    for (const { _id, balance } of await this.list('getDocument', { collectionName: 'accounts', queryType: 'WHERE', query: '{}', limit: 100 })) {
      const should = OPENING - (await count('from', String(_id))) + (await count('to', String(_id)))
      const has = Number((balance as { $numberInt?: string }).$numberInt ?? balance)
      if (has !== should) problems.push(`${String(_id)} has ${has} and not ${should}`)
    }
    return problems
  }

  /** The sum of all balances, seen in one request while people go on. */
  async total(): Promise<number> {
    const accounts = await this.list('getDocument', { collectionName: 'accounts', queryType: 'WHERE', query: '{}', limit: 100 })
    return accounts.reduce((sum, { balance }) => sum + Number((balance as { $numberInt?: string }).$numberInt ?? balance), 0)
  }

  async fault(fault: object): Promise<void> {
    await fetch(`${this.url}/_cloud/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) })
  }

  async close(): Promise<void> {
    this.clients?.kill('SIGKILL')
    await this.cloud.kill()
    hangUp()
    rmSync(this.folder, { recursive: true, force: true })
  }

  stopClients(): void {
    this.clients?.kill('SIGKILL')
  }

  private async list(action: string, body: object): Promise<Record<string, unknown>[]> {
    const reply = (await this.ask(action, body)) as { data: { list: string[] } }
    return reply.data.list.map((text) => JSON.parse(text) as Record<string, unknown>)
  }

  private async ask(action: string, body: object): Promise<unknown> {
    // A socket of a cloud that was killed may be handed out once more before its end is noticed.
    return ask(this.url, action, body).catch((error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? ask(this.url, action, body) : Promise.reject(error)))
  }
}

/** So many cuts in the middle of so many transfers. */
export async function soakBank(kills: number, say: (line: string) => void = () => undefined): Promise<BankReport> {
  const bank = await Bank.open()
  const report: BankReport = { kills: 0, acknowledged: 0, recoveriesMs: [], problems: [] }
  try {
    bank.start('soak', Number.MAX_SAFE_INTEGER)
    for (; report.kills < kills && report.problems.length === 0; report.kills += 1) {
      const before = bank.acknowledged.size
      const enough = before + 1 + ((report.kills * 7) % 8)
      await bank.heard(() => bank.acknowledged.size >= enough)
      report.recoveriesMs.push(await bank.cutPower())
      report.problems.push(...(await bank.missing()))
      const total = await bank.total()
      if (total !== OPENING * ACCOUNTS.length) report.problems.push(`after ${report.kills + 1} kills the total is ${total}`)
      if ((report.kills + 1) % 100 === 0) say(`${report.kills + 1} kills, ${bank.acknowledged.size} acknowledged transfers`)
    }
    bank.stopClients()
    await bank.cutPower() // transactions that were left open end with their cloud
    report.problems.push(...(await bank.missing([...bank.acknowledged])), ...(await bank.unbalanced()))
    report.acknowledged = bank.acknowledged.size
    return report
  } finally {
    await bank.close()
  }
}
