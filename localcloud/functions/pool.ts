import { MAX_INSTANCES, MAX_WAITING_CALLS } from '../limits'
import { failed, type Outcome } from './failure'
import { Instance, type InstanceLog, type Task } from './instance'
import type { FunctionSpec } from './registry'

/*
 * The instances of one function. Calls from outside wait in line for one of `width` instances, so that a burst does
 * not start a process per call. A call from another function never waits: its caller holds an instance while it
 * waits, and a line of fixed length would be waiting for itself. The extra instances of nested calls end after use.
 */

const SHUTTING_DOWN = 'the cloud is shutting down'

type Waiting = (instance: Instance | Error) => void

export class Pool {
  /** Every process that has not ended yet. */
  private readonly processes = new Set<Instance>()
  private readonly idle: Instance[] = []
  private readonly waiting: Waiting[] = []
  private starting = 0
  private closed = false
  private retired = false

  constructor(
    private readonly spec: FunctionSpec,
    private readonly width: number,
    private readonly env: () => Record<string, string>,
    private readonly log: InstanceLog,
  ) {}

  /** Starts the first instance ahead of the first call. */
  warm(): void {
    if (this.processes.size === 0) this.grow()
  }

  async run(task: Task, nested: boolean): Promise<Outcome> {
    if (this.closed) return failed('FUNCTIONS_EXECUTE_FAIL', SHUTTING_DOWN)
    if (this.waiting.length >= MAX_WAITING_CALLS || (nested && this.processes.size >= MAX_INSTANCES)) {
      return failed('EXCEED_CONCURRENT_REQUEST_LIMIT', `too many calls of ${this.spec.name} at the same time`)
    }
    const instance = this.idle.pop() ?? (await (nested ? this.start() : this.queue()))
    if (instance instanceof Error) return failed('FUNCTIONS_EXECUTE_FAIL', instance.message)
    const outcome = await instance.run(task)
    this.release(instance)
    return outcome
  }

  /** Newer code has come: calls that were accepted are still served, then the instances end. Resolves when the last has. */
  async retire(): Promise<void> {
    this.retired = true
    for (const instance of this.idle.splice(0)) instance.kill()
    while (this.processes.size > 0) await Promise.all([...this.processes].map((instance) => instance.gone))
  }

  /** Ends every instance, whatever it is doing. */
  async close(): Promise<void> {
    this.closed = true
    const processes = [...this.processes]
    for (const instance of processes) instance.kill()
    await Promise.all(processes.map((instance) => instance.gone))
    for (const give of this.waiting.splice(0)) give(new Error(SHUTTING_DOWN))
  }

  private queue(): Promise<Instance | Error> {
    return new Promise((give) => {
      this.waiting.push(give)
      this.growIfNeeded()
    })
  }

  private growIfNeeded(): void {
    if (!this.closed && this.processes.size < this.width && this.starting < this.waiting.length) this.grow()
  }

  private grow(): void {
    this.starting += 1
    void this.start().then((started) => {
      this.starting -= 1
      if (started instanceof Instance) return this.release(started)
      this.log(started.message)
      this.waiting.shift()?.(started)
    })
  }

  private async start(): Promise<Instance | Error> {
    const instance = new Instance(this.spec, this.env(), this.log)
    this.processes.add(instance)
    void instance.gone.then(() => this.forget(instance))
    try {
      await instance.ready
      return instance
    } catch (error) {
      return error as Error
    }
  }

  private release(instance: Instance): void {
    if (!instance.alive) return
    const next = this.waiting.shift()
    if (next) next(instance)
    else if (this.retired || this.processes.size > this.width) instance.kill()
    else this.idle.push(instance)
  }

  private forget(instance: Instance): void {
    this.processes.delete(instance)
    const at = this.idle.indexOf(instance)
    if (at >= 0) this.idle.splice(at, 1)
    this.growIfNeeded()
  }
}
