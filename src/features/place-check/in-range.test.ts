import { inRange } from './in-range'

const square = { latitude: 39.1234, longitude: 117.2, radius: 200 }
/** A degree of latitude is 111,195 m, one of longitude here 86,265 m. */
const north = (metres: number, accuracy = 0) => ({ latitude: square.latitude + metres / 111_195, longitude: square.longitude, accuracy })
const east = (metres: number, accuracy = 0) => ({ latitude: square.latitude, longitude: square.longitude + metres / 86_265, accuracy })

describe('what the phone says of the place', () => {
  it.each([north, east])('counts metres, not degrees', (away) => {
    expect(inRange(square, away(199))).toBe('yes')
    expect(inRange(square, away(-199))).toBe('yes')
    expect(inRange(square, away(201))).toBe('no')
  })

  it('gives the person the benefit of what the phone does not know', () => {
    expect(inRange(square, north(290, 91))).toBe('yes')
    expect(inRange(square, north(290, 89))).toBe('no')
    expect(inRange(square, north(0, 500))).toBe('yes')
  })

  it.each([
    ['a position that may be anywhere in the district', north(0, 501)],
    ['a position without a measure', north(0, NaN)],
    ['none', null],
  ])('does not know by %s', (_, phone) => {
    expect(inRange(square, phone)).toBe('unknown')
  })

  it('sees across the date line', () => {
    expect(inRange({ latitude: 0, longitude: 179.9999, radius: 50 }, { latitude: 0, longitude: -179.9999, accuracy: 5 })).toBe('yes')
  })
})
