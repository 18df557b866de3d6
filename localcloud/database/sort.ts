/** Sorting as MongoDB does it: in an array the smallest element counts when ascending, the largest when descending. */
import { requestFailed } from './failures'
import { EMPTY_ARRAY, type IndexedValue } from './key-encoding'
import { indexedValues } from './paths'
import type { Sort } from './planner'
import { compareValues, type Doc } from './values'

/** A new list; documents that compare equal keep their order. */
export function sortDocs(docs: readonly Doc[], sort: Sort): Doc[] {
  const paths = sort.map(([path, direction]) => ({ segments: path.split('.'), direction }))
  const keyed = docs.map((doc) => ({ doc, keys: paths.map(({ segments, direction }) => sortValue(doc, segments, direction)) }))
  keyed.sort((a, b) => {
    for (let i = 0; i < paths.length; i += 1) {
      const order = compareIndexed(a.keys[i] as IndexedValue, b.keys[i] as IndexedValue)
      if (order !== 0) return order * (paths[i]?.direction ?? 1)
    }
    return 0
  })
  return keyed.map(({ doc }) => doc)
}

function sortValue(doc: Doc, path: readonly string[], direction: 1 | -1): IndexedValue {
  const { values } = indexedValues(doc, path)
  return values.reduce((best, value) => (compareIndexed(value, best) * direction < 0 ? value : best))
}

function compareIndexed(a: IndexedValue, b: IndexedValue): number {
  if (a === EMPTY_ARRAY || b === EMPTY_ARRAY) return a === b ? 0 : a === EMPTY_ARRAY ? -1 : 1
  return compareValues(a, b)
}

export function sortOf(spec: Doc): Sort {
  return Object.keys(spec).map((path) => {
    if (spec[path] !== 1 && spec[path] !== -1) throw requestFailed('a sort direction must be 1 or -1')
    return [path, spec[path]] as const
  })
}
