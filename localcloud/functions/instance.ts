import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { failed, type Outcome } from './failure'
import { residentBytes, watchMemory } from './memory'
import type { FunctionSpec } from './registry'

const WORKER = join(__dirname, 'worker.cjs')

/** What an instance is asked to do; the shape is repeated in worker.cjs. */
export interface Task {
  id: string
  /** As JSON: whatever a caller in this process hands over, a function sees what could have come over a network. */
  event: string
  variables: Record<string, string>
  clockOffsetMs: number
  context: Record<string, unknown>
}

type Message =
  | { type: 'ready' }
  | { type: 'unloadable'; message: string }
  | { type: 'log'; id?: string; text: string }
  | { type: 'result'; id: string; text: string }
  | { type: 'tooLarge'; id: string; bytes: number }
  | { type: 'thrown'; id: string; message: string }

export type InstanceLog = (text: string, requestId?: string) => void

/** One child process that serves one function, one invocation at a time. */
export class Instance {
  /** Resolves when the function is loaded; rejects with the reason when it cannot be. */
  readonly ready: Promise<void>
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>
  /** False from the moment the process is being killed or has ended. */
  alive = true
  private readonly child: ChildProcess
  private settle: ((outcome: Outcome) => void) | undefined
  private unloadable = 'the instance ended while loading'
  private emptyBytes: number | undefined
  private heapIsFull = false

  constructor(
    private readonly spec: FunctionSpec,
    env: Record<string, string>,
    private readonly log: InstanceLog,
  ) {
    this.child = fork(WORKER, [], {
      cwd: spec.dir,
      // Taro's types demand a variable of its own builds in every environment
      env: { ...env, LOCALCLOUD_ENTRY: join(spec.dir, 'index.js') } as unknown as NodeJS.ProcessEnv,
      execArgv: [`--max-old-space-size=${spec.memoryMb}`], // replaces ours: no loader or inspector leaks into functions
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced', // events and results are JSON texts; JSON would quote every quote of theirs again
    })
    this.child.once('exit', () => (this.alive = false))
    this.gone = new Promise((done) => this.child.once('close', () => done()))
    this.ready = new Promise((resolve, reject) => {
      this.child.on('message', (message: Message) => this.hear(message, resolve))
      void this.gone.then(() => reject(new Error(this.unloadable)))
    })
    void this.gone.then(() => this.end(this.heapIsFull ? this.tooMuchMemory() : failed('FUNCTIONS_EXECUTE_FAIL', 'the instance ended during the invocation')))
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => this.hearText(text))
    }
  }

  /** Runs one invocation; the instance must be ready and idle. A run over time ends the process. */
  run(task: Task): Promise<Outcome> {
    return new Promise((resolve) => {
      const seconds = this.spec.timeoutMs / 1000
      const timer = setTimeout(() => {
        this.end(failed('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`))
        this.kill()
      }, this.spec.timeoutMs)
      const unwatch = watchMemory(this.child.pid, this.emptyBytes, this.spec.memoryMb, () => {
        this.end(this.tooMuchMemory())
        this.kill()
      })
      this.settle = (outcome) => {
        clearTimeout(timer)
        unwatch()
        resolve(outcome)
      }
      this.child.send(task, (error) => {
        if (error) this.end(failed('FUNCTIONS_EXECUTE_FAIL', 'the instance was gone before the invocation'))
      })
    })
  }

  kill(): void {
    this.alive = false
    this.child.kill('SIGKILL')
  }

  private hear(message: Message, loaded: () => void): void {
    if (message.type === 'ready') {
      this.emptyBytes = residentBytes(this.child.pid)
      loaded()
    } else if (message.type === 'log') this.log(message.text, message.id)
    else if (message.type === 'unloadable') this.unloadable = message.message
    else if (message.type === 'result') this.end({ ok: true, text: message.text })
    else if (message.type === 'thrown') this.end(failed('FUNCTIONS_EXECUTE_FAIL', message.message))
    else this.end(failed('FUNCTIONS_RESULT_SIZE_EXCEED_LIMIT', `the result has ${message.bytes} bytes, the limit is 1 MB`))
  }

  /** What V8 prints before it gives up is the only sign that the heap was full. */
  private hearText(text: string): void {
    if (text.includes('heap out of memory')) this.heapIsFull = true
    this.log(text.trimEnd())
  }

  private tooMuchMemory(): Outcome {
    return failed('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `Invoking task used more than ${this.spec.memoryMb} MB of memory`)
  }

  private end(outcome: Outcome): void {
    this.settle?.(outcome)
    this.settle = undefined
  }
}
