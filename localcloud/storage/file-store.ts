import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Store } from '../state/store'

/** What is known of a stored file. */
export interface StoredFile {
  size: number
  /** Epoch milliseconds of the cloud's clock. */
  at: number
}

/** A file sent to the cloud was larger than the storage takes. */
export class FileTooLarge extends Error {}

/**
 * The bytes lie under the hash of their cloud path. A file is written aside, flushed and renamed before it is
 * acknowledged, so a killed cloud shows the old file or the new one and never half of one.
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
  }

  find(path: string): StoredFile | undefined {
    return this.store.files.get(hashOf(path)) as StoredFile | undefined
  }

  read(path: string): Readable {
    return createReadStream(this.diskPath(path))
  }

  /** The bytes of a file by the key under which it is listed. */
  bytesOf(key: string): Promise<Buffer> {
    return readFile(join(this.folder, key))
  }

  /** Stores a file as another cloud listed it. */
  async takeIn(key: string, listed: unknown, bytes: Buffer): Promise<void> {
    await writeFile(join(this.folder, key), bytes, { flush: true })
    await this.store.write(() => this.store.files.put(key, listed))
  }

  /** Stores the bytes under `path`, replacing what was there. Throws FileTooLarge. */
  async write(path: string, bytes: Readable): Promise<void> {
    const aside = join(this.folder, `${randomUUID()}.part`)
    try {
      const size = await this.writeAside(aside, bytes)
      await rename(aside, this.diskPath(path))
      const listed: StoredFile = { size, at: this.now() }
      await this.store.write(() => this.store.files.put(hashOf(path), listed))
    } finally {
      await rm(aside, { force: true })
    }
  }

  /** Whether there was such a file. */
  async remove(path: string): Promise<boolean> {
    const existed = this.find(path) !== undefined
    await this.store.write(() => this.store.files.remove(hashOf(path)))
    await rm(this.diskPath(path), { force: true })
    return existed
  }

  async clear(): Promise<void> {
    await this.store.files.clearAsync()
    await rm(this.folder, { recursive: true, force: true })
    mkdirSync(this.folder, { recursive: true })
  }

  private async writeAside(aside: string, bytes: Readable): Promise<number> {
    let size = 0
    const { maxBytes } = this
    await pipeline(
      bytes,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > maxBytes) throw new FileTooLarge(`a file has at most ${maxBytes} bytes`)
          yield chunk
        }
      },
      createWriteStream(aside),
    )
    const file = await open(aside, 'r+')
    await file.sync()
    await file.close()
    return size
  }

  private diskPath(path: string): string {
    return join(this.folder, hashOf(path))
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex')
}

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
}

/** Only types that cannot run as a page: uploads are served beside the product. Everything else is a download. */
export function contentTypeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}
