/** Hands jobs to a few threads, in the order in which they come, so that a slow one delays the others only when there are many slow ones. */
import { COMPUTE_THREADS, MAX_COMPUTE_MS } from '../../limits'
import type { Foreign, Job } from './jobs'
import { Thread } from './thread'

const nothing: Foreign = () => []

export class Calculator {
  /** Started at their first job; the one that was used last, and holds what it has compiled, is taken first. */
  private readonly idle: Thread[]
  private readonly waiting: ((thread: Thread) => void)[] = []

  constructor(
    deadlineMs = MAX_COMPUTE_MS,
    private readonly width = COMPUTE_THREADS,
  ) {
    this.idle = Array.from({ length: width }, () => new Thread(deadlineMs))
  }

  /** Positions of the documents that match. */
  async match(job: Extract<Job, { kind: 'match' }>): Promise<number[]> {
    return (await this.run(job, nothing)) as number[]
  }

  /** Rows of the result, as EJSON; `foreign` reads the other collections that it needs. */
  async aggregate(job: Extract<Job, { kind: 'aggregate' }>, foreign: Foreign): Promise<string[]> {
    return (await this.run(job, foreign)) as string[]
  }

  /** Ends each thread after the jobs that were accepted before. */
  async close(): Promise<void> {
    await Promise.all(Array.from({ length: this.width }, async () => (await this.free()).end()))
  }

  private async run(job: Job, foreign: Foreign): Promise<unknown[]> {
    const thread = await this.free()
    try {
      return await thread.run(job, foreign)
    } finally {
      const next = this.waiting.shift()
      if (next === undefined) this.idle.push(thread)
      else next(thread)
    }
  }

  private free(): Promise<Thread> | Thread {
    return this.idle.pop() ?? new Promise((give) => this.waiting.push(give))
  }
}
