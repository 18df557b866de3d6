/** The refusals of the database service, with the code and text that wx-server-sdk 4.0.2 knows (docs.cloudbase.net/error-code). */
import { ServiceError } from '../errors'

export const invalidParam = (text: string): ServiceError => new ServiceError('INVALID_PARAM', `[InvalidParameter] ${text}`)

export const requestFailed = (text: string): ServiceError => new ServiceError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${text}`)

export const noSuchCollection = (name: string): ServiceError =>
  new ServiceError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}`)

export const collectionExists = (): ServiceError =>
  new ServiceError('DATABASE_COLLECTION_ALREADY_EXIST', '[ResourceUnavailable.ResourceExist] Table exist')

/** The text must hold E11000: programs recognise a duplicate by it, because the SDK maps the code to a general one. */
export const duplicateKey = (collection: string, index: string): ServiceError =>
  requestFailed(`multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index}}]}]`)

export const transactionConflict = (): ServiceError =>
  new ServiceError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request and retry',
  )

export const tooManyTransactions = (open: string): ServiceError =>
  new ServiceError('EXCEED_CONCURRENT_REQUEST_LIMIT', `[LimitExceeded] ${open} at once: commit or abort each that is started`)

export const transactionGone = (): ServiceError =>
  new ServiceError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds',
  )
