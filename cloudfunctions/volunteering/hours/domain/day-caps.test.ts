import fc from 'fast-check'
import { HARD_DAY, SOFT_DAY, withinDay } from './day-caps'

describe('what of one day can count', () => {
  it.each([
    ['all of an ordinary day', 120, 0, 120, false],
    ['eight hours without a second look', 120, 360, 120, false],
    ['the ninth hour after somebody has looked', 61, 420, 61, true],
    ['nothing beyond twelve hours', 100, 700, 20, true],
    ['nothing at all on a full day', 30, 720, 0, true],
  ])('is %s', (_what, minutes, already, counted, review) => {
    expect(withinDay(minutes, already)).toEqual({ minutes: counted, review })
  })

  it('never comes to more than twelve hours, nor to more than eight unseen, in whatever pieces it is served', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 480 }), { maxLength: 12 }), (pieces) => {
      let day = 0
      for (const piece of pieces) {
        const { minutes, review } = withinDay(piece, day)
        day += minutes
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(review).toBe(day > SOFT_DAY)
      }
      expect(day).toBe(Math.min(HARD_DAY, pieces.reduce((sum, piece) => sum + piece, 0)))
    }))
  })
})
