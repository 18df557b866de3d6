import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { median } from '../bench/statistics'

/** From nothing open to the first answer, in a process that has loaded its code: milliseconds, medians over the rounds. */
export interface Reopening {
  what: string
  ms: number
  /** Whether it is the documents that are opened, and not an HTTP server beside them, which takes longer. */
  isJudged: boolean
}

const WAYS = [
  ['the database, closed in good order before', 'database', 'close'],
  ['the database, killed with -9 before', 'database', 'kill'],
  ['the whole cloud but its functions, killed with -9 before', 'cloud', 'kill'],
] as const

/** Each opening ends as its way says, so that the next one of that way finds what it left. The first is not counted. */
export function measureReopening(folder: string, rounds: number): Reopening[] {
  return WAYS.map(([what, part, end]) => {
    const times = Array.from({ length: rounds + 1 }, () => openOnce(folder, part, end))
    return { what, ms: median(times.slice(1)), isJudged: part === 'database' }
  })
}

function openOnce(folder: string, part: string, end: string): number {
  const worker = ['--require', 'tsx/cjs', path.join(__dirname, 'reopen-worker.ts'), folder, part, end]
  const { stdout, status } = spawnSync(process.execPath, worker, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' })
  const ms = Number(stdout)
  if (!(ms > 0) || (end === 'close' && status !== 0)) throw new Error(`the database did not open: "${stdout}"`)
  return ms
}
