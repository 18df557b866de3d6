import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock/clock'
import { APP_ID, identityVariables, type Identity } from '../identity/caller'
import type { InvocationRecord, Journal } from '../journal/journal'
import { Deployed } from './deployed'
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
  /** Whether changed code is taken up while the cloud runs. */
  reload: boolean
}

export type Invoked = Outcome & { requestId: string }

/** The functions of the environment: finds the pool, gives the invocation its identity, writes it into the journal. */
export class Functions {
  readonly sessions = new Sessions()
  private readonly deployed: Deployed

  /** Throws when the folder is missing or a function asks for what the platform refuses. */
  constructor(
    dir: string,
    private readonly parts: Parts,
  ) {
    const makePool = (spec: FunctionSpec): Pool =>
      new Pool(spec, parts.width, parts.env, (text, requestId = '-') => {
        parts.log(`${spec.name} ${requestId} ${text}`)
        parts.journal.say(requestId, text)
      })
    this.deployed = new Deployed(dir, { makePool, log: parts.log, reload: parts.reload })
  }

  specs(): FunctionSpec[] {
    return this.deployed.specs()
  }

  warm(): void {
    this.deployed.warm()
  }

  /** Fresh instances, with the environment as it is from now on; running calls end undisturbed. */
  restart(): void {
    this.deployed.restart()
  }

  /** Runs one invocation. `parentId` names the invocation that calls this one; such calls do not wait in line. */
  async invoke(name: string, event: unknown, identity: Identity, parentId?: string): Promise<Invoked> {
    const requestId = randomUUID()
    const found = this.deployed.find(name)
    if (!found) return { ...failed('FUNCTION_NOT_FOUND', `there is no function "${name}"`), requestId }
    const { spec, pool } = found
    const started = performance.now()
    const token = randomUUID()
    const text = JSON.stringify(withUserInfo(event, identity)) ?? 'null'
    const eventBytes = Buffer.byteLength(text)
    const record: InvocationRecord = {
      requestId, functionName: name, ...identity, startedAt: this.parts.clock.now(), eventBytes, console: [], calls: [], ...(parentId !== undefined && { parentId }),
    }
    const session = { spec, identity, record }
    this.parts.journal.begin(record)
    this.sessions.open(token, session)
    const outcome = await pool.run(this.task(spec, requestId, text, identity, token), parentId !== undefined)
    this.sessions.close(token)
    record.ms = performance.now() - started
    if (outcome.ok) record.resultBytes = Buffer.byteLength(outcome.text)
    else record.errCode = FAILURES[outcome.code]
    return { ...outcome, requestId }
  }

  async close(): Promise<void> {
    await this.deployed.close()
  }

  private task(spec: FunctionSpec, id: string, event: string, identity: Identity, token: string): Task {
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
