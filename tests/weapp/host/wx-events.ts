import type { Guard } from './guard'

type Listener = (...args: unknown[]) => unknown

/** `wx.onAppShow`, `wx.onError`, `wx.onNetworkStatusChange` … and their `off…` twins. */
export class WxEvents {
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(private readonly guard: Guard) {}

  /** The functions for those of `names` that begin with `on` or `off`. */
  api(names: Iterable<string>): Record<string, (...args: unknown[]) => unknown> {
    return Object.fromEntries(
      [...names].flatMap((name) => {
        if (/^on[A-Z]/.test(name)) return [[name, (listener: unknown) => this.add(name.slice(2), listener)]]
        if (/^off[A-Z]/.test(name)) return [[name, (listener?: unknown) => this.remove(name.slice(3), listener)]]
        return []
      }),
    )
  }

  /** @param event without `on`: `AppShow`, `NetworkStatusChange` */
  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) this.guard.run(() => listener(...args))
  }

  private add(event: string, listener: unknown): void {
    const known = this.listeners.get(event) ?? new Set<Listener>()
    this.listeners.set(event, known.add(listener as Listener))
  }

  private remove(event: string, listener?: unknown): void {
    if (listener === undefined) this.listeners.delete(event)
    else this.listeners.get(event)?.delete(listener as Listener)
  }
}
