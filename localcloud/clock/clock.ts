import type { Store } from '../state/store'

/*
 * The cloud's clock is the machine's clock plus a kept offset. It can be moved both ways and runs on by itself.
 * Moving it forward walks through the timers that fall due on the way: the clock stands at the due time of each while
 * it runs, one after the other. A timer that would have fired many times fires once, at its last due time, as one that
 * was late; who needs every firing moves in small steps. Moving it back fires nothing.
 */

const SETTING = 'clock/offsetMs'

/** Something that happens at a time, in epoch milliseconds. */
export interface Due {
  at: number
  run(): Promise<void>
}

/** Where the clock asks what falls due after `after`, up to and including `until`, in order. */
export type Agenda = (after: number, until: number) => Due[]

export class Clock {
  private agenda: Agenda = () => []
  private readonly watchers: (() => void)[] = []
  private moving: Promise<void> = Promise.resolve()
  private offset: number
  /** Everything due up to here has been fired; undefined while the clock does not fire by itself. */
  private firedUntil: number | undefined

  constructor(private readonly store: Store) {
    this.offset = keptIn(store)
  }

  /** Epoch milliseconds of the cloud. */
  now(): number {
    return Date.now() + this.offset
  }

  /** Milliseconds that the cloud is ahead of the machine. */
  get offsetMs(): number {
    return this.offset
  }

  follow(agenda: Agenda): void {
    this.agenda = agenda
  }

  /** `moved` is called at each jump of the clock, also at those on the way to a later time. */
  watch(moved: () => void): void {
    this.watchers.push(moved)
  }

  /** Begins to fire what falls due as time passes, looking once a second. Returns the stop. */
  run(): () => void {
    this.firedUntil = this.now()
    const interval = setInterval(() => void this.tick(), 1000)
    return () => clearInterval(interval)
  }

  /** Moves the clock by `ms`; resolves when the timers on the way have ended. */
  advance(ms: number): Promise<void> {
    return this.exclusive(() => this.moveTo(this.now() + ms))
  }

  /** Sets the clock to `ms` since the epoch; forward, it resolves when the timers on the way have ended. */
  set(ms: number): Promise<void> {
    return this.exclusive(() => this.moveTo(ms))
  }

  /** Back to the machine's time; fires nothing. */
  reset(): Promise<void> {
    return this.exclusive(() => this.jump(0))
  }

  /** Takes up what is kept, after somebody else has written it; fires nothing. */
  reload(): Promise<void> {
    return this.exclusive(() => this.jump(keptIn(this.store)))
  }

  /** Resolves when no move is under way. */
  settled(): Promise<void> {
    return this.moving
  }

  private tick(): Promise<void> {
    return this.exclusive(() => this.fire(this.firedUntil ?? this.now(), this.now()))
  }

  private async moveTo(target: number): Promise<void> {
    if (!Number.isFinite(target)) throw new RangeError('the clock needs a number of milliseconds')
    const start = this.now()
    if (target < start) return this.jump(target - Date.now())
    await this.fire(this.firedUntil ?? start, target)
  }

  private async jump(offset: number): Promise<void> {
    await this.keep(offset)
    this.hasFired(this.now())
  }

  /** A move that the disk refuses stops the walk where it is: what was fired stays so, what lies ahead comes when its time does. */
  private async fire(after: number, until: number): Promise<void> {
    for (const due of this.agenda(after, until)) {
      if (due.at > this.now()) await this.keep(due.at - Date.now())
      this.hasFired(due.at)
      await due.run()
    }
    // The timers took real time; the clock may have passed the target meanwhile and must not fall back.
    if (until > this.now()) await this.keep(until - Date.now())
    this.hasFired(until)
  }

  private hasFired(until: number): void {
    if (this.firedUntil !== undefined) this.firedUntil = until
  }

  /** On disk first: a clock that could not be kept has not moved. */
  private async keep(offset: number): Promise<void> {
    await this.store.write(() => this.store.settings.put(SETTING, offset))
    this.offset = offset
    for (const moved of this.watchers) moved()
  }

  /** One move at a time: two people who move the clock wait for each other. */
  private exclusive(work: () => Promise<void>): Promise<void> {
    const run = this.moving.then(work)
    this.moving = run.catch(() => undefined)
    return run
  }
}

function keptIn(store: Store): number {
  const kept = store.settings.get(SETTING)
  return typeof kept === 'number' ? kept : 0
}
