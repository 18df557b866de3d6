/** `field({...})`: which parts of a document are answered. Paths with 1 are kept (and `_id`), or paths with 0 left out. */
import { isCostly } from './costly'
import { requestFailed } from './failures'
import { compileElement } from './matcher'
import { fieldOf } from './paths'
import { cloneValue, isDoc, type Doc, type Value } from './values'

export type Projection = (doc: Doc) => Doc

export function compileProjection(spec: Doc): Projection {
  if (Object.keys(spec).some((path) => path.split('.').some((name) => name === '' || name.startsWith('$')))) throw requestFailed('not a valid field path in a projection')
  const paths = Object.keys(spec).filter((path) => path !== '_id' && !isDoc(spec[path]))
  const kept = paths.filter((path) => isOn(spec[path]))
  const extras = Object.keys(spec).filter((path) => isDoc(spec[path])).map((path) => compileExtra(path, spec[path] as Doc))
  if (kept.length > 0 && kept.length < paths.length) throw requestFailed('Projection cannot have a mix of inclusion and exclusion.')
  // `$elemMatch` alone shows only what it finds and `_id`; `$slice` alone shows everything.
  const chosen = Object.values(spec).some((part) => isDoc(part) && '$elemMatch' in part)
  const onlyId = paths.length === 0 && isOn(spec._id) && extras.length === 0
  const pick = kept.length > 0 || onlyId || (chosen && paths.length === 0) ? including(kept) : excluding(paths)
  const hideId = spec._id !== undefined && !isOn(spec._id)
  return (doc) => {
    const shown = pick(doc)
    for (const extra of extras) extra(doc, shown)
    if (hideId) delete shown._id
    return shown
  }
}

const isOn = (flag: Value | undefined): boolean => flag === 1 || flag === true

function including(paths: readonly string[]): Projection {
  const split = paths.map((path) => path.split('.'))
  return (doc) => {
    const shown: Doc = doc._id === undefined ? {} : { _id: doc._id }
    for (const path of split) include(doc, shown, path)
    return shown
  }
}

function include(from: Doc, to: Doc, path: readonly string[]): void {
  const [name, ...rest] = path as [string, ...string[]]
  const value = fieldOf(from, name)
  if (value === undefined) return
  if (rest.length === 0) to[name] = value
  else if (Array.isArray(value)) to[name] = value.filter(isDoc).map((element, i) => included(element, itemOf(to[name], i), rest))
  else if (isDoc(value)) to[name] = included(value, to[name], rest)
}

const itemOf = (list: Value | undefined, i: number): Value | undefined => (Array.isArray(list) ? list[i] : undefined)

function included(from: Doc, held: Value | undefined, path: readonly string[]): Doc {
  const to = isDoc(held) ? held : {}
  include(from, to, path)
  return to
}

function excluding(paths: readonly string[]): Projection {
  const split = paths.map((path) => path.split('.'))
  return (doc) => {
    const shown = cloneValue(doc)
    for (const path of split) exclude(shown, path)
    return shown
  }
}

function exclude(value: Value | undefined, path: readonly string[]): void {
  if (Array.isArray(value)) value.forEach((element) => exclude(element, path))
  if (!isDoc(value)) return
  const [name, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) delete value[name]
  else exclude(fieldOf(value, name), rest)
}

/** `_.project.slice` and `_.project.elemMatch`, on a field of the document itself. */
function compileExtra(path: string, spec: Doc): (doc: Doc, shown: Doc) => void {
  const cut = cutterOf(path, spec)
  return (doc, shown) => {
    const list = fieldOf(doc, path)
    const found = Array.isArray(list) ? cut(list) : undefined
    if (found !== undefined) shown[path] = found
    else if (Array.isArray(list)) delete shown[path]
    else if (list !== undefined && '$slice' in spec) shown[path] = list
  }
}

/** Answers undefined when nothing of the array is to be shown. */
function cutterOf(path: string, { $slice, $elemMatch, ...others }: Doc): (list: Value[]) => Value[] | undefined {
  const unknown = path.includes('.') || Object.keys(others).length > 0 || isCostly($elemMatch ?? null)
  if (!unknown && isDoc($elemMatch) && $slice === undefined) {
    const matches = compileElement($elemMatch)
    return (list) => {
      const first = list.findIndex(matches)
      return first < 0 ? undefined : [list[first] as Value]
    }
  }
  const [from, count] = Array.isArray($slice) ? $slice : [$slice, undefined]
  const isCount = count === undefined || (Number.isInteger(count) && (count as number) > 0)
  if (unknown || $elemMatch !== undefined || !Number.isInteger(from) || !isCount) throw requestFailed(`this projection of '${path}' is not possible`)
  return (list) => sliced(list, from as number, count)
}

function sliced(list: Value[], from: number, count: Value | undefined): Value[] {
  if (typeof count !== 'number') return from < 0 ? list.slice(from) : list.slice(0, from)
  const start = from < 0 ? Math.max(0, list.length + from) : from
  return list.slice(start, start + count)
}
