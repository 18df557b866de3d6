/** What `$group` and `$bucket` make of many values; most are also operators on one array. */
import { requestFailed } from '../failures'
import { compareValues, type Value } from '../values'
import { distinct, merge } from './arrays'
import { values, type Operator } from './operators'
import { element, isNothing, type Maybe } from './scope'

/** From the values of all documents of a group, missing ones as undefined. */
export type Accumulator = (list: readonly Maybe[]) => Maybe

const numbersIn = (list: readonly Maybe[]): number[] => list.filter((value): value is number => typeof value === 'number')
const present = (list: readonly Maybe[]): Value[] => list.filter((value): value is Value => value !== undefined)
const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0)

function extreme(list: readonly Maybe[], direction: 1 | -1): Maybe {
  const found = list.filter((value): value is Value => !isNothing(value))
  return found.length === 0 ? null : found.reduce((best, value) => (compareValues(value, best) * direction > 0 ? value : best))
}

function deviation(list: readonly Maybe[], fewer: 0 | 1): Maybe {
  const numbers = numbersIn(list)
  if (numbers.length <= fewer) return null
  const mean = sum(numbers) / numbers.length
  return Math.sqrt(sum(numbers.map((n) => (n - mean) ** 2)) / (numbers.length - fewer))
}

function average(list: readonly Maybe[]): Maybe {
  const numbers = numbersIn(list)
  return numbers.length === 0 ? null : sum(numbers) / numbers.length
}

export const accumulators: Record<string, Accumulator> = {
  $addToSet: (list) => distinct(present(list)),
  $avg: average,
  $first: (list) => element(list[0]),
  $last: (list) => element(list.at(-1)),
  $max: (list) => extreme(list, 1),
  $mergeObjects: (list) => merge(present(list), '$mergeObjects'),
  $min: (list) => extreme(list, -1),
  $push: present,
  $stdDevPop: (list) => deviation(list, 0),
  $stdDevSamp: (list) => deviation(list, 1),
  $sum: (list) => sum(numbersIn(list)),
}

/** Of one array, or of the arguments. */
const ofArguments = (name: string): Operator =>
  values(0, Infinity, (given) => accumulators[name]?.(given.length === 1 && Array.isArray(given[0]) ? given[0] : given))

export const summaries: Record<string, Operator> = Object.fromEntries(['$avg', '$max', '$min', '$stdDevPop', '$stdDevSamp', '$sum'].map((name) => [name, ofArguments(name)]))

export function accumulatorNamed(name: string): Accumulator {
  const known = Object.prototype.hasOwnProperty.call(accumulators, name) ? accumulators[name] : undefined
  if (known === undefined) throw requestFailed(`unknown group operator '${name}'`)
  return known
}
