/**
 * Runs a job in a thread that can be ended. A pipeline or a regular expression that goes on for too long, or fills the memory,
 * costs that thread and nothing else: its caller is refused and the next job gets a new one.
 */
import { join } from 'node:path'
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import { ServiceError } from '../../errors'
import { MAX_COMPUTE_MB } from '../../limits'
import { requestFailed } from '../failures'
import type { Foreign, Job } from './jobs'
import type { Line, Said } from './worker'

const outOfTime = (): ServiceError => new ServiceError('DATABASE_TIMEOUT', '[OperationTimeout] operation exceeded time limit')
const broken = (error: Error): ServiceError => requestFailed(`Exceeded memory limit, or ended: ${error.message}`)

interface Started {
  worker: Worker
  answers: MessagePort
  rung: Int32Array
}

/** One job at a time. */
export class Thread {
  private started: Promise<Started> | undefined

  constructor(private readonly deadlineMs: number) {}

  async run(job: Job, foreign: Foreign): Promise<unknown[]> {
    this.started ??= start()
    try {
      return await answerOf(await this.started, job, foreign, this.deadlineMs)
    } catch (error) {
      if (error instanceof Refusal) throw error.refusal
      await this.end()
      throw error
    }
  }

  async end(): Promise<void> {
    const { started } = this
    this.started = undefined
    const ending = await started?.catch(() => undefined)
    ending?.answers.close()
    await ending?.worker.terminate()
  }
}

/** What the job itself was refused for; the thread is well. */
class Refusal extends Error {
  constructor(readonly refusal: ServiceError) {
    super(refusal.message)
  }
}

function answerOf({ worker, ...line }: Started, job: Job, foreign: Foreign, deadlineMs: number): Promise<unknown[]> {
  return new Promise<unknown[]>((resolve, reject) => {
    worker.ref()
    const timer = setTimeout(() => settle(() => reject(outOfTime())), deadlineMs)
    const settle = (act: () => void): void => {
      clearTimeout(timer)
      worker.unref()
      worker.removeAllListeners('message')
      worker.removeListener('error', failed)
      act()
    }
    const failed = (error: Error): void => settle(() => reject(broken(error)))
    worker.once('error', failed)
    worker.on('message', (said: Exclude<Said, 'ready'>) => {
      if ('asks' in said) tell(line, said.asks, foreign)
      else settle(() => ('list' in said ? resolve(said.list) : reject(new Refusal(new ServiceError(said.code, said.message)))))
    })
    worker.postMessage(job)
  })
}

/** Answers what the thread asks, and wakes it. */
function tell({ answers, rung }: Line, asked: { collection: string; query: string }, foreign: Foreign): void {
  answers.postMessage(answerTo(asked, foreign))
  Atomics.store(rung, 0, 1)
  Atomics.notify(rung, 0)
}

function answerTo({ collection, query }: { collection: string; query: string }, foreign: Foreign): object {
  try {
    return { list: foreign(collection, query) }
  } catch (error) {
    const { code = 'SYS_ERR', message } = error as { code?: string; message: string }
    return { code, message }
  }
}

/** Resolves when the thread has loaded its code; the time for that is not the job's. */
async function start(): Promise<Started> {
  const { port1: answers, port2 } = new MessageChannel()
  const rung = new Int32Array(new SharedArrayBuffer(4))
  answers.unref()
  const worker = new Worker(join(__dirname, 'worker.ts'), {
    execArgv: ['--require', require.resolve('tsx/cjs')],
    resourceLimits: { maxOldGenerationSizeMb: MAX_COMPUTE_MB },
    workerData: { answers: port2, rung } satisfies Line,
    transferList: [port2],
  })
  worker.on('error', () => undefined) // heard by whoever waits for an answer; without a listener it would end the process
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  return { worker, answers, rung }
}
