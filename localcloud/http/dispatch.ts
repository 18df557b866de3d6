import type { Database, Reading } from '../database'
import { ServiceError } from '../errors'
import type { Functions } from '../functions/functions'
import type { Session } from '../functions/sessions'
import { identify, nested } from '../identity/caller'
import { MAX_EVENT_BYTES } from '../limits'
import type { StorageActions } from '../storage/actions'

export type WireBody = Record<string, unknown> & { action?: unknown }

/** The services behind the SDK's endpoint. */
export interface Services {
  database: Database
  functions: Functions
  storage: StorageActions
}

/**
 * Sends one action of the SDK to its service; resolves to the reply without `requestId`, or throws a ServiceError.
 * `readings` takes how the database read its documents.
 */
export function dispatch(services: Services, body: WireBody, session: Session | undefined, readings: Reading[]): Promise<object> {
  const action = String(body.action)
  if (action.startsWith('database.')) return services.database.handle(action, body, (reading) => readings.push(reading), session?.spec.name)
  if (action.startsWith('storage.')) return services.storage.handle(action, body, session?.record.requestId)
  if (action === 'functions.invokeFunction') return callFunction(services.functions, body, session)
  throw new ServiceError('INVALID_PARAM', `the local cloud does not know the action ${action}`)
}

/** A call from function to function: the same person, `,scf` added to the source. */
async function callFunction(functions: Functions, body: WireBody, session: Session | undefined): Promise<object> {
  const { request_data: data, function_name: name } = body
  if (typeof data === 'string' && Buffer.byteLength(data) > MAX_EVENT_BYTES) {
    throw new ServiceError('EXCEED_MAX_PAYLOAD_SIZE', `[LimitExceeded] an event has at most ${MAX_EVENT_BYTES} bytes`)
  }
  const event = parseEvent(data)
  const identity = nested(session?.identity ?? identify({}))
  const invoked = await functions.invoke(String(name), event, identity, session?.record.requestId)
  if (!invoked.ok) throw new ServiceError(invoked.code, invoked.message)
  return { data: { response_data: invoked.text } }
}

function parseEvent(data: unknown): unknown {
  if (typeof data !== 'string' || data === '') return {}
  try {
    return JSON.parse(data)
  } catch {
    throw new ServiceError('INVALID_PARAM', 'request_data is not JSON')
  }
}
