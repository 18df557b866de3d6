import fc from 'fast-check'
import { MOST_MINUTES, servedMinutes } from './served-minutes'

const MINUTE = 60_000
const shift = { startsAt: 10_000 * MINUTE, endsAt: 10_120 * MINUTE }

describe('served minutes', () => {
  it('counts from scan to scan in whole minutes', () => {
    expect(servedMinutes(shift, shift.startsAt, shift.endsAt)).toBe(120)
    expect(servedMinutes(shift, shift.startsAt + 1, shift.startsAt + 2 * MINUTE)).toBe(1)
  })
  it('does not count what lies outside the shift and its tolerance', () => {
    expect(servedMinutes(shift, shift.startsAt - 60 * MINUTE, shift.endsAt + 60 * MINUTE)).toBe(150)
  })
  it('never counts more than eight hours', () => {
    expect(servedMinutes({ startsAt: 0, endsAt: 720 * MINUTE }, 0, 720 * MINUTE)).toBe(MOST_MINUTES)
  })
  it('is a whole number between nothing and the cap, and longer presence never counts less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 500 }), (start, stay, more) => {
        const from = (9_000 + start) * MINUTE
        const shorter = servedMinutes(shift, from, from + stay * MINUTE)
        const longer = servedMinutes(shift, from, from + (stay + more) * MINUTE)
        expect(Number.isInteger(shorter) && shorter >= 0 && shorter <= MOST_MINUTES).toBe(true)
        expect(longer).toBeGreaterThanOrEqual(shorter)
      }),
    )
  })
})
