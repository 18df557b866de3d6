import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    refuseIfHeld(dir, file)
    takeOver(dir, file)
  }
  return () => rmSync(file, { force: true })
}

function refuseIfHeld(dir: string, file: string): void {
  const holder = readHolder(file)
  if (holder && isRunning(holder)) throw new Error(`The data folder ${dir} is in use by process ${holder.pid}. Stop it, or choose another folder.`)
}

/**
 * Two that start at once after a crash both find the dead holder's lock; without turns the slower would clear away the lock of
 * the faster. Whoever makes the turn looks again, because the faster may have come and gone in between.
 */
function takeOver(dir: string, file: string): void {
  const turn = `${file}-turn`
  if (!tryCreate(turn)) {
    const other = readHolder(turn)
    if (other && isRunning(other)) throw takenJustNow(dir)
    rmSync(turn, { force: true }) // killed in its turn
    if (!tryCreate(turn)) throw takenJustNow(dir)
  }
  try {
    refuseIfHeld(dir, file)
    rmSync(file, { force: true })
    if (!tryCreate(file)) throw takenJustNow(dir)
  } finally {
    rmSync(turn, { force: true })
  }
}

const takenJustNow = (dir: string): Error => new Error(`The data folder ${dir} was taken by another process just now.`)

/** The file is there with its content or not at all: nobody reads the empty beginning of a lock. */
function tryCreate(file: string): boolean {
  const holder: Holder = { pid: process.pid, startedAt: startOf(process.pid) }
  const written = `${file}-${process.pid}`
  writeFileSync(written, JSON.stringify(holder))
  try {
    linkSync(written, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written)
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined // damaged, and so nobody's
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
