/** Operators that take arrays for sets: order and repetitions do not matter. */
import { requestFailed } from '../failures'
import { sameValue, type Value } from '../values'
import { distinct } from './arrays'
import { unlessNull, values, type Operator } from './operators'
import { listOf, truthy } from './scope'

const contains = (list: readonly Value[], value: Value): boolean => list.some((item) => sameValue(item, value))

const equalSets = (lists: readonly Value[][]): boolean =>
  lists.every((list) => list.every((value) => contains(lists[0] as Value[], value)) && (lists[0] as Value[]).every((value) => contains(list, value)))

const intersection = ([first = [], ...others]: Value[][]): Value[] =>
  distinct(first).filter((value) => others.every((other) => contains(other, value)))

const listsOf = (given: readonly (Value | undefined)[], name: string): Value[][] => given.map((value) => listOf(value, name))

export const sets: Record<string, Operator> = {
  $allElementsTrue: values(1, 1, ([list], name) => listOf(list, name).every(truthy)),
  $anyElementTrue: values(1, 1, ([list], name) => listOf(list, name).some(truthy)),
  $setDifference: unlessNull(2, 2, (given, name) => {
    const [left = [], right = []] = listsOf(given, name)
    return distinct(left).filter((value) => !contains(right, value))
  }),
  $setEquals: values(0, Infinity, (given, name) => {
    if (given.length < 2) throw requestFailed('$setEquals needs at least two arguments')
    return equalSets(listsOf(given, name))
  }),
  $setIntersection: unlessNull(0, Infinity, (given, name) => intersection(listsOf(given, name))),
  $setIsSubset: values(2, 2, (given, name) => {
    const [part = [], whole = []] = listsOf(given, name)
    return part.every((value) => contains(whole, value))
  }),
  $setUnion: unlessNull(0, Infinity, (given, name) => distinct(listsOf(given, name).flat())),
}
