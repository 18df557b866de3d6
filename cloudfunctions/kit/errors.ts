import type { ErrorBody, ErrorCode } from '#contract/envelope'

/** A call that ends with one of the nine codes; thrown once, at the edge of a use-case. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason?: string,
    readonly details?: ErrorBody['details'],
  ) {
    super(reason ?? code)
  }
}

export const notFound = () => new Refusal('NOT_FOUND')

type PlatformError = { code?: string; errCode?: number; errMsg?: string; message?: string }
const words = (error: unknown): string => {
  const { code = '', errMsg = '', message = '' } = (error ?? {}) as PlatformError
  return `${code} ${errMsg} ${message}`
}

/*
 * wx-server-sdk 4.0.2 loses the `code` of errors raised by document calls and keeps only their text, while
 * commits keep the code and lose the number. So each kind is recognised by every trace it may have left.
 */
export const isDuplicate = (error: unknown) => /E11000|DATABASE_DUPLICATE_WRITE/.test(words(error))
export const isConflict = (error: unknown) => /TransactionConflict|DATABASE_TRANSACTION_CONFLICT/.test(words(error))
export const isExisting = (error: unknown) => /ALREADY_EXIST|ResourceExist|-501001.*exist/.test(words(error))
/** The person refused or has used up this template's credit: a normal outcome. */
export const isRefusedByPerson = (error: unknown) => (error as PlatformError)?.errCode === 43101
/** The platform was too busy or the line broke: trying again may help. */
export function isBusy(error: unknown): boolean {
  const { errCode = 0 } = (error ?? {}) as PlatformError
  return (errCode <= -501001 && errCode >= -501004) || /timeout|ECONN|socket hang up/i.test(words(error))
}
