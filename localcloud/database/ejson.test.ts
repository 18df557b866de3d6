import { EJSON } from 'bson'
import fc from 'fast-check'
import { parseEjson, toEjson } from './ejson'
import { anyDoc } from './test-values'
import { Pattern, sameValue, type Value } from './values'

const at = (offset: number): Date => new Date(1_000 + offset)
const parse = (text: string): Value => parseEjson(text, at)

describe('EJSON at the edge', () => {
  it('writes the text that bson 4.7.2 writes', () => {
    fc.assert(
      fc.property(anyDoc, (doc) => {
        expect(toEjson(doc)).toBe(EJSON.stringify(doc, { relaxed: false }))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back what it writes', () => {
    fc.assert(fc.property(anyDoc, (doc) => sameValue(parse(toEjson(doc)), doc)), { numRuns: 2000 })
  })

  it('reads integers, longs, doubles and dates as bson 4.7.2 reads them', () => {
    const text = '{"i":{"$numberInt":"-7"},"l":{"$numberLong":"1700000000000"},"d":{"$numberDouble":"1.5"},"at":{"$date":{"$numberLong":"-1"}},"iso":{"$date":"2024-02-29T00:00:00Z"}}'
    expect(parse(text)).toEqual(EJSON.parse(text))
  })

  it('puts now plus the offset in place of a server date, at any depth', () => {
    expect(parse('{"a":[{"b":{"$tcb_server_date":{"offset":{"$numberInt":"250"}}}}]}')).toEqual({ a: [{ b: new Date(1_250) }] })
    expect(parse('{"a":{"$tcb_server_date":{}}}')).toEqual({ a: new Date(1_000) })
  })

  it('reads a regular expression as a pattern', () => {
    expect(parse('{"name":{"$regularExpression":{"pattern":"^张","options":"i"}}}')).toEqual({ name: new Pattern('^张', 'i') })
  })

  it.each([
    ['a text that is not JSON', '{"a":'],
    ['an object id', '{"a":{"$oid":"5f0000000000000000000000"}}'],
    ['a decimal', '{"a":{"$numberDecimal":"1.1"}}'],
    ['a date that is none', '{"a":{"$date":"yesterday"}}'],
    ['a field named __proto__', '{"__proto__":{"a":1}}'],
    ['a nesting of more than 100 levels', '['.repeat(120) + ']'.repeat(120)],
  ])('refuses %s', (_, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'INVALID_PARAM' }))
  })
})
