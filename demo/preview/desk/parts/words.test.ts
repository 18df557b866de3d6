import { clockWords, dayWords, momentWords } from './words'

/** 2026-11-23 19:22 in China. */
const EVENING = Date.UTC(2026, 10, 23, 11, 22)
const HOURS = 3_600_000

describe('times in words', () => {
  it('are those of China', () => {
    expect(dayWords(EVENING)).toBe('11月23日周一')
    expect(clockWords(EVENING)).toBe('19:22')
    expect(clockWords(EVENING + 5 * HOURS)).toBe('00:22')
  })

  it('name the day only when it is not today', () => {
    expect(momentWords(EVENING, EVENING + HOURS)).toBe('19:22')
    expect(momentWords(EVENING, EVENING + 5 * HOURS)).toBe('11月23日 19:22')
  })
})
