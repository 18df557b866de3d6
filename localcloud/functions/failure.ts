/** Why an invocation gave no result. Codes: error table of wx-server-sdk 4.0.2; −504003 and −501000 as the console shows them. */
export const FAILURES = {
  FUNCTION_NOT_FOUND: -501000,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002, // docs.cloudbase.net/error-code; the SDK's table has no number of its own for it
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_RESULT_SIZE_EXCEED_LIMIT: -604001,
} as const

export type FailureCode = keyof typeof FAILURES

/** The end of an invocation. `text` is the result as JSON, so that it can travel on without being parsed. */
export type Outcome = { ok: true; text: string } | { ok: false; code: FailureCode; message: string }

export function failed(code: FailureCode, message: string): Outcome {
  return { ok: false, code, message }
}
