import { sortDocs } from './sort'
import type { Doc } from './values'

const order = (docs: Doc[], ...sort: Array<[string, 1 | -1]>): unknown[] => sortDocs(docs, sort).map((doc) => doc._id)

describe('sorting', () => {
  it('orders kinds as MongoDB does: nothing, numbers, texts, objects, arrays inside arrays, booleans, dates', () => {
    const docs: Doc[] = [new Date(0), true, [[1]], { a: 1 }, 'x', 2, null, []].map((a, i) => ({ _id: i, a }))
    expect(order([...docs, { _id: 'missing' }], ['a', 1])).toEqual([7, 6, 'missing', 5, 4, 3, 2, 1, 0])
  })

  it('orders texts by code point, which JavaScript does not', () => {
    const docs: Doc[] = ['\u{1f375}', '\uff5e', '茶'].map((a) => ({ _id: a, a }))
    expect(order(docs, ['a', 1])).toEqual(['茶', '\uff5e', '\u{1f375}'])
  })

  it('takes the smallest element of an array when ascending and the largest when descending', () => {
    const docs: Doc[] = [{ _id: 'wide', a: [1, 9] }, { _id: 'five', a: 5 }]
    expect(order(docs, ['a', 1])).toEqual(['wide', 'five'])
    expect(order(docs, ['a', -1])).toEqual(['wide', 'five'])
  })

  it('goes on to the next field among equals, and then keeps the order it was given', () => {
    const docs: Doc[] = [{ _id: 1, a: 1, b: 1 }, { _id: 2, a: 0, b: 1 }, { _id: 3, a: 1, b: 2 }, { _id: 4, a: 1, b: 2 }]
    expect(order(docs, ['a', 1], ['b', -1])).toEqual([2, 3, 4, 1])
  })

  it('reaches into objects and arrays of objects', () => {
    const docs: Doc[] = [{ _id: 1, a: { b: 2 } }, { _id: 2, a: [{ b: 3 }, { b: 1 }] }]
    expect(order(docs, ['a.b', 1])).toEqual([2, 1])
  })
})
