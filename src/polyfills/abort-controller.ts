// A mini-program has no AbortController, and react-query 5 makes one for each fetch: without it
// a query stays pending for ever and logs nothing. The compiler hands this class to every module
// of the mini-program that names AbortController (config/taro/mini.ts). A cloud call cannot be cut
// short, so it only remembers the abort and tells its listeners.

type Listener = () => void

class Signal {
  aborted = false
  reason: unknown = undefined
  private listeners = new Set<Listener>()

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }

  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    this.listeners.forEach((listener) => listener())
  }
}

export class AbortController {
  readonly signal = new Signal()

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.fire(reason)
  }
}
