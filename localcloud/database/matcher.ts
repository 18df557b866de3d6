/**
 * Does a document match a query? MongoDB's rules, compiled once into a closure per query. They are written out here
 * instead of taken from mingo 6.7.2, because mingo differs where indexes make it visible: `{a: 1}` matches `[[1]]`,
 * `{'a.b': null}` misses an array element without `b`, `$in` takes no pattern, `$all` no plain value, and texts are
 * ordered by UTF-16 unit. Operators that are not listed are refused by name.
 */
import { compileExpression } from './compute/expression'
import { emptyWorld, truthy, type World } from './compute/scope'
import { anyOf, ELEMENT, compares, equality, listOf, matchesText, not, remainder, spread, whole, type Matcher } from './conditions'
import { requestFailed } from './failures'
import { textTest } from './regex'
import { isDoc, Pattern, type Doc, type Value } from './values'

export type { Matcher } from './conditions'

type Variables = Pick<World, 'variables'>

/** `world` holds the variables that an `$expr` may name. */
export function compileQuery(query: Doc, world: Variables = emptyWorld()): Matcher {
  const tests = Object.keys(query).map((key) => compileEntry(key, query[key] as Value, world))
  return tests.length === 1 ? (tests[0] as Matcher) : (doc) => tests.every((test) => test(doc))
}

/** What may stand where a field's name stands. */
export const topLevelOperators = ['$and', '$or', '$nor', '$expr']

function compileEntry(key: string, condition: Value, world: Variables): Matcher {
  if (key === '$and' || key === '$or' || key === '$nor') return compileLogic(key, condition, world)
  if (key === '$expr') return compileExpr(condition, world)
  if (key.startsWith('$')) throw requestFailed(`unknown top level operator: ${key}`)
  const path = key.split('.')
  if (!isOperators(condition)) return equality(path, condition)
  return compileOperators(path, condition)
}

function compileOperators(path: readonly string[], operators: Doc): Matcher {
  const tests = Object.keys(operators).map((name) => compileOperator(path, name, operators[name] as Value, operators))
  return (doc) => tests.every((test) => test(doc))
}

export const isOperators = (condition: Value): condition is Doc => isDoc(condition) && Object.keys(condition)[0]?.startsWith('$') === true

function compileExpr(spec: Value, world: Variables): Matcher {
  const expression = compileExpression(spec)
  return (root) => truthy(expression({ root, variables: world.variables }))
}

function compileLogic(operator: '$and' | '$or' | '$nor', list: Value, world: Variables): Matcher {
  if (!Array.isArray(list) || list.length === 0) throw requestFailed(`${operator} must be a nonempty array`)
  const parts = list.map((part) => compileQuery(docOf(part, operator), world))
  if (operator === '$and') return (doc) => parts.every((part) => part(doc))
  if (operator === '$or') return (doc) => parts.some((part) => part(doc))
  return (doc) => !parts.some((part) => part(doc))
}

function docOf(value: Value, operator: string): Doc {
  if (!isDoc(value)) throw requestFailed(`${operator} needs an object`)
  return value
}

type Operator = (path: readonly string[], operand: Value, siblings: Doc) => Matcher

export const queryOperators: Record<string, Operator> = {
  // A pattern behind $eq is a value like others, and one that is never stored.
  $eq: (path, operand) => (operand instanceof Pattern ? () => false : equality(path, operand)),
  $ne: (path, operand) => not(equality(path, notPattern(operand, '$ne'))),
  $gt: (path, operand) => spread(path, compares(notPattern(operand, '$gt'), (order) => order > 0)),
  $gte: (path, operand) => spread(path, compares(notPattern(operand, '$gte'), (order) => order >= 0)),
  $lt: (path, operand) => spread(path, compares(notPattern(operand, '$lt'), (order) => order < 0)),
  $lte: (path, operand) => spread(path, compares(notPattern(operand, '$lte'), (order) => order <= 0)),
  $in: (path, operand) => anyOf(path, listOf(operand, '$in')),
  $nin: (path, operand) => not(anyOf(path, listOf(operand, '$nin'))),
  $exists: (path, operand) => {
    const present = whole(path, (value) => value !== undefined)
    return operand === false || operand === 0 || operand === null ? not(present) : present
  },
  $size: (path, operand) => {
    if (!Number.isInteger(operand) || (operand as number) < 0) throw requestFailed('$size must be a whole number, and not a negative one')
    return whole(path, (value) => Array.isArray(value) && value.length === operand)
  },
  $mod: (path, operand) => remainder(path, listOf(operand, '$mod')),
  $all: (path, operand) => containsAll(path, listOf(operand, '$all')),
  $elemMatch: (path, operand) => elementMatch(path, docOf(operand, '$elemMatch')),
  $not: (path, operand) => not(operand instanceof Pattern ? equality(path, operand) : compileOperators(path, negatable(operand))),
  $regex: (path, operand, { $options }) => {
    if (typeof operand !== 'string' && !(operand instanceof Pattern)) throw requestFailed('$regex needs a text')
    const pattern = typeof operand === 'string' ? new Pattern(operand, '') : operand
    return spread(path, matchesText(textTest(pattern.source, typeof $options === 'string' ? $options : pattern.options)))
  },
  $options: () => () => true,
}

function compileOperator(path: readonly string[], name: string, operand: Value, siblings: Doc): Matcher {
  const operator = Object.prototype.hasOwnProperty.call(queryOperators, name) ? queryOperators[name] : undefined
  if (operator === undefined) throw requestFailed(`unknown operator: ${name}`)
  return operator(path, operand, siblings)
}

function notPattern(operand: Value, operator: string): Value {
  if (operand instanceof Pattern) throw requestFailed(`Can't have regex as arg to ${operator}.`)
  return operand
}

function negatable(operand: Value): Doc {
  if (!isOperators(operand)) throw requestFailed('$not needs a regular expression or an expression of operators')
  return operand
}

function containsAll(path: readonly string[], list: readonly Value[]): Matcher {
  if (list.length === 0) return () => false
  const parts = list.map((item) =>
    isDoc(item) && isDoc(item.$elemMatch) ? elementMatch(path, item.$elemMatch) : equality(path, item),
  )
  return (doc) => parts.every((part) => part(doc))
}

const elementMatch = (path: readonly string[], criteria: Doc): Matcher => {
  const test = compileElement(criteria)
  return whole(path, (value) => Array.isArray(value) && value.some(test))
}

/** The criteria of an `$elemMatch`: operators on the element itself, or a query on the object that it is. */
export function compileElement(criteria: Doc): (element: Value) => boolean {
  const first = Object.keys(criteria)[0] ?? ''
  const onValues = first.startsWith('$') && !['$and', '$or', '$nor'].includes(first)
  if (!onValues) {
    const matches = compileQuery(criteria)
    return (element) => isDoc(element) && matches(element)
  }
  const matches = compileOperators(ELEMENT, criteria)
  return (element) => matches({ element })
}
