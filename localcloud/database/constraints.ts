/** What a query demands of each path in a form an index can serve: a short list of values, or bounds of one kind. */
import { isOperators } from './matcher'
import { compareValues, isDoc, rankOf, type Doc, type Value } from './values'

export interface Bound {
  value: Value
  inclusive: boolean
}

export interface Constraint {
  /** The value is one of these (each of them, when the field holds an array, is enough). */
  oneOf?: Value[]
  lower?: Bound
  upper?: Bound
}

export type Constraints = Map<string, Constraint>

/** Longer texts are not looked up by key: in UTF-8 they might exceed what a key can hold. */
const MAX_TEXT = 128

/** Longer lists are answered by other means; each value costs one range. */
const MAX_LIST = 1000

/** Reads the top level and everything under `$and`. Demands that no index can serve are left to the matcher. */
export function constraintsOf(query: Doc, into: Constraints = new Map()): Constraints {
  for (const key of Object.keys(query)) {
    const condition = query[key] as Value
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDoc(part)) constraintsOf(part, into)
    } else if (!key.startsWith('$')) {
      addCondition(into, key, condition)
    }
  }
  return into
}

/** The branches of the first `$or` at the top level or under `$and`; undefined when there is none. */
export function branchesOf(query: Doc): Doc[] | undefined {
  if (Array.isArray(query.$or) && query.$or.every(isDoc)) return query.$or
  if (!Array.isArray(query.$and)) return undefined
  for (const part of query.$and) {
    const branches = isDoc(part) ? branchesOf(part) : undefined
    if (branches !== undefined) return branches
  }
  return undefined
}

function addCondition(into: Constraints, path: string, condition: Value): void {
  const constraint = into.get(path) ?? {}
  if (!isOperators(condition)) narrowTo(constraint, [condition])
  else for (const name of Object.keys(condition)) addOperator(constraint, name, condition[name] as Value)
  if (Object.keys(constraint).length > 0) into.set(path, constraint)
}

function addOperator(constraint: Constraint, name: string, operand: Value): void {
  if (name === '$eq') narrowTo(constraint, [operand])
  else if (name === '$in' && Array.isArray(operand)) narrowTo(constraint, operand)
  else if (name === '$gt' || name === '$gte') raise(constraint, { value: operand, inclusive: name === '$gte' })
  else if (name === '$lt' || name === '$lte') lower(constraint, { value: operand, inclusive: name === '$lte' })
}

/** Objects, arrays and patterns are left out: an equal object may be stored under other bytes, a pattern is no value. */
const isIndexable = (value: Value): boolean =>
  value === null || value instanceof Date || (typeof value === 'string' && value.length <= MAX_TEXT) || ['number', 'boolean'].includes(typeof value)

function narrowTo(constraint: Constraint, values: readonly Value[]): void {
  if (values.length > MAX_LIST || !values.every(isIndexable)) return
  if (constraint.oneOf !== undefined && constraint.oneOf.length <= values.length) return
  const distinct = [...values].sort(compareValues)
  constraint.oneOf = distinct.filter((value, i) => i === 0 || compareValues(value, distinct[i - 1]) !== 0)
}

/** NaN and null have no order with others, so they bound nothing. */
const isBound = (value: Value): boolean => isIndexable(value) && value !== null && !Number.isNaN(value)

function raise(constraint: Constraint, bound: Bound): void {
  if (!isBound(bound.value)) return
  const held = constraint.lower
  if (held !== undefined && (rankOf(held.value) !== rankOf(bound.value) || compareValues(held.value, bound.value) >= 0)) return
  constraint.lower = bound
}

function lower(constraint: Constraint, bound: Bound): void {
  if (!isBound(bound.value)) return
  const held = constraint.upper
  if (held !== undefined && (rankOf(held.value) !== rankOf(bound.value) || compareValues(held.value, bound.value) <= 0)) return
  constraint.upper = bound
}
