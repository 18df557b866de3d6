import type { FastifyInstance } from 'fastify'
import type { Clock } from './clock/clock'
import type { Database, IndexDefinition } from './database'
import type { Faults } from './faults/faults'
import type { Journal } from './journal/journal'
import type { Wechat } from './openapi/wechat'
import type { Seed } from './state/seed'

/** How a local cloud is started. One data folder belongs to one running cloud. */
export interface LocalCloudOptions {
  /** Everything durable lies here: database, messages, files, secrets, clock. */
  dataDir: string
  /** One folder per built function: `index.js` exporting `main`, and `config.json`. */
  functionsDir: string
  /** Must start with `demo-`, so that no one takes this for a real environment, nor the reverse. */
  envId: string
  /** 0 (default) takes any free port. */
  port?: number
  indexes: readonly IndexDefinition[]
  /** Environment variables for every function. */
  env?: Record<string, string>
  /** Names of variables that get 32 random bytes in hex, made once and kept in the data folder. */
  secrets?: readonly string[]
  /** Message templates that exist: id → names of its fields. Without the list every id is accepted. */
  templates?: Readonly<Record<string, readonly string[]>>
  /** Called before listening, so that a product can add its own HTTP routes. */
  routes?: (app: FastifyInstance, cloud: LocalCloud) => void | Promise<void>
  log?: (line: string) => void
  /** Whether timers fire by the clock on their own (default true); moving the clock fires them in any case. */
  timers?: boolean
  /** Instances of one function that run at the same time; the default is the number of cores. */
  instances?: number
  /** Whether functions that change on disk are taken up at their next call (default false). */
  reload?: boolean
  /** Whether an instance of each function starts ahead of its first call (default true). */
  warm?: boolean
}

/** Who calls a function. `wx_trigger` is refused: only the cloud itself fires timers. */
export interface Caller {
  openid?: string
  unionid?: string
  /** Default `wx_client` with an openid, `wx_http` without. */
  source?: string
}

export type InvokeReply = { requestId: string } & (
  | { ok: true; result: unknown }
  | { ok: false; errCode: number; errMsg: string }
)

export interface LocalCloud {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly clock: Clock
  readonly wechat: Wechat
  readonly database: Database
  readonly journal: Journal
  readonly faults: Faults
  /** Calls a function as the platform would; never throws for a failure of the function. */
  invoke(functionName: string, event: unknown, caller: Caller): Promise<InvokeReply>
  /** Fires one timer now, whatever its schedule; resolves when the function has ended. */
  fireTimer(functionName: string, triggerName: string): Promise<void>
  /** Empties database, files, messages, credits, journal, faults, and sets the clock right. Secrets stay. */
  reset(): Promise<void>
  /** Puts documents into collections, making these as needed; one with the `_id` of another takes its place. */
  seed(documents: Seed): Promise<void>
  /** Writes everything durable into one file; secrets are in it. */
  exportTo(file: string): Promise<void>
  /** The same as lines, for whoever wants to send them somewhere. */
  exportLines(): AsyncGenerator<string>
  /** Fills this empty environment from an export. Throws a sentence for people and changes nothing when it cannot. */
  importFrom(file: string): Promise<void>
  close(): Promise<void>
}
