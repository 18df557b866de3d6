import { dateAhead } from './date-ahead'

describe('the date in a phone', () => {
  const HOUR = 3_600_000
  const frozen = Object.assign(new Proxy(Date, {}), { now: () => 1_000_000 })
  const Moved = dateAhead(frozen, HOUR)

  it('is ahead wherever it says what time it is', () => {
    expect(Moved.now()).toBe(1_000_000 + HOUR)
    expect(new Moved().getTime()).toBe(1_000_000 + HOUR)
    expect(Moved()).toBe(new Date(1_000_000 + HOUR).toString())
  })

  it('is itself for every moment that is given', () => {
    expect(new Moved(5).getTime()).toBe(5)
    expect(new Moved(2026, 10, 23).getTime()).toBe(new Date(2026, 10, 23).getTime())
    expect(Moved.UTC(2026, 10, 23)).toBe(Date.UTC(2026, 10, 23))
    expect(Moved.parse('2026-11-23T00:00:00Z')).toBe(Date.UTC(2026, 10, 23))
    expect(new Moved(5)).toBeInstanceOf(Moved)
    expect(new Moved(5)).toBeInstanceOf(Date)
  })
})
