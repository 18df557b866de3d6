import { dayOf, instantOf, speakAgo, speakDay, speakSpan, timeOf } from './time'

/** Monday, 2026-11-23, 16:00 in UTC+8. */
const now = Date.parse('2026-11-23T08:00:00Z')
const at = (text: string) => Date.parse(`${text}+08:00`)

describe('times for people', () => {
  it('speaks of days near to today by name', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => speakDay(day, now))).toEqual(['昨天', '今天', '明天', '后天'])
  })

  it('names the weekday of a further day and the year of another year', () => {
    expect(speakDay('2026-11-28', now)).toBe('11月28日 周六')
    expect(speakDay('2027-01-03', now)).toBe('2027年1月3日')
  })

  it('counts days in UTC+8, not in UTC', () => {
    expect(dayOf(at('2026-11-24T00:30:00'))).toBe('2026-11-24')
    expect(speakDay(dayOf(at('2026-11-24T00:30:00')), at('2026-11-23T23:30:00'))).toBe('明天')
  })

  it('names the day of a span once, unless it ends on another day', () => {
    expect(speakSpan(at('2026-11-23T14:00:00'), at('2026-11-23T16:00:00'), now)).toBe('今天 14:00–16:00')
    expect(speakSpan(at('2026-11-23T22:00:00'), at('2026-11-24T06:00:00'), now)).toBe('今天 22:00–明天 06:00')
  })

  it('makes an instant from a day and a time, and back', () => {
    const instant = instantOf('2026-11-23', '14:05')
    expect(instant).toBe(at('2026-11-23T14:05:00'))
    expect([dayOf(instant), timeOf(instant)]).toEqual(['2026-11-23', '14:05'])
  })

  it('speaks of the last hour in minutes', () => {
    expect([20_000, 5 * 60_000, 2 * 3_600_000].map((ms) => speakAgo(now - ms, now))).toEqual(['刚刚', '5分钟前', '今天 14:00'])
  })

  it('does not call the future past', () => {
    expect(speakAgo(now + 30 * 60_000, now)).toBe('今天 16:30')
  })
})
