import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_S, MAX_TIMEOUT_S } from '../limits'
import { parseCron, type Cron } from '../triggers/cron'

/** A timer of a function, as its `config.json` declares it. */
export interface TimerTrigger {
  name: string
  cron: Cron
}

/** A built function on disk. */
export interface FunctionSpec {
  name: string
  /** Folder that holds `index.js`; also the working directory of its instances. */
  dir: string
  timeoutMs: number
  memoryMb: number
  /** The openapi names that `permissions.openapi` allows. */
  openapi: ReadonlySet<string>
  timers: readonly TimerTrigger[]
}

interface ConfigFile {
  /** Seconds. */
  timeout?: number
  memorySize?: number
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
}

const FUNCTION_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/
const TRIGGER_NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

/** Reads every folder with an `index.js`. Throws when a `config.json` asks for what the platform refuses. */
export function readFunctions(functionsDir: string): Map<string, FunctionSpec> {
  if (!existsSync(functionsDir)) throw new Error(`There is no folder of built functions at ${functionsDir}.`)
  const names = readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.js')))
  return new Map(names.map((name) => [name, readFunction(name, join(functionsDir, name))]))
}

function readFunction(name: string, dir: string): FunctionSpec {
  if (!FUNCTION_NAME.test(name)) throw new Error(`"${name}" is not a name for a cloud function`)
  const file = join(dir, 'config.json')
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {}
  const { timeout = DEFAULT_TIMEOUT_S } = config
  if (!(timeout > 0 && timeout <= MAX_TIMEOUT_S)) throw new Error(`the timeout of "${name}" is not within 60 seconds`)
  return {
    name,
    dir,
    timeoutMs: timeout * 1000,
    memoryMb: config.memorySize ?? DEFAULT_MEMORY_MB,
    openapi: new Set(config.permissions?.openapi ?? []),
    timers: readTimers(name, config),
  }
}

function readTimers(name: string, config: ConfigFile): TimerTrigger[] {
  const triggers = config.triggers ?? []
  // WeChat DevTools takes exactly one trigger per function (guide/functions/triggers).
  if (triggers.length > 1) throw new Error(`the function "${name}" declares ${triggers.length} triggers; one is allowed`)
  return triggers.map((trigger) => {
    if (trigger.type !== 'timer') throw new Error(`the trigger type "${trigger.type}" of "${name}" is not known`)
    if (!TRIGGER_NAME.test(trigger.name)) throw new Error(`"${trigger.name}" is not a name for a trigger`)
    return { name: trigger.name, cron: parseCron(trigger.config) }
  })
}
