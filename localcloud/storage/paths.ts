import { ServiceError } from '../errors'

/*
 * A file is known by its path in the cloud and by its file id, `cloud://<env>.<bucket>/<path>`. Paths come from people and
 * functions; they never become paths on this disk (files lie under a hash of theirs).
 */

const MAX_PATH_BYTES = 850 // object key of COS, cloud.tencent.com/document/product/436/13324

export interface Bucket {
  fileIdOf(path: string): string
  /** The path behind a file id of this environment, or undefined. */
  pathOf(fileId: string): string | undefined
}

export function bucketOf(envId: string): Bucket {
  const prefix = `cloud://${envId}.local-${envId}/`
  return {
    fileIdOf: (path) => prefix + path,
    pathOf: (fileId) => (fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined),
  }
}

/** A path that the storage takes, or STORAGE_REQUEST_FAIL. */
export function checkPath(path: unknown): string {
  const isGood =
    typeof path === 'string' &&
    path !== '' &&
    Buffer.byteLength(path) <= MAX_PATH_BYTES &&
    !path.startsWith('/') &&
    !/[\p{Cc}\p{Cs}\\?#%]/u.test(path) && // encodeURI, with which the SDK makes addresses, keeps ? # % and throws at half a letter
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  if (!isGood) throw new ServiceError('STORAGE_REQUEST_FAIL', 'the cloud path is not valid')
  return path
}
