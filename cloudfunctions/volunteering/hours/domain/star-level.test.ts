import { starLevel } from './star-level'

describe('star levels', () => {
  it.each([
    [0, 0], [5999, 0], [6000, 1], [17_999, 1], [18_000, 2], [36_000, 3], [60_000, 4], [90_000, 5], [900_000, 5],
  ])('gives %i minutes %i stars', (minutes, level) => {
    expect(starLevel(minutes).level).toBe(level)
  })
  it('says how far the next star is, and nothing beyond the fifth', () => {
    expect(starLevel(6000).nextAtMinutes).toBe(18_000)
    expect(starLevel(90_000).nextAtMinutes).toBeNull()
  })
})
