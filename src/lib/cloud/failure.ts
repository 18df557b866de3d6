import type { ErrorBody, ErrorCode } from '#contract/envelope'

/** Nothing came back: the network was lost, or the platform did not answer. The command may have happened. */
export const UNREACHED = 'UNREACHED'

/** Why a call did not succeed. `code` and `reason` decide what is said and what is done next. */
export class CallFailed extends Error {
  readonly code: ErrorCode | typeof UNREACHED
  readonly reason: string | undefined
  readonly details: Record<string, string | number>
  /** Names this call in the log of the function. */
  readonly traceId: string | undefined

  constructor(body: Omit<ErrorBody, 'code'> & { code: ErrorCode | typeof UNREACHED }, traceId?: string) {
    super(`${body.code}${body.reason === undefined ? '' : `: ${body.reason}`}`)
    this.code = body.code
    this.reason = body.reason
    this.details = body.details ?? {}
    this.traceId = traceId
  }
}

const uncertain: readonly string[] = [UNREACHED, 'SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'TOO_MANY_REQUESTS', 'CONFLICT']

/** Is it unknown whether the command happened? Then it must be sent again under the same requestId. */
export const isUncertain = (error: unknown): boolean => !(error instanceof CallFailed) || uncertain.includes(error.code)

/** May the same call succeed a moment later? */
export const isPassing = (error: unknown): boolean =>
  error instanceof CallFailed && (error.code === UNREACHED || error.code === 'SERVICE_UNAVAILABLE')
