/** Changes one dotted path of a document in place, with MongoDB's rules for what may be created on the way. */
import { MAX_NESTING_DEPTH } from '../limits'
import { requestFailed } from './failures'
import { fieldOf } from './paths'
import { isDoc, type Doc, type Value } from './values'

/** Answers the new value, or `undefined` to leave things as they are. */
export type Edit = (old: Value | undefined) => Value | undefined

type Container = Doc | Value[]

/** MongoDB refuses to fill an array with more nulls than this. */
const MAX_BACKFILL = 1_500_000

export function pathOf(text: string): string[] {
  const path = text.split('.')
  if (path.length > MAX_NESTING_DEPTH || path.some((name) => name === '' || name === '__proto__' || name.includes('\0'))) throw requestFailed(`not a valid field path: '${text}'`)
  if (path.some((name) => name.startsWith('$'))) throw requestFailed(`positional operators are not supported: '${text}'`)
  return path
}

/** Creates missing objects on the way; throws where a plain value or an array without that position stands in the way. */
export function editField(doc: Doc, path: readonly string[], edit: Edit): void {
  let container: Container = doc
  for (const name of path.slice(0, -1)) container = enter(container, name)
  const last = path[path.length - 1] as string
  const value = edit(childOf(container, last))
  if (value !== undefined) place(container, last, value)
}

/** The container and value at a path, if the path exists. Creates nothing and never throws. */
export function findField(doc: Doc, path: readonly string[]): { container: Container; value: Value } | undefined {
  let container: Container = doc
  for (const name of path.slice(0, -1)) {
    const next = childOf(container, name)
    if (!Array.isArray(next) && !isDoc(next)) return undefined
    container = next
  }
  const value = childOf(container, path[path.length - 1] as string)
  return value === undefined ? undefined : { container, value }
}

/** Whether an array stands somewhere above the end of the path. */
export function isInArray(doc: Doc, path: readonly string[]): boolean {
  return path.some((_, i) => i > 0 && Array.isArray(findField(doc, path.slice(0, i))?.value))
}

export function removeField(doc: Doc, path: readonly string[]): void {
  const found = findField(doc, path)
  const last = path[path.length - 1] as string
  if (found === undefined) return
  // An array keeps its length: the element becomes null.
  if (Array.isArray(found.container)) found.container[Number(last)] = null
  else delete found.container[last]
}

const isPosition = (name: string): boolean => /^\d+$/.test(name)

function childOf(container: Container, name: string): Value | undefined {
  if (Array.isArray(container)) return isPosition(name) ? container[Number(name)] : undefined
  return fieldOf(container, name)
}

function enter(container: Container, name: string): Container {
  const next = childOf(container, name)
  if (Array.isArray(next) || isDoc(next)) return next
  if (next !== undefined) throw requestFailed(`Cannot create field in element {${name}: ${JSON.stringify(next)}}`)
  const created: Doc = {}
  place(container, name, created)
  return created
}

function place(container: Container, name: string, value: Value): void {
  if (!Array.isArray(container)) {
    container[name] = value
    return
  }
  if (!isPosition(name)) throw requestFailed(`Cannot create field '${name}' in an array`)
  if (Number(name) > container.length + MAX_BACKFILL) throw requestFailed('cannot backfill array to that position')
  while (container.length < Number(name)) container.push(null)
  container[Number(name)] = value
}
