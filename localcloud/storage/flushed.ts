/** Bytes that are on disk when the promise resolves. */
import { open, type FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'

/** A file sent to the cloud was larger than the storage takes. */
export class FileTooLarge extends Error {}

/**
 * A client may hang up at any moment, also before there is a file to write into. When we are the ones who give up, the rest of
 * the upload is read and thrown away: a line that is cut instead cannot carry the reason.
 */
export async function writeFlushed(path: string, bytes: Readable, maxBytes: number): Promise<number> {
  bytes.once('error', () => undefined)
  const file = await open(path, 'wx')
  try {
    let size = 0
    for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > maxBytes) throw new FileTooLarge(`a file has at most ${maxBytes} bytes`)
      await writeWhole(file, chunk)
    }
    await file.sync()
    return size
  } finally {
    bytes.resume()
    await file.close()
  }
}

/** A disk that is nearly full takes the first part of a chunk and says so by a number only. */
async function writeWhole(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await file.write(chunk, at)).bytesWritten
}

/** The name of a new file is on disk when its folder is; Windows knows no such thing. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
