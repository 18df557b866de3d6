import { readFileSync } from 'node:fs'

/*
 * Memory of an instance. V8's own limit sees only the heap; buffers lie outside of it, so the resident memory of the process
 * is watched as well while a call runs. What an empty instance takes does not count: on the platform it does, but there
 * it is smaller. Without /proc (macOS, Windows) only the heap is limited.
 */

const LOOK_EVERY_MS = 50
const PAGE_BYTES = 4096
const MEGABYTE = 1_048_576

/** Resident bytes of a process, or undefined where that cannot be asked. */
export function residentBytes(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  } catch {
    return undefined
  }
}

/** Calls `exceeded` once when the process has grown by more than `limitMb` over `emptyBytes`. Returns the stop. */
export function watchMemory(pid: number | undefined, emptyBytes: number | undefined, limitMb: number, exceeded: () => void): () => void {
  if (emptyBytes === undefined) return () => undefined
  const look = setInterval(() => {
    if ((residentBytes(pid) ?? 0) - emptyBytes <= limitMb * MEGABYTE) return
    clearInterval(look)
    exceeded()
  }, LOOK_EVERY_MS)
  return () => clearInterval(look)
}
