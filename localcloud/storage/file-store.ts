import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, type ReadStream } from 'node:fs'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { bytesFailed } from '../disk'
import type { Store } from '../state/store'
import { flushFolder, writeFlushed } from './flushed'

/** What is known of a stored file. */
export interface StoredFile {
  size: number
  /** Epoch milliseconds of the cloud's clock. */
  at: number
  /** Under what name the bytes lie; in folders written before there were versions it is the key of the file. */
  bytes?: string
}

/**
 * Each upload lies under a name of its own and is flushed before its listing names it; that one commit is the moment
 * when the new file takes the place of the old. Whatever fails or is killed before leaves the old one whole, whatever comes
 * after it is tidying: bytes that no listing names are removed at the next start.
 */
export class FileStore {
  private readonly folder: string

  constructor(
    dataDir: string,
    private readonly store: Store,
    private readonly now: () => number,
    private readonly maxBytes: number,
  ) {
    this.folder = join(dataDir, 'files')
    mkdirSync(this.folder, { recursive: true })
    this.sweep()
  }

  find(path: string): StoredFile | undefined {
    return this.listed(hashOf(path))
  }

  /** The bytes, as they are when this is called, whatever replaces or removes the file while they are read; undefined when there is no such file. */
  async read(path: string): Promise<ReadStream | undefined> {
    const file = await this.opened(hashOf(path))
    return file?.createReadStream()
  }

  /** The bytes of a file by the key under which it is listed; undefined when it was removed meanwhile. */
  async bytesOf(key: string): Promise<Buffer | undefined> {
    const file = await this.opened(key)
    try {
      return await file?.readFile()
    } finally {
      await file?.close()
    }
  }

  /** Stores a file as another cloud listed it. */
  async takeIn(key: string, listed: unknown, bytes: Buffer): Promise<void> {
    const name = newName(key)
    await this.keep(name, Readable.from([bytes]), bytes.length)
    await this.list(key, { ...(listed as StoredFile), bytes: name })
  }

  /** Stores the bytes under `path`, replacing what was there; resolves to their number. Throws FileTooLarge, and STORAGE_REQUEST_FAIL when the disk does not take them. */
  async write(path: string, bytes: Readable): Promise<number> {
    const key = hashOf(path)
    const name = newName(key)
    const size = await this.keep(name, bytes, this.maxBytes)
    await this.list(key, { size, at: this.now(), bytes: name })
    return size
  }

  /** Whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    const key = hashOf(path)
    const listed = this.listed(key)
    if (listed === undefined) return false
    await this.commit(() => this.store.files.remove(key))
    await this.discard(nameOf(key, listed))
    return true
  }

  async clear(): Promise<void> {
    await this.commit(() => this.store.files.clearAsync())
    this.sweep()
  }

  private async commit(work: () => Promise<unknown>): Promise<void> {
    await this.store.write(work).catch((error: unknown) => {
      throw bytesFailed(error)
    })
  }

  private listed(key: string): StoredFile | undefined {
    return this.store.files.get(key) as StoredFile | undefined
  }

  /** A file that was replaced between looking and opening is looked for again. */
  private async opened(key: string): Promise<FileHandle | undefined> {
    for (let listed = this.listed(key); listed !== undefined; ) {
      try {
        return await open(join(this.folder, nameOf(key, listed)))
      } catch (error) {
        const now = this.listed(key)
        if (now?.bytes === listed.bytes) throw bytesFailed(error)
        listed = now
      }
    }
    return undefined
  }

  /** Makes `name` the bytes of the file; those before go. Bytes whose listing fails go at once. */
  private async list(key: string, listed: StoredFile & { bytes: string }): Promise<void> {
    let before: StoredFile | undefined
    try {
      await this.commit(() => {
        before = this.listed(key)
        return this.store.files.put(key, listed)
      })
    } catch (error) {
      await this.discard(listed.bytes)
      throw error
    }
    if (before !== undefined) await this.discard(nameOf(key, before))
  }

  private async keep(name: string, bytes: Readable, maxBytes: number): Promise<number> {
    try {
      const size = await writeFlushed(join(this.folder, name), bytes, maxBytes)
      await flushFolder(this.folder)
      return size
    } catch (error) {
      await this.discard(name)
      throw bytesFailed(error)
    }
  }

  /** What cannot be removed now is swept at the next start; nobody misses it. */
  private async discard(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true }).catch(() => undefined)
  }

  private sweep(): void {
    const named = new Set([...this.store.files.getRange()].map(({ key, value }) => nameOf(key, value as StoredFile)))
    for (const name of readdirSync(this.folder)) if (!named.has(name)) rmSync(join(this.folder, name), { force: true })
  }
}

const nameOf = (key: string, listed: StoredFile | undefined): string => listed?.bytes ?? key

const newName = (key: string): string => `${key}-${randomUUID()}`

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex')
}
