import type { Activity } from './activity'

/**
 * How code of the mini-program is entered: what it throws is reported and never reaches the caller, and what WeChat
 * sends from one thread to the other is sent here in a later turn of the event loop, in order.
 */
export class Guard {
  private gestureOpen = false

  constructor(
    private readonly activity: Activity,
    private readonly report: (error: unknown) => void,
  ) {}

  readonly run = (work: () => unknown): void => {
    try {
      work()
    } catch (error) {
      this.report(error)
    }
  }

  later(label: string, work: () => unknown): void {
    const end = this.activity.begin(label)
    setImmediate(() => {
      this.run(work)
      end()
    })
  }

  /** Some APIs work only in the handler of a tap: until the handler has waited for something that is not there yet. */
  inGesture(work: () => unknown): void {
    this.gestureOpen = true
    this.run(work)
    setImmediate(() => (this.gestureOpen = false))
  }

  get isGesture(): boolean {
    return this.gestureOpen
  }
}
