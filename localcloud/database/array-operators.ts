/** The update operators that change an array field: $push, $addToSet, $pop, $pull, $pullAll. */
import { isCostly } from './costly'
import { requestFailed } from './failures'
import type { Edit } from './field-editor'
import { compileQuery, isOperators } from './matcher'
import type { Sort } from './planner'
import { sortDocs } from './sort'
import { storable } from './storable'
import { cloneValue, compareValues, isDoc, sameValue, type Doc, type Value } from './values'

export function push(operand: Value): Edit {
  if (!isOperators(operand)) return appending([storable(operand)])
  const { $each, $position, $slice, $sort, ...others } = operand
  if (!Array.isArray($each) || Object.keys(others).length > 0) throw requestFailed('$push needs $each and knows $position, $slice, $sort')
  const items = storable($each)
  const position = $position === undefined ? undefined : integer($position, '$position')
  const slice = $slice === undefined ? undefined : integer($slice, '$slice')
  const order = $sort === undefined ? undefined : ordering($sort)
  return (old) => {
    const list = [...listOf(old)]
    list.splice(position ?? list.length, 0, ...cloneValue(items))
    const sorted = order === undefined ? list : order(list)
    return slice === undefined ? sorted : slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice)
  }
}

const appending =
  (items: readonly Value[]): Edit =>
  (old) => [...listOf(old), ...items.map((item) => cloneValue(item))]

export function addToSet(operand: Value): Edit {
  const each = isDoc(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(each)) throw requestFailed('$each needs an array')
  const items = storable(each)
  return (old) => {
    const list = [...listOf(old)]
    for (const item of items) if (!list.some((held) => sameValue(held, item))) list.push(cloneValue(item))
    return list
  }
}

export function pop(operand: Value): Edit {
  if (operand !== 1 && operand !== -1) throw requestFailed('$pop expects 1 or -1')
  return (old) => (old === undefined ? undefined : operand === 1 ? listOf(old).slice(0, -1) : listOf(old).slice(1))
}

/** A plain value removes equal elements; an object of fields is a query on the elements; operators test each element. */
export function pull(operand: Value): Edit {
  const unwanted = elementTest(operand)
  return (old) => (old === undefined ? undefined : listOf(old).filter((element) => !unwanted(element)))
}

export function pullAll(operand: Value): Edit {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll needs an array')
  return (old) => (old === undefined ? undefined : listOf(old).filter((element) => !operand.some((item) => sameValue(item, element))))
}

function elementTest(operand: Value): (element: Value) => boolean {
  if (isCostly(operand)) throw requestFailed('$pull takes no regular expression and no $expr here')
  if (isDoc(operand) && !isOperators(operand)) {
    const matches = compileQuery(operand)
    return (element) => isDoc(element) && matches(element)
  }
  if (!isOperators(operand)) return (element) => sameValue(element, operand)
  const matches = compileQuery({ element: operand })
  return (element) => matches({ element })
}

function listOf(old: Value | undefined): Value[] {
  if (old === undefined) return []
  if (!Array.isArray(old)) throw requestFailed('The field must be an array')
  return old
}

function integer(value: Value, name: string): number {
  if (!Number.isInteger(value)) throw requestFailed(`${name} needs an integer`)
  return value as number
}

function ordering(spec: Value): (list: Value[]) => Value[] {
  if (spec === 1 || spec === -1) return (list) => [...list].sort((a, b) => compareValues(a, b) * spec)
  if (!isDoc(spec)) throw requestFailed('$sort needs 1, -1 or an object')
  const sort: Sort = Object.keys(spec).map((path) => [path, spec[path] === -1 ? -1 : 1] as const)
  return (list) => sortDocs(list.map((element): Doc => ({ element })), sort.map(([path, way]) => [`element.${path}`, way] as const)).map(({ element }) => element as Value)
}
