import fc from 'fast-check'
import { encodeValue } from './key-encoding'
import { anyValue } from './test-values'
import { compareValues } from './values'

const sign = (n: number): number => Math.sign(n)

describe('the encoding of values as keys', () => {
  it('orders bytes as the values are ordered', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sign(Buffer.compare(encodeValue(a), encodeValue(b)))).toBe(sign(compareValues(a, b)))
      }),
      { numRuns: 1500 },
    )
  })

  it('turns the order round for a descending part', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(sign(Buffer.compare(encodeValue(a, -1), encodeValue(b, -1)))).toBe(sign(compareValues(b, a)))
      }),
      { numRuns: 1000 },
    )
  })

  it('never makes one key the beginning of another', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [x, y] = [encodeValue(a), encodeValue(b)]
        expect(compareValues(a, b) === 0 || !y.subarray(0, x.length).equals(x)).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('begins no part with the byte that lies behind all', () => {
    fc.assert(fc.property(anyValue, (value) => encodeValue(value)[0] !== 0xff && encodeValue(value, -1)[0] !== 0xff))
  })

  it('orders texts by code point, emoji behind every other sign', () => {
    expect(compareValues('\u{1F600}', '\uFF0C')).toBeGreaterThan(0)
    expect(Buffer.compare(encodeValue('\u{1F600}'), encodeValue('\uFF0C'))).toBe(1)
  })

  it('refuses a text longer than an indexed value may be', () => {
    expect(() => encodeValue('长'.repeat(400))).toThrow('key too large to index')
  })
})
