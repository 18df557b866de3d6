/** The documents that a `$lookup` may join, read once for all documents on this side and kept by the value that joins them. */
import { toEjson } from '../ejson'
import { EMPTY_ARRAY } from '../key-encoding'
import { indexedValues } from '../paths'
import { compareValues, type Doc, type Value } from '../values'

/** So many values are asked for at once: as many as the planner looks up by key. */
const AT_ONCE = 1000

export class Partners {
  private readonly all: Doc[]
  private readonly byValue = new Map<string, Doc[]>()

  /** `read` answers at least the documents that have one of the values at `path`. */
  constructor(path: string, read: (values: Value[]) => readonly Doc[], values: readonly Value[]) {
    const found = new Map<string, Doc>()
    const distinct = distinctOf(values)
    for (let from = 0; from < distinct.length; from += AT_ONCE) {
      for (const doc of read(distinct.slice(from, from + AT_ONCE))) found.set(toEjson(doc._id as Value), doc)
    }
    this.all = [...found.values()].sort(byId)
    const at = path.split('.')
    for (const doc of this.all) for (const key of keysOf(doc, at)) this.byValue.set(key, [...(this.byValue.get(key) ?? []), doc])
  }

  /** At least the documents that have one of `values`, in the order of their ids. */
  of(values: readonly Value[]): readonly Doc[] {
    if (!values.every(isPlain)) return this.all
    const [first, ...others] = distinctOf(values).map((value) => this.byValue.get(toEjson(value)) ?? [])
    return others.length === 0 ? (first ?? []) : [...new Set([...(first ?? []), ...others.flat()])].sort(byId)
  }
}

export const distinctOf = (values: readonly Value[]): Value[] => [...new Map(values.map((value) => [toEjson(value), value])).values()]

const byId = (a: Doc, b: Doc): number => compareValues(a._id, b._id)

/** Objects and arrays have several ways to be found; they are looked for among all. */
const isPlain = (value: Value): boolean => typeof value !== 'object' || value === null || value instanceof Date

const keysOf = (doc: Doc, path: readonly string[]): Set<string> =>
  new Set(indexedValues(doc, path).values.flatMap((value) => (value === EMPTY_ARRAY ? [] : [toEjson(value)])))
