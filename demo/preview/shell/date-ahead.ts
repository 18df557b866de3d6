/**
 * A `Date` whose present lies `ms` ahead of the real one. A phone goes by the time of the world around it, and that is the
 * cloud's clock: without this, a page would offer days and count seconds that the cloud has left behind. Only the
 * present moves; dates made from arguments are as they were.
 */
export function dateAhead(real: DateConstructor, ms: number): DateConstructor {
  const now = () => real.now() + ms
  return new Proxy(real, {
    construct: (target, args: unknown[], newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
}
