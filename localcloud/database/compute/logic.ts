/** Operators that compare and choose. Values of different kinds compare by MongoDB's order; missing comes before all. */
import { requestFailed } from '../failures'
import { compareValues, isDoc, type Value } from '../values'
import { namedArguments, values, type Operator } from './operators'
import { isNothing, truthy, type Maybe } from './scope'

export function compareMaybe(a: Maybe, b: Maybe): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  return compareValues(a, b)
}

const comparing = (holds: (order: number) => boolean): Operator => values(2, 2, ([a, b]) => holds(compareMaybe(a, b)))

/** Reads no further than it must. */
const junction =
  (decisive: boolean): Operator =>
  (spec, compile) => {
    const parts = (Array.isArray(spec) ? spec : [spec]).map(compile)
    return (scope) => (parts.some((part) => truthy(part(scope)) === decisive) ? decisive : !decisive)
  }

const conditional: Operator = (spec, compile, name) => {
  const given = Array.isArray(spec) ? spec : Object.values(inOrder(namedArguments(spec, ['if', 'then', 'else'], [], name)))
  if (given.length !== 3) throw requestFailed(`Expression $cond takes exactly 3 arguments. ${given.length} were passed in.`)
  const [condition, yes, no] = given.map(compile)
  return (scope) => (truthy(condition?.(scope)) ? yes?.(scope) : no?.(scope))
}

const inOrder = ({ if: condition, then: yes, else: no }: Record<string, Value>): Record<string, Value> => ({ condition, yes, no }) as Record<string, Value>

const choice: Operator = (spec, compile, name) => {
  const given = namedArguments(spec, ['branches'], ['default'], name)
  if (!Array.isArray(given.branches) || given.branches.length === 0) throw requestFailed('$switch requires at least one branch.')
  const branches = given.branches.map((branch) => namedArguments(branch, ['case', 'then'], [], name)).map((branch) => ({ when: compile(branch.case as Value), then: compile(branch.then as Value) }))
  const otherwise = given.default === undefined ? undefined : compile(given.default)
  return (scope) => {
    const branch = branches.find(({ when }) => truthy(when(scope)))
    if (branch !== undefined) return branch.then(scope)
    if (otherwise === undefined) throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
    return otherwise(scope)
  }
}

const letVariables: Operator = (spec, compile, name) => {
  const given = namedArguments(spec, ['vars', 'in'], [], name)
  if (!isDoc(given.vars)) throw requestFailed('$let needs an object of variables')
  const variables = Object.entries(given.vars).map(([variable, value]) => [variable, compile(value)] as const)
  const part = compile(given.in as Value)
  return (scope) => part({ root: scope.root, variables: { ...scope.variables, ...Object.fromEntries(variables.map(([variable, value]) => [variable, value(scope)])) } })
}

export const logic: Record<string, Operator> = {
  $and: junction(false),
  $cmp: values(2, 2, ([a, b]) => Math.sign(compareMaybe(a, b))),
  $cond: conditional,
  $eq: comparing((order) => order === 0),
  $gt: comparing((order) => order > 0),
  $gte: comparing((order) => order >= 0),
  $ifNull: values(2, Infinity, (given) => given.find((value, i) => !isNothing(value) || i === given.length - 1)),
  $let: letVariables,
  $literal: (spec) => () => spec,
  $lt: comparing((order) => order < 0),
  $lte: comparing((order) => order <= 0),
  $ne: comparing((order) => order !== 0),
  $not: values(1, 1, ([value]) => !truthy(value)),
  $or: junction(true),
  $switch: choice,
}
