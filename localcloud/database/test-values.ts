/** Random values for property tests: every storable kind, edge cases included, small enough to meet each other. */
import fc from 'fast-check'
import type { Doc, Value } from './values'

const texts = fc.oneof(fc.constantFrom('', 'a', 'b', 'ab', 'a\u0000', 'a\u0001', '张', '\uFF0C', '\u{1F600}'), fc.string({ unit: 'binary', maxLength: 4 }))
const numbers = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0, 1.5, -1.5, 2 ** 31, 2 ** 53, -(2 ** 40), Infinity, -Infinity, NaN), fc.double())
const dates = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -8.64e15, max: 8.64e15 })).map((ms) => new Date(ms))

export const scalarValue: fc.Arbitrary<Value> = fc.oneof(fc.constant(null), fc.boolean(), numbers, texts, dates)

const fieldName = fc.constantFrom('a', 'b', 'c')

/** Nested at most two levels. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalarValue },
  { weight: 1, arbitrary: fc.array(fc.oneof(scalarValue, fc.array(scalarValue, { maxLength: 2 })), { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(fieldName, fc.oneof(scalarValue, fc.array(scalarValue, { maxLength: 2 })), { maxKeys: 3, noNullPrototype: true }) },
)

export const anyDoc: fc.Arbitrary<Doc> = fc.dictionary(fieldName, anyValue, { maxKeys: 3, noNullPrototype: true })
