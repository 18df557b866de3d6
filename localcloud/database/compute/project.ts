/** `$project` and `$addFields`: a tree of the paths that are named, walked beside each document. */
import { requestFailed } from '../failures'
import { isDoc, type Doc, type Value } from '../values'
import { compileExpression } from './expression'
import type { Expression, Scope } from './scope'

interface Node {
  /** What stands at this path itself: keep it, leave it out, or compute it. */
  here?: 'keep' | 'drop' | Expression
  below: Map<string, Node>
}

const leaf = (): Node => ({ below: new Map() })

function place(root: Node, path: readonly string[], here: NonNullable<Node['here']>): void {
  let node = root
  for (const name of path) {
    if (name === '' || name.startsWith('$')) throw requestFailed(`FieldPath '${path.join('.')}' is not valid`)
    if (node.here !== undefined) throw requestFailed(`Invalid $project :: path collision at ${path.join('.')}`)
    const next = node.below.get(name) ?? leaf()
    node.below.set(name, next)
    node = next
  }
  if (node.here !== undefined || node.below.size > 0) throw requestFailed(`Invalid $project :: path collision at ${path.join('.')}`)
  node.here = here
}

type Reading = (value: Value) => 'keep' | 'drop' | undefined
const flags: Reading = (value) => (typeof value === 'boolean' || typeof value === 'number' ? (value === true || (value !== false && value !== 0) ? 'keep' : 'drop') : undefined)
const noFlags: Reading = () => undefined

function read(root: Node, spec: Doc, flag: Reading, path: readonly string[] = []): void {
  for (const [name, value] of Object.entries(spec)) {
    const here = [...path, ...name.split('.')]
    const isNested = isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$')
    if (isNested) read(root, value, flag, here)
    else place(root, here, flag(value) ?? compileExpression(value))
  }
}

export type Shape = (doc: Doc) => Doc

export function compileAddFields(spec: Doc, scopeOf: (doc: Doc) => Scope): Shape {
  const root = leaf()
  read(root, spec, noFlags)
  return (doc) => walk(root, doc, scopeOf(doc), true) as Doc
}

export function compileProject(spec: Doc, scopeOf: (doc: Doc) => Scope): Shape {
  if (Object.keys(spec).length === 0) throw requestFailed('Invalid $project :: specification must have at least one field')
  const root = leaf()
  read(root, spec, flags)
  const id = root.below.get('_id')
  const uses = kindsIn(root, id)
  const excludes = uses.has('drop') || (uses.size === 0 && id?.here === 'drop')
  if (excludes && uses.size > 1) throw requestFailed('Invalid $project :: Bad projection specification, cannot mix inclusion and exclusion')
  if (!excludes && id === undefined) root.below.set('_id', { here: 'keep', below: new Map() })
  return (doc) => walk(root, doc, scopeOf(doc), excludes) as Doc
}

/** What the leaves do, `_id` apart: it may always be left out. */
function kindsIn(node: Node, apart: Node | undefined, found = new Set<string>()): Set<string> {
  for (const next of node.below.values()) {
    if (next === apart && next.here !== undefined) continue
    if (next.here !== undefined) found.add(next.here === 'drop' ? 'drop' : 'keep')
    kindsIn(next, apart, found)
  }
  return found
}

const computes = (node: Node): boolean => typeof node.here === 'function' || [...node.below.values()].some(computes)

/** `rest`: whether fields that are not named stay. Arrays on the way are entered. */
function walk(node: Node, value: Value, scope: Scope, rest: boolean): Value | undefined {
  if (Array.isArray(value)) return value.map((item) => walk(node, item, scope, rest)).filter((item): item is Value => item !== undefined)
  if (!isDoc(value)) return computes(node) ? walk(node, {}, scope, rest) : rest ? value : undefined
  const made: Doc = {}
  for (const name of Object.keys(value)) {
    const next = node.below.get(name)
    const shown = next === undefined ? (rest ? value[name] : undefined) : shownOf(next, value[name] as Value, scope, rest)
    if (shown !== undefined) made[name] = shown
  }
  for (const [name, next] of node.below) {
    if (Object.prototype.hasOwnProperty.call(value, name) || !computes(next)) continue
    const shown = typeof next.here === 'function' ? next.here(scope) : walk(next, {}, scope, rest)
    if (shown !== undefined) made[name] = shown
  }
  return made
}

function shownOf(node: Node, value: Value, scope: Scope, rest: boolean): Value | undefined {
  if (node.here === 'keep') return value
  if (node.here === 'drop') return undefined
  return node.here === undefined ? walk(node, value, scope, rest) : node.here(scope)
}
