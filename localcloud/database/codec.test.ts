import fc from 'fast-check'
import { decodeDoc, encodeDoc } from './codec'
import { anyDoc } from './test-values'
import { sameValue } from './values'

describe('a document on disk', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(anyDoc, (doc) => sameValue(decodeDoc(encodeDoc(doc)), doc)), { numRuns: 2000 })
  })

  it('keeps dates, numbers unknown to JSON, and texts that look like marks', () => {
    const doc = { at: new Date(-1), list: [NaN, -Infinity, [new Date(0)]], text: '{"$date":1}', date: { date: 1 } }
    expect(decodeDoc(encodeDoc(doc))).toEqual(doc)
  })
})
