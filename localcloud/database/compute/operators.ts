/** How an operator of an expression is described: by the values of its arguments, by named arguments, or by hand. */
import { requestFailed } from '../failures'
import { isDoc, type Value } from '../values'
import { isNothing, type Expression, type Maybe } from './scope'

export type Compile = (spec: Value) => Expression
export type Operator = (spec: Value, compile: Compile, name: string) => Expression

/** One argument may stand without brackets: `{$abs: '$n'}`. */
const argumentsOf = (spec: Value): Value[] => (Array.isArray(spec) ? spec : [spec])

/** Between `least` and `most` arguments, all evaluated. */
export const values =
  (least: number, most: number, run: (given: Maybe[], name: string) => Maybe): Operator =>
  (spec, compile, name) => {
    const given = argumentsOf(spec)
    if (given.length < least || given.length > most) throw requestFailed(`Expression ${name} takes ${least === most ? 'exactly' : 'at least'} ${least} arguments. ${given.length} were passed in.`)
    const parts = given.map(compile)
    return (scope) => run(parts.map((part) => part(scope)), name)
  }

/** As `values`, and null as soon as one of them is null or missing. */
export const unlessNull = (least: number, most: number, run: (given: Value[], name: string) => Maybe): Operator =>
  values(least, most, (given, name) => (given.some(isNothing) ? null : run(given as Value[], name)))

/** `{name: expression}` with known names; an argument that is not given is undefined. */
export const named =
  (required: readonly string[], optional: readonly string[], run: (given: Record<string, Maybe>, name: string, has: (argument: string) => boolean) => Maybe): Operator =>
  (spec, compile, name) => {
    const parts = Object.entries(namedArguments(spec, required, optional, name)).map(([argument, value]) => [argument, compile(value)] as const)
    const has = (argument: string): boolean => parts.some(([known]) => known === argument)
    return (scope) => run(Object.fromEntries(parts.map(([argument, part]) => [argument, part(scope)])), name, has)
  }

export function namedArguments(spec: Value, required: readonly string[], optional: readonly string[], name: string): Record<string, Value> {
  if (!isDoc(spec)) throw requestFailed(`${name} only supports an object as an argument`)
  const unknown = Object.keys(spec).find((argument) => !required.includes(argument) && !optional.includes(argument))
  if (unknown !== undefined) throw requestFailed(`Unrecognized argument to ${name}: ${unknown}`)
  const missing = required.find((argument) => spec[argument] === undefined)
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to ${name}`)
  return spec
}
