/** What lmdb says when the disk is full or fails, made into one refusal for every writer of the cloud. */
import { ServiceError } from './errors'

/** The promise of the job tells whether its writes are on disk; the promises of single writes would only tell it again. */
export function quietly(written: Promise<unknown>): void {
  written.catch(() => undefined)
}

/** A commit that the disk refused (full, failing) has changed nothing; a refusal of the job itself passes as it is. */
export function diskFailed(error: Error & { commitError?: Promise<never> }): never {
  if (error.commitError === undefined) throw error
  quietly(error.commitError)
  throw new ServiceError('DATABASE_REQUEST_FAILED', '[FailedOperation] the disk is full or failing, nothing was written')
}

/**
 * When a commit fails, lmdb 3.5.6 rejects promises of its own besides those it handed out, and nobody can catch them; Node would
 * end the process for it. Whoever waits for the write has been told. Anything else ends the process as before.
 */
export function forgiveLmdb(reason: unknown): void {
  const { commitError } = Object(reason) as { commitError?: Promise<never> }
  if (commitError === undefined) throw reason
  quietly(commitError)
}

/** How the file system and the store say it; the last is what `diskFailed` has made of a commit. */
const OF_THE_DISK = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS', 'EACCES', 'EMFILE', 'ENFILE', 'ENOENT', 'DATABASE_REQUEST_FAILED'])

/** The same for the bytes of files, in the words of the storage; anything else passes as it is. */
export function bytesFailed(error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined || !OF_THE_DISK.has(code)) return error as Error
  return new ServiceError('STORAGE_REQUEST_FAIL', 'the disk is full or failing, the file is as it was before')
}
