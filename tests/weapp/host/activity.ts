/**
 * What the mini-program is still waiting for: an API call, a `setData` on its way to the view, an event on its way to
 * the logic layer, a timer that is due soon. A page has settled when nothing of this is open for a few turns of the
 * event loop. That is a count and not a stop-watch, so a slow machine changes nothing.
 */
const CALM_TURNS = 4
const POLL_MS = 4

export interface SettleOptions {
  /** Open work that is not waited for: labels start with the API name, e.g. `cloud.callFunction`. */
  readonly except?: readonly string[]
  /** Give up after so many milliseconds, naming what is still open. A guard against hanging, not a measurement. */
  readonly limitMs?: number
}

export class Activity {
  private readonly open = new Map<number, string>()
  private readonly sources: (() => string[])[] = []
  private next = 0

  /** Work that is counted elsewhere, such as due timers. */
  include(source: () => string[]): void {
    this.sources.push(source)
  }

  /** Returns the function that ends this piece of work; calling it again does nothing. */
  begin(label: string): () => void {
    const id = (this.next += 1)
    this.open.set(id, label)
    return () => void this.open.delete(id)
  }

  pending(except: readonly string[] = []): string[] {
    const labels = [...this.open.values(), ...this.sources.flatMap((source) => source())]
    return labels.filter((label) => !except.some((name) => label.startsWith(name)))
  }

  /** @throws Error that lists the open work when `limitMs` (default 20 s) has passed. */
  async settle({ except = [], limitMs = 20_000 }: SettleOptions = {}): Promise<void> {
    const deadline = Date.now() + limitMs
    for (let calm = 0; calm < CALM_TURNS; ) {
      const pending = this.pending(except)
      calm = pending.length === 0 ? calm + 1 : 0
      if (Date.now() > deadline) throw new Error(`the mini-program does not settle: ${pending.join(', ')}`)
      await (pending.length === 0 ? turn() : pause(POLL_MS))
    }
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
