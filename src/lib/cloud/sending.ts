// A command keeps its requestId until its outcome is known. Sending the same input again, by a
// double tap, by ourselves after a lost network or by a person an hour later, is then the same
// command, and the server answers the first result. A definite answer, yes or no, ends it: the same
// wish afterwards is a new command. Other input is always another command.
import type { Input, Name, Output } from '#contract/index'
import { call } from './call'
import { isPassing, isUncertain } from './failure'
import { newRequestId } from './request-id'

/** Waiting times between attempts, in ms. */
const PAUSES = [700, 2000]

interface Started<T> {
  requestId: string
  running: Promise<T> | null
}

export class Sending<N extends Name> {
  private started = new Map<string, Started<Output<N>>>()
  /** Made when the form opens; the first command that is sent takes it. */
  private prepared: string | null = newRequestId()

  constructor(private readonly name: N) {}

  /** The id under which this input goes out, now and after every failure. */
  idFor(input: Input<N>): string {
    return this.of(input).requestId
  }

  send(input: Input<N>): Promise<Output<N>> {
    const started = this.of(input)
    started.running ??= this.run(input, started)
    return started.running
  }

  private of(input: Input<N>): Started<Output<N>> {
    const key = JSON.stringify(input)
    const found = this.started.get(key)
    if (found !== undefined) return found
    const fresh = { requestId: this.prepared ?? newRequestId(), running: null }
    this.prepared = null
    this.started.set(key, fresh)
    return fresh
  }

  private async run(input: Input<N>, started: Started<Output<N>>): Promise<Output<N>> {
    try {
      const output = await sendPatiently(this.name, input, started.requestId)
      this.started.delete(JSON.stringify(input))
      return output
    } catch (error) {
      if (!isUncertain(error)) this.started.delete(JSON.stringify(input))
      throw error
    } finally {
      started.running = null
    }
  }
}

/** Tries again after a passing failure, always under the same id. */
export async function sendPatiently<N extends Name>(name: N, input: Input<N>, requestId: string): Promise<Output<N>> {
  for (const pause of PAUSES) {
    try {
      return await call(name, input, requestId)
    } catch (error) {
      if (!isPassing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return call(name, input, requestId)
}
