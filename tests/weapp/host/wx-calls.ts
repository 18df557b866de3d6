/**
 * How every function of `wx` is called: the call is recorded, its answer is copied into the logic realm, and an API
 * that answers later does so once, through `success`/`fail`/`complete` or, when none of them is given, a promise.
 * A failure is a plain object `{ errMsg }`; only `wx.cloud` fails with an Error (`errCode`, `errMsg`).
 */
import type { Activity } from './activity'
import type { Guard } from './guard'
import type { LogicRealm } from './logic-realm'
import { describe } from './problems'
import { WxFailure } from './wx-failure'

export interface ApiCall {
  readonly name: string
  /** What it was called with, functions left out. */
  readonly options: Record<string, unknown>
  readonly args: readonly unknown[]
}
export type Options = Record<string, unknown>
type Callback = (answer: unknown) => void
interface Deferred {
  readonly promise: unknown
  readonly resolve: Callback
  readonly reject: Callback
}

/** A person answered a dialog, which counts as a tap. */
const ANSWERED_BY_TAP = new Set(['showModal', 'showActionSheet', 'requestPayment'])

export class WxCalls {
  readonly recorded: ApiCall[] = []
  private readonly defer: () => Deferred
  private readonly makeError: (message: string, fields: Options) => unknown

  constructor(
    private readonly activity: Activity,
    private readonly guard: Guard,
    private readonly logic: LogicRealm,
  ) {
    this.defer = logic.evaluate('() => { const d = {}; d.promise = new Promise((a, b) => { d.resolve = a; d.reject = b }); return d }')
    this.makeError = logic.evaluate('(message, fields) => Object.assign(new Error(message), fields)')
  }

  /** `run` returns the fields of the answer or throws a WxFailure, at once or through a promise. */
  asynchronous(name: string, run: (options: Options) => unknown): (options?: Options) => unknown {
    return (options = {}) => {
      this.record(name, [options])
      const end = this.activity.begin(name)
      const deferred = hasCallback(options) ? undefined : this.defer()
      const answer = (ok: boolean, value: unknown) => {
        this.answer(name, options, deferred, ok, value)
        end()
      }
      attempt(() => run(options)).then(
        (value) => setImmediate(answer, true, this.logic.toLogic({ errMsg: `${name}:ok`, ...(value as Options) })),
        (error: unknown) => setImmediate(answer, false, this.failure(name, error)),
      )
      return deferred?.promise
    }
  }

  /** Answers at once; managers and contexts (objects with functions) are handed over as they are. */
  synchronous(name: string, run: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
    return (...args) => {
      this.record(name, args)
      const value = run(...args)
      return holdsFunctions(value) ? value : this.logic.toLogic(value)
    }
  }

  private answer(name: string, options: Options, deferred: Deferred | undefined, ok: boolean, value: unknown): void {
    const enter = ANSWERED_BY_TAP.has(name) ? (work: () => unknown) => this.guard.inGesture(work) : this.guard.run
    if (deferred) return enter(() => (ok ? deferred.resolve : deferred.reject)(value))
    for (const callback of [options[ok ? 'success' : 'fail'], options.complete]) {
      if (typeof callback === 'function') enter(() => Reflect.apply(callback, undefined, [value]))
    }
  }

  private failure(name: string, error: unknown): unknown {
    const { errCode = -1, errMsg } = error as { errCode?: number; errMsg?: string }
    const fields = error instanceof WxFailure ? error.fields : { errCode }
    const text = errMsg ?? describe(error)
    const told = text.includes(':fail') ? text : `${name}:fail ${text}`
    const failure = { ...fields, errMsg: told }
    return name.startsWith('cloud.') ? this.makeError(told, failure) : this.logic.toLogic(failure)
  }

  private record(name: string, args: unknown[]): void {
    const plain = args.map(plainCopy)
    this.recorded.push({ name, args: plain, options: (plain[0] ?? {}) as Options })
  }
}

const hasCallback = (options: Options) => ['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function')

/** `run` is called at once; what it throws is a rejection too. */
const attempt = async (run: () => unknown): Promise<unknown> => run()

/** Some arguments are no data at all: a listener, a page that refers to itself. */
function plainCopy(argument: unknown): unknown {
  try {
    return typeof argument === 'function' ? undefined : (JSON.parse(JSON.stringify(argument ?? null)) as unknown)
  } catch {
    return undefined
  }
}

/** Plain data is copied; class instances (managers, tasks, array buffers) and whatever carries functions are not. */
function holdsFunctions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'function'
  const prototype = Object.getPrototypeOf(value) as object | null
  const isPlain = Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
  return !isPlain || Object.values(value).some(holdsFunctions)
}
