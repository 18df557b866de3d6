import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

const WRITES = 200
const BLOCK = Buffer.alloc(4096, 1)

/** Durable writes in a second that the disk under this folder manages just now: 4 KB each, one after the other. */
export function fsyncProbe(folder: string): number {
  const file = path.join(folder, 'probe')
  const handle = openSync(file, 'w')
  const from = performance.now()
  for (let n = 0; n < WRITES; n += 1) {
    writeSync(handle, BLOCK, 0, BLOCK.length, n * BLOCK.length)
    fdatasyncSync(handle)
  }
  const ms = performance.now() - from
  closeSync(handle)
  rmSync(file)
  return (WRITES / ms) * 1000
}
