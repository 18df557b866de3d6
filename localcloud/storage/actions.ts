import { ServiceError } from '../errors'
import { DEFAULT_FILE_URL_S, MAX_FILES_AT_ONCE } from '../limits'
import type { FileStore } from './file-store'
import { checkPath, type Bucket } from './paths'
import type { Signer } from './signer'

interface DownloadRequest {
  fileid?: unknown
  /** Seconds. */
  max_age?: number
}

/** The storage actions of the SDK: where to put a file, where to get it, and its removal. */
export class StorageActions {
  constructor(
    private readonly files: FileStore,
    private readonly bucket: Bucket,
    private readonly signer: Signer,
    private readonly url: () => string,
  ) {}

  /** `by` is the request id of the invocation that asks. */
  async handle(action: string, body: Record<string, unknown>, by?: string): Promise<object> {
    if (action === 'storage.getUploadMetadata') return this.uploadMetadata(checkPath(body['path']), by)
    if (action === 'storage.batchGetDownloadUrl') return this.downloadUrls(listOf(body['file_list']), by)
    if (action === 'storage.batchDeleteFile') return this.removeAll(listOf(body['fileid_list']))
    throw new ServiceError('INVALID_PARAM', `the local cloud does not know the action ${action}`)
  }

  /** An address where a file can be had for `seconds`; not percent-encoded, since the SDK encodes it itself. */
  private addressOf(path: string, seconds: number, by?: string): string {
    return `${this.url()}/_storage/${path}?${this.signer.sign('get', path, seconds, by)}`
  }

  private uploadMetadata(path: string, by?: string): object {
    const query = this.signer.sign('put', path, 600, by)
    const url = `${this.url()}/_storage/${encodeURI(path)}?${query}`
    const fileId = this.bucket.fileIdOf(path)
    // `cosFileId` comes back in a header, which takes ASCII only; it means nothing to us.
    return { data: { url, token: 'local', authorization: 'local', fileId, cosFileId: encodeURI(fileId) } }
  }

  private downloadUrls(list: unknown[], by?: string): object {
    return { data: { download_list: list.map((item) => this.downloadUrl((item ?? {}) as DownloadRequest, by)) } }
  }

  private downloadUrl({ fileid, max_age: maxAge = DEFAULT_FILE_URL_S }: DownloadRequest, by?: string): object {
    const fileID = String(fileid)
    const path = this.bucket.pathOf(fileID)
    if (path === undefined || !this.files.find(path)) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
    return { fileID, code: 'SUCCESS', tempFileURL: this.addressOf(path, maxAge, by), maxAge }
  }

  private async removeAll(list: unknown[]): Promise<object> {
    const removed: object[] = []
    for (const item of list) removed.push(await this.remove(String(item)))
    return { data: { delete_list: removed } }
  }

  private async remove(fileID: string): Promise<object> {
    const path = this.bucket.pathOf(fileID)
    const existed = path !== undefined && (await this.files.remove(path))
    return { fileID, code: existed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new ServiceError('INVALID_PARAM', 'a list is missing')
  if (value.length > MAX_FILES_AT_ONCE) throw new ServiceError('INVALID_PARAM', `at most ${MAX_FILES_AT_ONCE} files can be named at once`)
  return value
}
