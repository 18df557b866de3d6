import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * How often the disk is really made to flush for sixteen transactions: counted by strace, in the system calls of a process
 * that runs many groups, less those of the same process that runs none.
 */
export interface Flushes {
  /** fsync, fdatasync, msync and their like. */
  syncs: number
  /** Writes that are flushed by themselves, because lmdb opens its head with O_DSYNC: the second half of every commit. */
  flushedWrites: number
}
export interface GroupCommit {
  together: Flushes
  inTurn: Flushes
}

export const TRANSACTIONS = 16
const CALLS = 'trace=openat,fsync,fdatasync,msync,sync_file_range,syncfs,pwrite64,pwritev,pwritev2'

export const hasStrace = (): boolean => spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0

export function measureGroups(folder: string, groups: number): GroupCommit {
  const of = (mode: 'together' | 'in-turn'): Flushes => {
    const [some, none] = [flushesOf(folder, mode, groups), flushesOf(folder, mode, 0)]
    return { syncs: (some.syncs - none.syncs) / groups, flushedWrites: (some.flushedWrites - none.flushedWrites) / groups }
  }
  return { together: of('together'), inTurn: of('in-turn') }
}

function flushesOf(folder: string, mode: string, groups: number): Flushes {
  const own = path.join(folder, `groups-${mode}-${groups}`)
  mkdirSync(own)
  const trace = path.join(own, 'calls')
  const worker = ['--require', 'tsx/cjs', path.join(__dirname, 'group-worker.ts'), path.join(own, 'data'), mode, String(groups)]
  execFileSync('strace', ['--follow-forks', '-qq', '-o', trace, '-e', CALLS, process.execPath, ...worker], { stdio: 'inherit' })
  return countFlushes(readFileSync(trace, 'utf8'))
}

/** A call that another thread interrupted in the log stands there twice; its name with a bracket only once. */
export function countFlushes(trace: string): Flushes {
  const flushed = [...trace.matchAll(/O_DSYNC.*\) = (\d+)/g)].map((opened) => opened[1])
  const count = (pattern: string) => [...trace.matchAll(new RegExp(pattern, 'g'))].length
  return {
    syncs: count('\\b(fsync|fdatasync|msync|sync_file_range|syncfs)\\('),
    flushedWrites: flushed.length === 0 ? 0 : count(`\\bpwrite\\w+\\((${flushed.join('|')}),`),
  }
}
