import * as v from 'valibot'
import type { Envelope, Reply } from '#contract/envelope'
import type { Name } from '#contract/index'
import type { AnyProcedure } from '#contract/procedure'
import { commandId, inputHash, readCommand, saveCommand, type CommandRecord, type OutboxMessage } from './commands'
import { buildState, isBuildQuestion } from './build'
import type { Caller, Ctx, Reachable } from './context'
import { notFound, Refusal } from './errors'
import { failure } from './reply'
import { newId } from './seal'
import { inTransaction } from './transaction'
import { origin, type Origin } from './wechat'

/**
 * How a request travels through a function: identify → route → authorise → parse → de-duplicate → use-case →
 * reply. The steps stand in `answer`, in order, with one catch around them. The kit knows no domain word; the
 * function hands in its procedures, its rules and how to find out who is calling.
 */
export interface Service {
  routes: Partial<Record<Name, (ctx: never, input: never) => Promise<unknown>>>
  procedures: Partial<Record<Name, AnyProcedure>>
  callerOf(openid: string, communityId: string | undefined): Promise<Caller | null>
  /** Open to accounts that nobody knows yet: who is calling is not even looked up. */
  isForStrangers(name: Name): boolean
  /** Throws a Refusal when the caller's roles do not admit the procedure. */
  authorise(name: Name, caller: Caller | null, origin: Origin): void
  canReach(name: Name, caller: Caller, record: Reachable): boolean
}

export function serve(service: Service) {
  return async function main(event: unknown): Promise<Reply> {
    const traceId = newId()
    const startedAt = Date.now()
    const reply = await answer(service, event, traceId)
    const name = (event as { name?: unknown } | null)?.name
    log(traceId, typeof name === 'string' ? name.slice(0, 40) : '?', reply, Date.now() - startedAt)
    return reply
  }
}

async function answer(service: Service, event: unknown, traceId: string): Promise<Reply> {
  try {
    const from = origin()
    const envelope = parseEnvelope(event)
    if (from.system && isBuildQuestion(envelope)) return { ok: true, data: buildState() }
    const { name, procedure, route } = routeOf(service, envelope.name)
    const nobody = from.openid === null || from.system || service.isForStrangers(name)
    const caller = nobody ? null : await service.callerOf(from.openid as string, envelope.communityId)
    service.authorise(name, caller, from)
    const input = parseInput(procedure, envelope.input)
    const request = { service, name, from, caller, communityNamed: envelope.communityId, input, route }
    return { ok: true, data: procedure.kind === 'query' ? await ask(request) : await command(request, envelope.requestId) }
  } catch (error) {
    const reply = failure(error, traceId)
    if (!reply.ok && reply.error.code === 'INTERNAL_SERVER_ERROR') console.error(traceId, error)
    return reply
  }
}

const EnvelopeSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(60)),
  input: v.optional(v.unknown()),
  requestId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/))),
  communityId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/))),
})

function parseEnvelope(event: unknown): Envelope {
  // The platform itself adds these to the event of every call.
  const { userInfo: _userInfo, tcbContext: _tcbContext, ...rest } = (event ?? {}) as Record<string, unknown>
  const parsed = v.safeParse(EnvelopeSchema, rest)
  if (!parsed.success) throw badRequest(parsed.issues)
  return parsed.output as Envelope
}

function routeOf(service: Service, claimed: string) {
  const name = claimed as Name
  const procedure = Object.hasOwn(service.procedures, name) ? service.procedures[name] : undefined
  const route = Object.hasOwn(service.routes, name) ? service.routes[name] : undefined
  if (!procedure || !route) throw notFound()
  return { name, procedure, route }
}

function parseInput(procedure: AnyProcedure, input: unknown): unknown {
  const parsed = v.safeParse(procedure.input, input ?? {})
  if (!parsed.success) throw badRequest(parsed.issues)
  return parsed.output
}

/** Names the field, never its value: the value may be personal. */
function badRequest(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const field = issues[0] ? (v.getDotPath(issues[0]) ?? '') : ''
  return new Refusal('BAD_REQUEST', undefined, { field: field.slice(0, 60) })
}

interface Request {
  service: Service
  name: Name
  from: Origin
  caller: Caller | null
  communityNamed: string | undefined
  input: unknown
  route: (ctx: never, input: never) => Promise<unknown>
}

function ask(request: Request): Promise<unknown> {
  return request.route(contextOf(request, '', () => {}, noCommit) as never, request.input as never)
}

async function command(request: Request, requestId: string | undefined): Promise<unknown> {
  const { name, from, caller, communityNamed, input } = request
  // Jobs of the clockwork are written to be repeatable and have no person to answer twice.
  if (from.system) return ask(request)
  if (!requestId) throw new Refusal('BAD_REQUEST', undefined, { field: 'requestId' })
  // By account and not by member: joining makes a member of the caller, and its repetition must find the first answer.
  const id = commandId(from.openid ?? '-', requestId)
  const hash = inputHash(name, { communityNamed, input })
  const earlier = await readCommand(id)
  if (earlier) return replay(earlier, hash)

  const messages: OutboxMessage[] = []
  const record = (reply: unknown): CommandRecord => ({
    _id: id,
    communityId: caller?.communityId ?? '-',
    name,
    hash,
    reply,
    messages,
    outbox: messages.length > 0 ? 'waiting' : 'none',
    at: Date.now(),
  })
  let stored = false
  const commit: Commit = async (work) => {
    const toldBefore = messages.length
    const reply = await inTransaction(async (transaction) => {
      // An attempt that met a conflict told nobody anything.
      messages.length = toldBefore
      const output = await work(transaction)
      await transaction.insert('commands', record(output))
      return output
    })
    stored = true
    return reply
  }
  const context = contextOf(request, requestId, (message) => messages.push(message), commit)
  const reply = await request.route(context as never, input as never).catch(async (error: unknown) => {
    // The same request twice at the same moment: the other one won, and its answer is the answer.
    const first = await readCommand(id)
    if (!first) throw error
    stored = true
    return replay(first, hash)
  })
  // Effects without a transaction are idempotent by their document ids; whoever stores the record first wins.
  if (!stored && !(await saveCommand(record(reply)))) {
    const first = await readCommand(id)
    if (first) return replay(first, hash)
  }
  return reply
}

function replay(earlier: CommandRecord, hash: string): unknown {
  if (earlier.hash !== hash) throw new Refusal('CONFLICT', 'requestIdReused')
  return earlier.reply
}

type Commit = Ctx['commit']
const noCommit: Commit = () => Promise.reject(new Error('a query cannot commit'))

function contextOf(request: Request, requestId: string, tell: (message: OutboxMessage) => void, commit: Commit): Ctx {
  const { service, name, from, caller, communityNamed } = request
  const member = (): Caller => {
    if (!caller) throw new Refusal('UNAUTHORIZED')
    return caller
  }
  const canReach = (record: Reachable) =>
    caller === null ? from.system : record.communityId === caller.communityId && service.canReach(name, caller, record)
  return {
    name,
    now: Date.now(),
    openid: from.openid,
    requestId,
    communityNamed,
    get caller() {
      return member()
    },
    canReach,
    reach(record) {
      if (!record || !canReach(record)) throw notFound()
      return record
    },
    refuse(reason, details) {
      throw new Refusal('PRECONDITION_FAILED', reason, details)
    },
    tell,
    commit,
  }
}

/** One line per request, without personal data. */
function log(traceId: string, name: string, reply: Reply, milliseconds: number): void {
  const outcome = reply.ok ? 'ok' : (reply.error.reason ?? reply.error.code)
  console.log(JSON.stringify({ traceId, name, outcome, ms: milliseconds }))
}
