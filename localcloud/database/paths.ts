/** Dotted paths as MongoDB walks them: through objects by name, through arrays by position and also through every element. */
import { EMPTY_ARRAY, type IndexedValue } from './key-encoding'
import { isDoc, type Value } from './values'

const POSITION = /^\d+$/

export const fieldOf = (doc: Value | undefined, name: string): Value | undefined =>
  isDoc(doc) && Object.prototype.hasOwnProperty.call(doc, name) ? doc[name] : undefined

/**
 * Calls `visit` with each value that the path reaches, `undefined` where it breaks off, until one answers true.
 * Arrays on the way are entered; the value at the end is handed over as it is, arrays whole.
 */
export function reach(value: Value | undefined, path: readonly string[], visit: (found: Value | undefined) => boolean, from = 0): boolean {
  if (from === path.length) return visit(value)
  const name = path[from] as string
  if (!Array.isArray(value)) {
    const next = fieldOf(value, name)
    return next === undefined ? visit(undefined) : reach(next, path, visit, from + 1)
  }
  const position = POSITION.test(name) ? Number(name) : -1
  if (position >= 0 && position < value.length && reach(value[position], path, visit, from + 1)) return true
  return value.some((element) => isDoc(element) && reach(element, path, visit, from))
}

/** The value at a path without arrays on the way; undefined elsewhere. */
export function plainValueAt(doc: Value, path: readonly string[]): Value | undefined {
  let value: Value | undefined = doc
  for (const name of path) value = fieldOf(value, name)
  return value
}

/**
 * What an index keeps for one path: null for a missing value, each element of an array, EMPTY_ARRAY for an array without
 * elements. A path through an array that reaches nothing counts as null, so that every document has at least one row.
 */
export function indexedValues(doc: Value, path: readonly string[]): { values: IndexedValue[]; multikey: boolean } {
  const values: IndexedValue[] = []
  let multikey = false
  reach(doc, path, (found) => {
    if (!Array.isArray(found)) values.push(found ?? null)
    else if (found.length === 0) values.push(EMPTY_ARRAY)
    else values.push(...found)
    multikey ||= Array.isArray(found)
    return false
  })
  if (values.length === 0) return { values: [null], multikey: true }
  return { values, multikey: multikey || values.length > 1 }
}
