import { OPENAPI_RATES, type Rate } from '../limits'
import { ApiError } from './api-error'

/*
 * How often an interface may be called, by the minute and the day of the cloud's clock; days begin at midnight in China. A call
 * that is refused for it does not count. The counts live in memory: WeChat's outlast a restart, these do not.
 */

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
  private readonly days = new Map<string, Count>()

  constructor(
    private readonly now: () => number,
    private readonly rates: Readonly<Record<string, Rate>> = OPENAPI_RATES,
  ) {}

  /** Counts one call. Throws 45009 or 45011 when the minute or the day has had its share. */
  take(name: string): void {
    const { perMinute = Infinity, perDay = Infinity, minuteCode = 45011 } = this.rates[name] ?? {}
    const [minute, day] = [countOf(this.minutes, name, Math.floor(this.now() / MINUTE_MS)), countOf(this.days, name, Math.floor((this.now() + CHINA_MS) / DAY_MS))]
    if (minute.calls >= perMinute) throw new ApiError(minuteCode, TEXTS[minuteCode])
    if (day.calls >= perDay) throw new ApiError(45009, TEXTS[45009])
    minute.calls += 1
    day.calls += 1
  }

  clear(): void {
    this.minutes.clear()
    this.days.clear()
  }
}

function countOf(counts: Map<string, Count>, name: string, span: number): Count {
  const known = counts.get(name)
  if (known?.span === span) return known
  const fresh = { span, calls: 0 }
  counts.set(name, fresh)
  return fresh
}
