/**
 * Trouble that ends no request: a job goes on without the part that failed. One line, in English, without personal data:
 * of the error only its codes and its first line, which the platform or our own code wrote.
 */
export function logTrouble(what: string, error: unknown): void {
  const { errCode, code, message = '' } = (error ?? {}) as { errCode?: number; code?: string; message?: string }
  console.error(JSON.stringify({ trouble: what, errCode, code, message: message.split('\n')[0]?.slice(0, 200) }))
}
