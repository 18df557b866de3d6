/**
 * Runs jobs in a thread that can be ended, one after the other. A pipeline or a regular expression that goes on for too
 * long, or fills the memory, costs that thread and nothing else: its caller is refused and the next job gets a new one.
 */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ServiceError } from '../../errors'
import { MAX_COMPUTE_MB, MAX_COMPUTE_MS } from '../../limits'
import { requestFailed } from '../failures'
import type { Job } from './jobs'
import type { Reply } from './worker'

const outOfTime = (): ServiceError => new ServiceError('DATABASE_TIMEOUT', '[OperationTimeout] operation exceeded time limit')
const broken = (error: Error): ServiceError => requestFailed(`Exceeded memory limit, or ended: ${error.message}`)

export class Calculator {
  private thread: Promise<Worker> | undefined
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly deadlineMs = MAX_COMPUTE_MS) {}

  /** Positions of the documents that match. */
  async match(job: Extract<Job, { kind: 'match' }>): Promise<number[]> {
    return (await this.inLine(job)) as number[]
  }

  /** Rows of the result, as EJSON. */
  async aggregate(job: Extract<Job, { kind: 'aggregate' }>): Promise<string[]> {
    return (await this.inLine(job)) as string[]
  }

  async close(): Promise<void> {
    await this.queue
    await this.end()
  }

  private inLine(job: Job): Promise<unknown[]> {
    const turn = this.queue.then(() => this.run(job))
    this.queue = turn.catch(() => undefined)
    return turn
  }

  private async run(job: Job): Promise<unknown[]> {
    this.thread ??= start()
    const worker = await this.thread
    worker.ref()
    try {
      return await answerOf(worker, job, this.deadlineMs)
    } catch (error) {
      if (!(error instanceof Refusal)) await this.end()
      throw error instanceof Refusal ? error.refusal : error
    } finally {
      worker.unref()
    }
  }

  private async end(): Promise<void> {
    const thread = this.thread
    this.thread = undefined
    await (await thread)?.terminate()
  }
}

/** What the job itself was refused for; the thread is well. */
class Refusal extends Error {
  constructor(readonly refusal: ServiceError) {
    super(refusal.message)
  }
}

function answerOf(worker: Worker, job: Job, deadlineMs: number): Promise<unknown[]> {
  return new Promise<unknown[]>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(outOfTime())), deadlineMs)
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      worker.removeAllListeners('message')
      worker.removeListener('error', failed)
      act()
    }
    const failed = (error: Error): void => settle(() => reject(broken(error)))
    worker.once('error', failed)
    worker.once('message', (reply: Exclude<Reply, 'ready'>) =>
      settle(() => ('list' in reply ? resolve(reply.list) : reject(new Refusal(new ServiceError(reply.code, reply.message))))),
    )
    worker.postMessage(job)
  })
}

/** Resolves when the thread has loaded its code; the time for that is not the job's. */
async function start(): Promise<Worker> {
  const worker = new Worker(join(__dirname, 'worker.ts'), {
    execArgv: ['--require', require.resolve('tsx/cjs')],
    resourceLimits: { maxOldGenerationSizeMb: MAX_COMPUTE_MB },
  })
  worker.on('error', () => undefined) // heard by whoever waits for an answer; without a listener it would end the process
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  return worker
}
