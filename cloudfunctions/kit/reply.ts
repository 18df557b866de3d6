import type { ErrorBody, Reply } from '#contract/envelope'
import { isBusy, isConflict, Refusal } from './errors'

/** Whatever was thrown becomes one of nine codes; details of our own failures stay in the log. */
export function failure(error: unknown, traceId: string): Reply<never> {
  return { ok: false, error: bodyOf(error), traceId }
}

function bodyOf(error: unknown): ErrorBody {
  if (error instanceof Refusal) {
    return {
      code: error.code,
      ...(error.reason === undefined ? {} : { reason: error.reason }),
      ...(error.details === undefined ? {} : { details: error.details }),
    }
  }
  if (isConflict(error) || isBusy(error)) return { code: 'SERVICE_UNAVAILABLE' }
  return { code: 'INTERNAL_SERVER_ERROR' }
}
