import type { Due } from '../clock/clock'
import type { Functions } from '../functions/functions'
import type { Identity } from '../identity/caller'
import { lastDue } from './cron'

/*
 * Timers fire with the source `wx_trigger` and without any person, and their result is thrown away; this is the one
 * place in the cloud where that source is made. The event is the one of Tencent Cloud's timer trigger
 * (cloud.tencent.com/document/product/583/31927).
 */

const CLOUD: Identity = { source: 'wx_trigger' }

export class Timers {
  constructor(
    private readonly functions: Functions,
    private readonly log: (line: string) => void,
  ) {}

  /** Every timer due after `after` and not after `until`, once each at its last due time, in order. */
  due(after: number, until: number): Due[] {
    const found: Due[] = []
    for (const spec of this.functions.specs()) {
      for (const timer of spec.timers) {
        const at = lastDue(timer.cron, after, until)
        if (at !== undefined) found.push({ at, run: () => this.run(spec.name, timer.name, at) })
      }
    }
    return found.sort((one, other) => one.at - other.at)
  }

  /** Fires one timer, whatever its schedule. Throws when there is no such timer. */
  async fire(functionName: string, triggerName: string, at: number): Promise<void> {
    const timers = this.functions.specs().find(({ name }) => name === functionName)?.timers ?? []
    if (!timers.some((timer) => timer.name === triggerName)) {
      throw new Error(`the function "${functionName}" has no timer "${triggerName}"`)
    }
    await this.run(functionName, triggerName, at)
  }

  private async run(functionName: string, triggerName: string, at: number): Promise<void> {
    const time = `${new Date(at).toISOString().slice(0, 19)}Z`
    const event = { Type: 'Timer', TriggerName: triggerName, Time: time, Message: '' }
    const invoked = await this.functions.invoke(functionName, event, CLOUD)
    if (!invoked.ok) this.log(`${functionName} ${invoked.requestId} timer ${triggerName} failed: ${invoked.message}`)
  }
}
