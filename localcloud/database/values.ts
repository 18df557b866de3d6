/**
 * The values a document may hold, and the order MongoDB gives them (mongodb.com/docs/manual/reference/bson-type-comparison-order):
 * null, numbers, strings, objects, arrays, booleans, dates. Everything that sorts, compares or indexes goes through this
 * one order, so that a range read from an index and a comparison in a query can never disagree.
 */
export type Value = null | boolean | number | string | Date | Value[] | { [field: string]: Value }
export type Doc = { [field: string]: Value }

/** Rank of each kind; the gaps belong to kinds that this store refuses (ObjectId, binary). */
export const Rank = { emptyArray: 1, null: 2, number: 4, string: 6, object: 8, array: 10, boolean: 16, date: 18 } as const

export const isDoc = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof Pattern)

/** A regular expression of a query. It is never stored. */
export class Pattern {
  constructor(
    readonly source: string,
    readonly options: string,
  ) {}
}

export function rankOf(value: Value | undefined): number {
  if (value === undefined || value === null) return Rank.null
  if (typeof value === 'number') return Rank.number
  if (typeof value === 'string') return Rank.string
  if (typeof value === 'boolean') return Rank.boolean
  if (value instanceof Date) return Rank.date
  return Array.isArray(value) ? Rank.array : Rank.object
}

/** Negative, zero or positive. A missing value counts as null. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  const byRank = rankOf(a) - rankOf(b)
  if (byRank !== 0) return byRank
  if (typeof a === 'string') return compareStrings(a, b as string)
  if (typeof a === 'number') return compareNumbers(a, b as number)
  if (Array.isArray(a)) return compareLists(a, b as Value[])
  if (isDoc(a)) return compareDocs(a, b as Doc)
  return a === undefined || a === null ? 0 : compareNumbers(Number(a), Number(b))
}

export const sameValue = (a: Value | undefined, b: Value | undefined): boolean => a === b || compareValues(a, b) === 0

/** NaN is the smallest number and equal to itself. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return Number.isNaN(b) || a > b ? 1 : -1
}

/** By code point, as MongoDB compares UTF-8; JavaScript's `<` compares UTF-16 units and puts emoji before U+E000. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return orderOfUnit(x) - orderOfUnit(y)
  }
  return a.length - b.length
}

const orderOfUnit = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)

function compareLists(a: readonly Value[], b: readonly Value[]): number {
  const end = Math.min(a.length, b.length)
  for (let i = 0; i < end; i += 1) {
    const order = compareValues(a[i], b[i])
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** Field by field in stored order: kind, then name, then value. */
function compareDocs(a: Doc, b: Doc): number {
  const left = Object.keys(a)
  const right = Object.keys(b)
  const end = Math.min(left.length, right.length)
  for (let i = 0; i < end; i += 1) {
    const x = left[i] as string
    const y = right[i] as string
    const order = rankOf(a[x]) - rankOf(b[y]) || compareStrings(x, y) || compareValues(a[x], b[y])
    if (order !== 0) return order
  }
  return left.length - right.length
}

export function cloneValue<T extends Value>(value: T): T
export function cloneValue(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return new Date(value)
  if (Array.isArray(value)) return value.map((item) => cloneValue(item))
  const copy: Doc = {}
  for (const field of Object.keys(value)) copy[field] = cloneValue(value[field] as Value)
  return copy
}
