import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from './pool'
import { readFunctions, type FunctionSpec } from './registry'

/*
 * The functions of the environment as they lie on disk, each with its pool. While somebody develops (`reload`), the folder is
 * looked at before every call: a changed function gets a new pool, so that new calls run the new code, while calls that were
 * accepted before end where they began. Looking costs some ten microseconds a file and, unlike file events, misses nothing.
 */

interface Entry {
  spec: FunctionSpec
  pool: Pool
  stamp: string
}

export interface DeployedParts {
  makePool: (spec: FunctionSpec) => Pool
  log: (line: string) => void
  reload: boolean
}

export class Deployed {
  private entries = new Map<string, Entry>()
  private readonly leaving = new Set<Pool>()
  private complaint = ''

  constructor(
    private readonly dir: string,
    private readonly parts: DeployedParts,
  ) {
    this.take(readFunctions(dir))
  }

  find(name: string): Entry | undefined {
    if (this.parts.reload) this.refresh()
    return this.entries.get(name)
  }

  specs(): FunctionSpec[] {
    if (this.parts.reload) this.refresh()
    return [...this.entries.values()].map(({ spec }) => spec)
  }

  /** Every function gets fresh instances, with the environment as it is from now on. */
  restart(): void {
    const { entries } = this
    this.entries = new Map()
    this.take(new Map([...entries].map(([name, { spec }]) => [name, spec])))
    for (const { pool } of entries.values()) this.retire(pool)
  }

  warm(): void {
    for (const { pool } of this.entries.values()) pool.warm()
  }

  async close(): Promise<void> {
    const pools = [...this.leaving, ...[...this.entries.values()].map(({ pool }) => pool)]
    await Promise.all(pools.map((pool) => pool.close()))
  }

  /** A folder that cannot be read just now (half a config.json) leaves everything as it is. */
  private refresh(): void {
    try {
      this.take(readFunctions(this.dir))
      this.complaint = ''
    } catch (error) {
      const said = (error as Error).message
      if (said !== this.complaint) this.parts.log(`the functions were not loaded anew: ${said}`)
      this.complaint = said
    }
  }

  private take(specs: ReadonlyMap<string, FunctionSpec>): void {
    const before = this.entries
    this.entries = new Map([...specs].map(([name, spec]) => [name, this.entryOf(spec, before.get(name))]))
    for (const [name, { pool }] of before) if (this.entries.get(name)?.pool !== pool) this.retire(pool)
  }

  private entryOf(spec: FunctionSpec, before: Entry | undefined): Entry {
    const stamp = stampOf(spec.dir)
    return before?.stamp === stamp ? before : { spec, stamp, pool: this.parts.makePool(spec) }
  }

  private retire(pool: Pool): void {
    this.leaving.add(pool)
    void pool.retire().then(() => this.leaving.delete(pool))
  }
}

/** Which files there are, how large and of when; packages that a function brings along are taken as they are. */
function stampOf(dir: string): string {
  const parts = readdirSync(dir, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const path = join(dir, entry.name)
      if (entry.isDirectory()) return `${entry.name}/${stampOf(path)}`
      const { size, mtimeMs, ino } = statSync(path)
      return `${entry.name} ${size} ${mtimeMs} ${ino}`
    })
  return parts.join('\n')
}
