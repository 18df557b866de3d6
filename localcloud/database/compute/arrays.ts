/** Operators on arrays. */
import { requestFailed } from '../failures'
import { compareValues, isDoc, sameValue, type Doc, type Value } from '../values'
import { named, namedArguments, unlessNull, values, type Operator } from './operators'
import { docOf, element, integerOf, isNothing, listOf, textOf, truthy, type Maybe } from './scope'

/** Our own bound: MongoDB stops a `$range` at 100 MB. */
const MAX_RANGE = 1_000_000

function elementAt([list, position]: Value[], name: string): Maybe {
  const at = integerOf(position, name)
  return listOf(list, name).at(at)
}

function toObject([list]: Value[], name: string): Value {
  const object: Doc = {}
  for (const pair of listOf(list, name)) {
    const [key, value] = Array.isArray(pair) ? pair : [docOf(pair, name).k, docOf(pair, name).v]
    const field = textOf(key, name)
    if (field === '__proto__') throw requestFailed('a field cannot be named __proto__')
    object[field] = element(value)
  }
  return object
}

function range([from, to, step = 1]: Value[], name: string): Value {
  const [start, end, by] = [integerOf(from, name), integerOf(to, name), integerOf(step, name)]
  if (by === 0) throw requestFailed('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((end - start) / by))
  if (length > MAX_RANGE) throw requestFailed(`$range would use too much memory: ${length} numbers`)
  return Array.from({ length }, (_, i) => start + i * by)
}

function slice([given, first, count]: Value[], name: string): Value {
  const list = listOf(given, name)
  const at = integerOf(first, name)
  if (count === undefined) return at < 0 ? list.slice(at) : list.slice(0, at)
  if (integerOf(count, name) <= 0) throw requestFailed('Third argument to $slice must be positive')
  const start = at < 0 ? Math.max(0, list.length + at) : at
  return list.slice(start, start + (count as number))
}

function indexOf([list, wanted, from = 0, to = Infinity]: Maybe[], name: string): Maybe {
  if (isNothing(list)) return null
  const end = to === Infinity ? Infinity : integerOf(to, name)
  return listOf(list, name).findIndex((item, i) => i >= integerOf(from, name) && i < end && sameValue(item, element(wanted)))
}

function zip({ inputs, useLongestLength, defaults }: Record<string, Maybe>, name: string): Maybe {
  if (isNothing(inputs) || listOf(inputs, name).some(isNothing)) return null
  const lists = listOf(inputs, name).map((list) => listOf(list, name))
  if (!isNothing(defaults) && (useLongestLength !== true || listOf(defaults, name).length !== lists.length)) {
    throw requestFailed('defaults and inputs must have the same length, and useLongestLength must be true')
  }
  const lengths = lists.map((list) => list.length)
  const length = useLongestLength === true ? Math.max(...lengths) : Math.min(...lengths)
  return Array.from({ length }, (_, i) => lists.map((list, n) => (i < list.length ? element(list[i]) : element((defaults as Value[] | undefined)?.[n]))))
}

/** `$filter` and `$map`: one expression for each element, under a name of its own. */
const each =
  (inside: 'cond' | 'in', run: (list: readonly Value[], outcome: (item: Value) => Maybe) => Value[]): Operator =>
  (spec, compile, name) => {
    const given = namedArguments(spec, ['input', inside], ['as'], name)
    const variable = given.as === undefined ? 'this' : textOf(given.as, name)
    const input = compile(given.input as Value)
    const part = compile(given[inside] as Value)
    return (scope) => {
      const list = input(scope)
      if (isNothing(list)) return null
      return run(listOf(list, name), (item) => part({ root: scope.root, variables: { ...scope.variables, [variable]: item } }))
    }
  }

const reduce: Operator = (spec, compile, name) => {
  const given = namedArguments(spec, ['input', 'initialValue', 'in'], [], name)
  const [input, initial, part] = [given.input, given.initialValue, given.in].map((one) => compile(one as Value))
  return (scope) => {
    const list = input?.(scope)
    if (isNothing(list)) return null
    const start = initial?.(scope)
    return listOf(list, name).reduce<Maybe>((value, item) => part?.({ root: scope.root, variables: { ...scope.variables, value, this: item } }), start)
  }
}

const isIn = values(2, 2, ([value, list], name) => listOf(list, name).some((item) => sameValue(item, element(value)) && value !== undefined))

/** The first or last element of an array; missing when there is none. */
const end = (at: 0 | -1): Operator => unlessNull(1, 1, ([list], name) => listOf(list, name).at(at))

export const distinct = (list: readonly Value[]): Value[] => {
  const sorted = list.map((value, i) => ({ value, i })).sort((a, b) => compareValues(a.value, b.value) || a.i - b.i)
  const kept = sorted.filter(({ value }, i) => i === 0 || !sameValue(value, sorted[i - 1]?.value))
  return kept.sort((a, b) => a.i - b.i).map(({ value }) => value)
}

export const arrays: Record<string, Operator> = {
  $arrayElemAt: unlessNull(2, 2, elementAt),
  $arrayToObject: unlessNull(1, 1, toObject),
  $concatArrays: unlessNull(0, Infinity, (lists, name) => lists.flatMap((list) => listOf(list, name))),
  $filter: each('cond', (list, outcome) => list.filter((item) => truthy(outcome(item)))),
  $first: end(0),
  $in: isIn,
  $indexOfArray: values(2, 4, indexOf),
  $isArray: values(1, 1, ([value]) => Array.isArray(value)),
  $last: end(-1),
  $map: each('in', (list, outcome) => list.map((item) => element(outcome(item)))),
  $objectToArray: unlessNull(1, 1, ([object], name) => Object.entries(docOf(object, name)).map(([k, v]) => ({ k, v }))),
  $range: unlessNull(2, 3, range),
  $reduce: reduce,
  $reverseArray: unlessNull(1, 1, ([list], name) => [...listOf(list, name)].reverse()),
  $size: values(1, 1, ([list], name) => listOf(list, name).length),
  $slice: unlessNull(2, 3, slice),
  $zip: named(['inputs'], ['useLongestLength', 'defaults'], zip),
  $mergeObjects: values(0, Infinity, (given, name) => merge(given, name)),
}

export function merge(given: readonly Maybe[], name: string): Doc {
  const parts = given.length === 1 && Array.isArray(given[0]) ? given[0] : given
  return Object.assign({}, ...parts.filter((part) => !isNothing(part)).map((part) => (isDoc(part) ? part : docOf(part, name)))) as Doc
}
