/**
 * Chooses where the candidates for a query come from: a few documents by id, ranges of one index, or the whole collection.
 * A plan always names at least every matching document; the matcher decides about each. `ordered` promises that the
 * candidates come in the wanted order, so that a limit can end the reading early.
 */
import { branchesOf, constraintsOf, type Constraints } from './constraints'
import type { Collection } from './changes'
import { collectionPrefix, type Index } from './indexes'
import { encodeValue } from './key-encoding'
import { rangeOf } from './ranges'
import { behind, type Range } from './store'
import type { Doc, Value } from './values'

export type Sort = ReadonlyArray<readonly [path: string, direction: 1 | -1]>

/** `index`: its name, for the journal. `whole`: nothing is narrowed down, at most the order is given. `distinct`: no document comes twice. */
export type Plan = { index: string; ordered: boolean; whole: boolean } & (
  | { kind: 'ids'; ids: Value[] }
  | { kind: 'rows'; ranges: Range[]; distinct: boolean }
  | { kind: 'documents'; range: Range }
)

const BY_ID = '_id_'

interface Candidate {
  plan: Plan
  score: number
}

/** More combinations of listed values than this are cut: the remaining fields are left to the matcher. */
const MAX_RANGES = 1000

export function planQuery(collection: Collection, query: Doc, sort: Sort): Plan {
  const single = planConstraints(collection, constraintsOf(query), sort)
  return (single.whole ? planBranches(collection, query, sort) : undefined) ?? single
}

/** `$or`: the union of one plan per branch, when none of them reads the whole collection. */
function planBranches(collection: Collection, query: Doc, sort: Sort): Plan | undefined {
  const branches = branchesOf(query)
  if (branches === undefined) return undefined
  const ids: Value[] = []
  const ranges: Range[] = []
  const names = new Set<string>()
  for (const branch of branches) {
    const plan = planConstraints(collection, constraintsOf(branch, constraintsOf(query)), [])
    names.add(plan.index)
    if (plan.kind === 'ids') ids.push(...plan.ids)
    else if (plan.kind === 'rows' && !plan.whole) ranges.push(...plan.ranges)
    else return undefined
  }
  if (ranges.length === 0) return { kind: 'ids', index: BY_ID, ids: [...new Set(ids)], ordered: sort.length === 0, whole: false }
  return ids.length > 0 ? undefined : { kind: 'rows', index: [...names].join(' + '), ranges, ordered: sort.length === 0, whole: false, distinct: false }
}

function planConstraints(collection: Collection, constraints: Constraints, sort: Sort): Plan {
  const ids = constraints.get('_id')?.oneOf
  if (ids !== undefined) return { kind: 'ids', index: BY_ID, ids, ordered: sort.length === 0 || ids.length <= 1, whole: false }
  let best = planDocuments(collection, constraints, sort)
  for (const index of collection.indexes) {
    const candidate = index.ready ? planIndex(index, constraints, sort) : undefined
    if (candidate !== undefined && candidate.score > best.score) best = candidate
  }
  return best.plan
}

/** The documents themselves are an index by `_id`. */
function planDocuments(collection: Collection, constraints: Constraints, sort: Sort): Candidate {
  const prefix = collectionPrefix(collection.name)
  const constraint = constraints.get('_id')
  const range = constraint === undefined ? undefined : rangeOf(prefix, constraint, { direction: 1, multikey: false })
  const byId = sort[0]?.[0] === '_id'
  return {
    plan: {
      kind: 'documents',
      index: range !== undefined || byId ? BY_ID : 'none',
      range: { ...(range ?? { from: prefix, to: behind(prefix) }), reverse: byId && sort[0]?.[1] === -1 },
      ordered: sort.length === 0 || byId,
      whole: range === undefined,
    },
    score: (range === undefined ? 0 : 2) + (byId ? 1 : 0),
  }
}

function planIndex(index: Index, constraints: Constraints, sort: Sort): Candidate | undefined {
  const equal = equalPrefix(index, constraints)
  const next = index.fields[equal.length]
  const constraint = next === undefined ? undefined : constraints.get(next.name)
  const order = orderOf(index, equal.length, sort)
  const ranges = prefixes(index, equal).map((prefix) => {
    const bounded = next === undefined || constraint === undefined ? undefined : rangeOf(prefix, constraint, next)
    return { ...(bounded ?? { from: prefix, to: behind(prefix) }), reverse: order === 'reverse' }
  })
  const bounded = constraint !== undefined && (constraint.lower !== undefined || constraint.upper !== undefined)
  const ordered = sort.length === 0 || (order !== undefined && ranges.length === 1)
  const score = equal.length * 4 + (bounded ? 2 : 0) + (sort.length > 0 && ordered ? 1 : 0)
  if (score === 0) return undefined
  const distinct = !index.fields.some((field) => field.multikey)
  const whole = equal.length === 0 && !bounded
  return { plan: { kind: 'rows', index: index.name, ranges, ordered, whole, distinct }, score }
}

/** The values demanded of the first fields, as long as each has a list. */
function equalPrefix(index: Index, constraints: Constraints): Value[][] {
  const lists: Value[][] = []
  let combinations = 1
  for (const field of index.fields) {
    const list = constraints.get(field.name)?.oneOf
    if (list === undefined || combinations * list.length > MAX_RANGES) break
    combinations *= list.length
    lists.push(list)
  }
  return lists
}

function prefixes(index: Index, equal: readonly Value[][]): Buffer[] {
  let found = [index.prefix]
  equal.forEach((list, i) => {
    const parts = list.map((value) => encodeValue(value, index.fields[i]?.direction))
    found = found.flatMap((prefix) => parts.map((part) => Buffer.concat([prefix, part])))
  })
  return found
}

/**
 * Whether reading one range of the index, forwards or in reverse, gives the wanted order. Within a range the first fields
 * keep one value, so they do not disturb it, unless they hold arrays: then another element may be the one that sorts.
 */
function orderOf(index: Index, equal: number, sort: Sort): 'forward' | 'reverse' | undefined {
  const fixed = new Set(index.fields.slice(0, equal).filter((field) => !field.multikey).map((field) => field.name))
  const wanted = sort.filter(([path]) => !fixed.has(path))
  const turns = wanted.map(([path, direction], i) => {
    const field = index.fields[equal + i]
    return field?.name === path && !field.multikey ? field.direction * direction : 0
  })
  if (turns.every((turn) => turn === 1)) return 'forward'
  return turns.every((turn) => turn === -1) ? 'reverse' : undefined
}
