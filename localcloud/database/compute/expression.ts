/**
 * Expressions of aggregates, compiled once into closures. MongoDB's rules, written out because mingo 6.7.2 differs in many:
 * it adds null as 0, divides by zero, compares no kinds, puts a boundary into the wrong bucket, counts weeks differently.
 */
import { requestFailed } from '../failures'
import { fieldOf } from '../paths'
import { isDoc, Pattern, type Doc, type Value } from '../values'
import { summaries } from './accumulators'
import { arithmetic } from './arithmetic'
import { arrays } from './arrays'
import { dates } from './dates'
import { kinds } from './kinds'
import { logic } from './logic'
import type { Operator } from './operators'
import { element, type Expression, type Maybe } from './scope'
import { sets } from './sets'
import { texts } from './texts'

export const expressions: ReadonlyMap<string, Operator> = new Map(Object.entries({ ...arithmetic, ...arrays, ...dates, ...kinds, ...logic, ...sets, ...summaries, ...texts }))

export function compileExpression(spec: Value): Expression {
  if (typeof spec === 'string' && spec.startsWith('$')) return compilePath(spec)
  if (Array.isArray(spec)) {
    const parts = spec.map(compileExpression)
    return (scope) => parts.map((part) => element(part(scope)))
  }
  if (spec instanceof Pattern) throw requestFailed('a regular expression is no value of an expression')
  return isDoc(spec) ? compileObject(spec) : () => spec
}

function compileObject(spec: Doc): Expression {
  const names = Object.keys(spec)
  const operator = names.find((name) => name.startsWith('$'))
  if (operator !== undefined) {
    if (names.length > 1) throw requestFailed('an object representing an expression must have exactly one field')
    const known = expressions.get(operator)
    if (known === undefined) throw requestFailed(`Unrecognized expression '${operator}'`)
    return known(spec[operator] as Value, compileExpression, operator)
  }
  const parts = names.map((name) => [name, compileExpression(spec[name] as Value)] as const)
  return (scope) => {
    const made: Doc = {}
    for (const [name, part] of parts) {
      const value = part(scope)
      if (value !== undefined) made[name] = value
    }
    return made
  }
}

function compilePath(text: string): Expression {
  const [first = '', ...rest] = (text.startsWith('$$') ? text.slice(2) : text.slice(1)).split('.')
  if (first === '' || rest.includes('')) throw requestFailed(`FieldPath '${text}' is not valid`)
  if (!text.startsWith('$$')) return ({ root }) => follow(root, [first, ...rest])
  if (first === 'ROOT' || first === 'CURRENT') return ({ root }) => follow(root, rest)
  if (first === 'REMOVE') return () => undefined
  return ({ variables }) => {
    if (!Object.prototype.hasOwnProperty.call(variables, first)) throw requestFailed(`Use of undefined variable: ${first}`)
    return follow(variables[first], rest)
  }
}

/** In an expression a path goes through every element of an array, never by position. */
function follow(value: Maybe, path: readonly string[]): Maybe {
  if (path.length === 0) return value
  const [name, ...rest] = path as [string, ...string[]]
  if (value === undefined) return undefined
  if (!Array.isArray(value)) return follow(fieldOf(value, name), rest)
  return value.filter(isDoc).map((item) => follow(item, path)).filter((found): found is Value => found !== undefined)
}
