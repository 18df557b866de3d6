import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * One data folder, one cloud. The lock names its holder by process id *and* by when that process started, because
 * process ids are used again (in a container the next run often gets the very same one). A lock whose holder is gone
 * is taken over; nobody has to delete a file after a crash.
 */

interface Holder {
  pid: number
  startedAt: string
}

/** Takes the lock or throws a sentence for people. Returns the release. */
export function lockFolder(dir: string): () => void {
  const file = join(dir, 'lock')
  if (!tryCreate(file)) {
    const holder = readHolder(file)
    if (holder && isRunning(holder)) {
      throw new Error(`The data folder ${dir} is in use by process ${holder.pid}. Stop it, or choose another folder.`)
    }
    rmSync(file, { force: true })
    if (!tryCreate(file)) throw new Error(`The data folder ${dir} was taken by another process just now.`)
  }
  return () => rmSync(file, { force: true })
}

function tryCreate(file: string): boolean {
  const holder: Holder = { pid: process.pid, startedAt: startOf(process.pid) }
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined // killed between creating and writing the lock
  }
}

function isRunning(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startOf(holder.pid) === holder.startedAt
}

/** Start time in clock ticks since boot (proc(5), field 22 of stat), empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
