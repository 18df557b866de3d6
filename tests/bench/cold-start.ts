import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { baseEnvironment } from '../../localcloud/functions/environment'
import { Instance } from '../../localcloud/functions/instance'
import { readFunctions, type FunctionSpec } from '../../localcloud/functions/registry'
import { median } from './statistics'

/** From nothing to an instance that could take its first call, and the same for a Node process that does nothing. */
export interface ColdStart {
  name: string
  ms: number
  timesEmpty: number
}

const EMPTY = path.join(__dirname, 'empty.cjs')

/** Median over the rounds; the empty process and each function take turns. The first result is the empty process. */
export async function coldStarts(functionsDir: string, names: readonly string[], rounds: number): Promise<ColdStart[]> {
  const specs = readFunctions(functionsDir)
  const times = new Map<string, number[]>()
  const note = (name: string, ms: number) => times.set(name, [...(times.get(name) ?? []), ms])
  for (let n = 0; n < rounds; n += 1) {
    note('empty', await emptyStart())
    for (const name of names) {
      const spec = specs.get(name)
      if (spec) note(name, await instanceStart(spec))
    }
  }
  const empty = median(times.get('empty') ?? [])
  return [...times].map(([name, all]) => ({ name, ms: median(all), timesEmpty: median(all) / empty }))
}

async function emptyStart(): Promise<number> {
  const from = performance.now()
  // Taro's types demand a variable of its own builds in every environment.
  const child = fork(EMPTY, { execArgv: [], env: {} as unknown as NodeJS.ProcessEnv })
  await once(child, 'message')
  const ms = performance.now() - from
  await once(child, 'exit')
  return ms
}

async function instanceStart(spec: FunctionSpec): Promise<number> {
  const from = performance.now()
  const instance = new Instance(spec, baseEnvironment('http://127.0.0.1:9', 'demo-bench', {}), () => {})
  await instance.ready
  const ms = performance.now() - from
  instance.kill()
  await instance.gone
  return ms
}
