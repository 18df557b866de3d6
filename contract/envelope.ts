/** What travels in both directions, whatever the procedure. */

export interface Envelope {
  name: string
  input: unknown
  /** Chosen when a form opens; commands need it. The same id with the same input happens once. */
  requestId?: string
  communityId?: string
}

/** Nine closed codes; over HTTP the status follows the code. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 412,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

export interface ErrorBody {
  code: ErrorCode
  /** One of the procedure's declared reasons, with PRECONDITION_FAILED. */
  reason?: string
  /** Facts for the sentence: the colliding shift's title, the hours missing. Never personal data of others. */
  details?: Record<string, string | number>
  /** For developers, in English; people read sentences made from code and reason. */
  message?: string
}

export type Reply<T = unknown> = { ok: true; data: T } | { ok: false; error: ErrorBody; traceId: string }
