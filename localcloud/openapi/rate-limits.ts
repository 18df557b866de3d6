import { OPENAPI_RATES, type Rate } from '../limits'
import type { Store } from '../state/store'
import { ApiError } from './api-error'

/*
 * How often an interface may be called, by the minute and the day of the cloud's clock; days begin at midnight in China. A call
 * that is refused for it does not count. What a day had outlasts a restart, as with WeChat; it is written down once a
 * second and at the end: a flush for each call would cost more than the call, and a kill may well forgive a second.
 */

const SETTING = 'openapi/days'
const KEEP_AFTER_MS = 1000

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const CHINA_MS = 8 * 3_600_000

const TEXTS = { 45009: 'reach max api daily quota limit', 45011: 'api minute-quota reach limit, must slower, retry next minute' }

/** Calls within one minute or one day. */
interface Count {
  span: number
  calls: number
}

export class RateLimits {
  private readonly minutes = new Map<string, Count>()
  private days = new Map<string, Count>()
  private keeping: NodeJS.Timeout | undefined

  constructor(
    private readonly store: Store,
    private readonly now: () => number,
    private readonly rates: Readonly<Record<string, Rate>> = OPENAPI_RATES,
  ) {
    this.reload()
  }

  /** Counts one call. Throws 45009 or 45011 when the minute or the day has had its share. */
  take(name: string): void {
    const { perMinute = Infinity, perDay = Infinity, minuteCode = 45011 } = this.rates[name] ?? {}
    const [minute, day] = [countOf(this.minutes, name, Math.floor(this.now() / MINUTE_MS)), countOf(this.days, name, Math.floor((this.now() + CHINA_MS) / DAY_MS))]
    if (minute.calls >= perMinute) throw new ApiError(minuteCode, TEXTS[minuteCode])
    if (day.calls >= perDay) throw new ApiError(45009, TEXTS[45009])
    minute.calls += 1
    day.calls += 1
    if (perDay < Infinity) this.keeping ??= setTimeout(() => void this.keep(), KEEP_AFTER_MS).unref()
  }

  /** Takes up the days that are kept, after somebody else has written them. */
  reload(): void {
    this.days = new Map(Object.entries((this.store.settings.get(SETTING) ?? {}) as Record<string, Count>))
  }

  async clear(): Promise<void> {
    this.minutes.clear()
    this.days.clear()
    await this.write()
  }

  /** Writes down what has not been yet. When the disk refuses, the next call tries again. */
  async keep(): Promise<void> {
    if (this.keeping === undefined) return
    clearTimeout(this.keeping)
    this.keeping = undefined
    await this.write().catch(() => undefined)
  }

  private async write(): Promise<void> {
    await this.store.write(() => this.store.settings.put(SETTING, Object.fromEntries(this.days)))
  }
}

function countOf(counts: Map<string, Count>, name: string, span: number): Count {
  const known = counts.get(name)
  if (known?.span === span) return known
  const fresh = { span, calls: 0 }
  counts.set(name, fresh)
  return fresh
}
