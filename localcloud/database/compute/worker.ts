/**
 * The thread that computes. It answers one job after the other until it is ended. A job that reads another collection asks for
 * it and sleeps until the answer is there: documents are read where the indexes are, and only what can match is copied.
 */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import { ServiceError } from '../../errors'
import { perform, type Foreign, type Job } from './jobs'

export interface Refused {
  code: string
  message: string
}

export type Said = 'ready' | { list: number[] | string[] } | { asks: { collection: string; query: string } } | Refused

/** Where answers arrive, and the number that turns 1 when one has. */
export interface Line {
  answers: MessagePort
  rung: Int32Array
}

const { answers, rung } = workerData as Line
const say = (said: Said): void => parentPort?.postMessage(said)

const ask: Foreign = (collection, query) => {
  Atomics.store(rung, 0, 0)
  say({ asks: { collection, query } })
  Atomics.wait(rung, 0, 0)
  const answer = receiveMessageOnPort(answers)?.message as { list: string[] } | Refused
  if ('code' in answer) throw new ServiceError(answer.code, answer.message)
  return answer.list
}

function reply(job: Job): Said {
  try {
    return { list: perform(job, ask) }
  } catch (error) {
    if (error instanceof ServiceError) return { code: error.code, message: error.message }
    // Too deep a recursion or too long a text: the pipeline asked for it.
    return { code: 'DATABASE_REQUEST_FAILED', message: `[FailedOperation] ${String(error)}` }
  }
}

parentPort?.on('message', (job: Job) => say(reply(job)))
say('ready')
