/** The thread that computes. It answers one job after the other until it is ended. */
import { parentPort } from 'node:worker_threads'
import { ServiceError } from '../../errors'
import { perform, type Job } from './jobs'

export type Reply = 'ready' | { list: number[] | string[] } | { code: string; message: string }

function reply(job: Job): Reply {
  try {
    return { list: perform(job) }
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, message: error.message }
    // Too deep a recursion or too long a text: the pipeline asked for it.
    return { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${String(error)}` }
  }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(reply(job)))
parentPort?.postMessage('ready' satisfies Reply)
