/** The conditions a query can put on the values a path reaches. Arrays on the way are entered; see `paths.ts`. */
import { requestFailed } from './failures'
import { reach } from './paths'
import { textTest } from './regex'
import { compareValues, Pattern, rankOf, sameValue, type Doc, type Value } from './values'

export type Matcher = (doc: Doc) => boolean
/** A condition on one value; undefined where the path reaches nothing. */
export type Test = (value: Value | undefined) => boolean

/** Where `$elemMatch` puts the element it looks at. An element that is an array itself is not entered. */
export const ELEMENT: readonly string[] = ['element']

/** The value itself and, when it is an array, each element. */
export const spread = (path: readonly string[], test: Test): Matcher =>
  path === ELEMENT ? whole(path, test) : (doc) => reach(doc, path, (found) => test(found) || (Array.isArray(found) && found.some(test)))

export const whole =
  (path: readonly string[], test: Test): Matcher =>
  (doc) =>
    reach(doc, path, test)

export const not =
  (matcher: Matcher): Matcher =>
  (doc) =>
    !matcher(doc)

export const equality = (path: readonly string[], operand: Value): Matcher => spread(path, equals(operand))

function equals(operand: Value): Test {
  if (operand instanceof Pattern) return matchesText(textTest(operand.source, operand.options))
  if (operand === null) return (value) => value === undefined || value === null
  return (value) => value !== undefined && sameValue(value, operand)
}

export const matchesText =
  (test: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' && test(value)

/** Comparisons hold only between values of one kind; null compares with a missing value too. NaN is only equal to NaN. */
export function compares(operand: Value, holds: (order: number) => boolean): Test {
  const rank = rankOf(operand)
  return (value) => {
    if (rankOf(value) !== rank || (value === undefined && operand !== null)) return false
    const order = compareValues(value, operand)
    return holds(order) && (order === 0 || !(Number.isNaN(value) || Number.isNaN(operand)))
  }
}

export function anyOf(path: readonly string[], list: readonly Value[]): Matcher {
  const texts = new Set(list.filter((item) => typeof item === 'string'))
  const tests = list.filter((item) => typeof item !== 'string').map(equals)
  return spread(path, (value) => (typeof value === 'string' && texts.has(value)) || tests.some((test) => test(value)))
}

export function remainder(path: readonly string[], list: readonly Value[]): Matcher {
  const [divisor, rest] = list.map((item) => (typeof item === 'number' ? Math.trunc(item) : NaN))
  if (list.length !== 2 || !divisor || rest === undefined || Number.isNaN(rest)) throw requestFailed('malformed $mod')
  // + 0 turns the remainder -0 of a negative multiple into 0.
  return spread(path, (value) => typeof value === 'number' && (Math.trunc(value) % divisor) + 0 === rest)
}

export function listOf(value: Value, operator: string): Value[] {
  if (!Array.isArray(value)) throw requestFailed(`${operator} needs an array`)
  return value
}
