/**
 * Unhandled promise rejections of a mini-program's realm.
 *
 * Node knows them only as `process.emit('unhandledRejection')`, and a test runner listens there to fail the running
 * test. The host must see a rejection first, to give it to `wx.onUnhandledRejection` and to its list of problems, and
 * must keep it from the runner. No listener can do that, so `emit` of the real process (jest hands tests a copy)
 * is wrapped while a mini-program runs; rejections of other realms pass through untouched.
 */
import vm from 'node:vm'

type Emit = (event: string, ...args: unknown[]) => boolean

/** @returns the function that ends the watch */
export function watchRejections(owns: (promise: unknown) => boolean, report: (reason: unknown, promise: unknown) => void): () => void {
  const real = vm.runInThisContext('process') as { emit: Emit }
  const before = real.emit
  let watching = true
  const mine: Emit = function (this: unknown, event, ...args) {
    const [reason, promise] = args
    if (!watching || event !== 'unhandledRejection' || !owns(promise)) return before.call(this, event, ...args)
    report(reason, promise)
    return true
  }
  real.emit = mine
  return () => {
    watching = false
    if (real.emit === mine) real.emit = before
  }
}
