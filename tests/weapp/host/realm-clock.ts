/**
 * Time inside the mini-program: its timers and its `Date`. Both follow the real clock plus an offset, and `advance`
 * moves the offset and fires on the way every timer that falls due, in order, without waiting. So a code that changes
 * every 30 seconds is tested in a millisecond. Timers due within `SOON_MS` hold a page back from settling; later ones
 * (a poll, a cache that expires) do not.
 */
import vm from 'node:vm'

const SOON_MS = 120

interface Timer {
  readonly id: number
  readonly every?: number
  readonly run: () => void
  due: number
  handle?: NodeJS.Timeout
}
type TimerCallback = (...args: unknown[]) => void

export class RealmClock {
  private readonly timers = new Map<number, Timer>()
  private offset = 0
  private next = 0

  /** `guard` runs a callback and reports what it throws. */
  constructor(private readonly guard: (run: () => void) => void) {}

  readonly now = (): number => Date.now() + this.offset

  /** The timer functions of the logic layer's global scope. */
  globals() {
    const clear = (id?: number) => this.clear(id)
    return {
      setTimeout: (run: TimerCallback, ms = 0, ...args: unknown[]) => this.start(() => run(...args), ms),
      setInterval: (run: TimerCallback, ms = 0, ...args: unknown[]) => this.start(() => run(...args), ms, Math.max(ms, 1)),
      clearTimeout: clear,
      clearInterval: clear,
    }
  }

  /** Makes `Date` of a realm follow this clock. */
  installDate(context: vm.Context): void {
    const install = vm.runInContext(MOVABLE_DATE, context) as (now: () => number) => void
    install(this.now)
  }

  soon(): string[] {
    const horizon = this.now() + SOON_MS
    return [...this.timers.values()].filter(({ due }) => due <= horizon).map(({ due }) => `timer due at ${due}`)
  }

  /** Moves the clock forward by `ms`; `settle` is awaited after every timer that fires. */
  async advance(ms: number, settle: () => Promise<void>): Promise<void> {
    const target = this.now() + ms
    for (let timer = this.earliest(); timer && timer.due <= target; timer = this.earliest()) {
      this.offset += Math.max(0, timer.due - this.now())
      this.fire(timer)
      await settle()
    }
    this.offset += Math.max(0, target - this.now())
    for (const timer of this.timers.values()) this.arm(timer)
  }

  stop(): void {
    for (const id of [...this.timers.keys()]) this.clear(id)
  }

  private start(run: () => void, ms: number, every?: number): number {
    const id = (this.next += 1)
    const timer: Timer = { id, run, due: this.now() + Math.max(Number(ms) || 0, 0), every }
    this.timers.set(id, timer)
    this.arm(timer)
    return id
  }

  private arm(timer: Timer): void {
    clearTimeout(timer.handle)
    timer.handle = setTimeout(() => this.fire(timer), Math.max(0, timer.due - this.now()))
  }

  private fire(timer: Timer): void {
    this.clear(timer.id)
    if (timer.every !== undefined) {
      timer.due += timer.every
      this.timers.set(timer.id, timer)
      this.arm(timer)
    }
    this.guard(timer.run)
  }

  private clear(id?: number): void {
    const timer = id === undefined ? undefined : this.timers.get(id)
    if (!timer) return
    clearTimeout(timer.handle)
    this.timers.delete(timer.id)
  }

  private earliest(): Timer | undefined {
    return [...this.timers.values()].sort((a, b) => a.due - b.due || a.id - b.id)[0]
  }
}

const MOVABLE_DATE = `(now) => {
  const Real = Date
  globalThis.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now()], made),
    get: (target, key) => (key === 'now' ? now : target[key]),
  })
}`
