import { compileUpdate } from './update'
import type { Doc } from './values'

const apply = (doc: object, operators: object): Doc => compileUpdate(operators as Doc)(doc as Doc)

describe('an update', () => {
  it.each<[string, object, object, object]>([
    ['$set sets and creates nested fields', { a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
    ['$set changes a position of an array', { a: [1, { b: 2 }] }, { $set: { 'a.1.b': 3 } }, { a: [1, { b: 3 }] }],
    ['$set fills an array with nulls', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
    ['$unset removes, and leaves a null in an array', { a: 1, b: [1, 2] }, { $unset: { a: '', 'b.0': '' } }, { b: [null, 2] }],
    ['$unset of what is not there does nothing', { a: 1 }, { $unset: { 'x.y': '', 'a.b': '' } }, { a: 1 }],
    ['$inc adds, and starts at 0', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
    ['$mul multiplies, and a missing field becomes 0', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    ['$min keeps the smaller', { a: 3, b: 3 }, { $min: { a: 2, b: 4, c: 1 } }, { a: 2, b: 3, c: 1 }],
    ['$max keeps the greater, by kind first', { a: 3, b: 'x' }, { $max: { a: 4, b: 9 } }, { a: 4, b: 'x' }],
    ['$push appends and creates', { a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] }],
    ['$push appends an array as one element', { a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
    ['$push takes $each, $position', { a: [1, 4] }, { $push: { a: { $each: [2, 3], $position: 1 } } }, { a: [1, 2, 3, 4] }],
    ['$push sorts, then cuts', { a: [5, 1] }, { $push: { a: { $each: [3], $sort: 1, $slice: 2 } } }, { a: [1, 3] }],
    ['$push keeps the last with a negative $slice', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
    ['$push sorts objects by a field', { a: [{ n: 2 }] }, { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 1 }, { n: 2 }] }],
    ['$addToSet adds only what is missing', { a: [1, 1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 1, 2] }],
    ['$addToSet compares objects', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    ['$pop takes the last', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
    ['$pop takes the first, and leaves a missing field alone', { a: [1, 2] }, { $pop: { a: -1, b: 1 } }, { a: [2] }],
    ['$pull removes equal elements', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull takes operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    ['$pull takes a query on the elements', { a: [{ u: 'x', n: 1 }, { u: 'y', n: 2 }, 3] }, { $pull: { a: { u: 'x' } } }, { a: [{ u: 'y', n: 2 }, 3] }],
    ['$pull takes $in', { a: ['x', 'y'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
    ['$pull creates nothing', { a: 1 }, { $pull: { 'b.c': 1 } }, { a: 1 }],
    ['$pullAll removes each of a list', { a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
    ['$rename moves a field', { a: 1, b: { c: 2 } }, { $rename: { a: 'x.y', 'b.c': 'z' } }, { b: {}, x: { y: 1 }, z: 2 }],
  ])('%s', (_, before, operators, after) => {
    expect(apply(before, operators)).toEqual(after)
  })

  it('leaves the document it was given alone', () => {
    const before = { a: [1], b: { c: 1 } }
    apply(before, { $push: { a: 2 }, $inc: { 'b.c': 1 } })
    expect(before).toEqual({ a: [1], b: { c: 1 } })
  })

  it.each<[string, object, object, string]>([
    ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, 'non-numeric'],
    ['$inc of null', { a: null }, { $inc: { a: 1 } }, 'non-numeric'],
    ['$mul of an array', { a: [1] }, { $mul: { a: 2 } }, 'non-numeric'],
    ['$inc by a text', { a: 1 }, { $inc: { a: '1' } }, 'non-numeric'],
    ['a field below a text', { a: 'x' }, { $set: { 'a.b': 1 } }, 'Cannot create field'],
    ['a field below null', { a: null }, { $set: { 'a.b': 1 } }, 'Cannot create field'],
    ['a named field in an array', { a: [1] }, { $set: { 'a.b': 1 } }, 'Cannot create field'],
    ['$push to a text', { a: 'x' }, { $push: { a: 1 } }, 'must be an array'],
    ['$pull from a number', { a: 1 }, { $pull: { a: 1 } }, 'must be an array'],
    ['$pop by 2', { a: [1] }, { $pop: { a: 2 } }, '$pop'],
    ['two changes of one field', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 'conflict'],
    ['a change above another', { a: {} }, { $set: { 'a.b': 1 }, $unset: { a: '' } }, 'conflict'],
    ['an unknown operator', {}, { $bit: { a: 1 } }, '$bit'],
    ['a name of Object.prototype as operator', {}, { constructor: { a: 1 } }, 'constructor'],
    ['a stored operator', {}, { $set: { a: { $inc: 1 } } }, 'dollar'],
    ['a positional operator', { a: [1] }, { $set: { 'a.$': 1 } }, 'positional'],
    ['a path through __proto__', {}, { $set: { '__proto__.x': 1 } }, 'field path'],
    ['a change of _id', { _id: 'a' }, { $set: { _id: 'b' } }, '_id'],
  ])('refuses %s', (_, before, operators, text) => {
    expect(() => apply(before, operators)).toThrow(text)
  })
})
