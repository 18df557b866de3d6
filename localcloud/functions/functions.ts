import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock/clock'
import { APP_ID, identityVariables, type Identity } from '../identity/caller'
import type { Journal } from '../journal/journal'
import { FAILURES, failed, type Outcome } from './failure'
import type { Task } from './instance'
import { Pool } from './pool'
import type { FunctionSpec } from './registry'
import { Sessions } from './sessions'

interface Parts {
  clock: Clock
  journal: Journal
  log: (line: string) => void
  /** Environment of every instance when it starts, see `baseEnvironment`. */
  env: () => Record<string, string>
  /** Instances per function. */
  width: number
}

export type Invoked = Outcome & { requestId: string }

/** The functions of the environment: finds the pool, gives the invocation its identity, writes it into the journal. */
export class Functions {
  readonly sessions = new Sessions()
  private readonly pools = new Map<string, Pool>()

  constructor(
    readonly specs: ReadonlyMap<string, FunctionSpec>,
    private readonly parts: Parts,
  ) {
    for (const spec of specs.values()) {
      const log = (text: string, requestId = '-'): void => parts.log(`${spec.name} ${requestId} ${text}`)
      this.pools.set(spec.name, new Pool(spec, parts.width, parts.env, log))
    }
  }

  warm(): void {
    for (const pool of this.pools.values()) pool.warm()
  }

  /** Runs one invocation. `parentId` names the invocation that calls this one; such calls do not wait in line. */
  async invoke(name: string, event: unknown, identity: Identity, parentId?: string): Promise<Invoked> {
    const requestId = randomUUID()
    const spec = this.specs.get(name)
    const pool = this.pools.get(name)
    if (!spec || !pool) return { ...failed('FUNCTION_NOT_FOUND', `there is no function "${name}"`), requestId }
    const started = performance.now()
    const token = randomUUID()
    const record = { requestId, functionName: name, ...identity, parentId, startedAt: this.parts.clock.now(), calls: [] }
    const session = { spec, identity, record: record as Parameters<Journal['begin']>[0] }
    this.parts.journal.begin(session.record)
    this.sessions.open(token, session)
    const outcome = await pool.run(this.task(spec, requestId, withUserInfo(event, identity), identity, token), parentId !== undefined)
    this.sessions.close(token)
    session.record.ms = performance.now() - started
    if (!outcome.ok) session.record.errCode = FAILURES[outcome.code]
    return { ...outcome, requestId }
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.close()))
  }

  private task(spec: FunctionSpec, id: string, event: unknown, identity: Identity, token: string): Task {
    return {
      id,
      event,
      variables: identityVariables(identity, token),
      clockOffsetMs: this.parts.clock.offsetMs,
      context: {
        request_id: id,
        function_name: spec.name,
        function_version: '$LATEST',
        memory_limit_in_mb: spec.memoryMb,
        time_limit_in_ms: spec.timeoutMs,
      },
    }
  }
}

/** The platform adds `userInfo` to the event of a call that comes from a mini-program. */
function withUserInfo(event: unknown, { source, openid }: Identity): unknown {
  if (source !== 'wx_client' || typeof event !== 'object' || event === null || Array.isArray(event)) return event
  return { ...event, userInfo: { appId: APP_ID, openId: openid } }
}
