/** Operators that compute with numbers. Null and missing make the whole result null, as MongoDB has it. */
import { requestFailed } from '../failures'
import type { Value } from '../values'
import { unlessNull, type Operator } from './operators'
import { integerOf, numberOf } from './scope'

const ofOne = (run: (n: number, name: string) => number): Operator => unlessNull(1, 1, ([n], name) => run(numberOf(n, name), name))

const ofTwo = (run: (a: number, b: number, name: string) => number): Operator =>
  unlessNull(2, 2, ([a, b], name) => run(numberOf(a, name), numberOf(b, name), name))

/** Numbers, and at most one date that the numbers move. */
function add(given: Value[], name: string): Value {
  const dates = given.filter((value) => value instanceof Date)
  if (dates.length > 1) throw requestFailed('only one date allowed in an $add expression')
  const sum = given.reduce<number>((total, value) => total + (value instanceof Date ? value.getTime() : numberOf(value, name)), 0)
  return dates.length === 1 ? new Date(sum) : sum
}

function subtract([from, by]: Value[], name: string): Value {
  if (!(from instanceof Date)) return numberOf(from, name) - numberOf(by, name)
  return by instanceof Date ? from.getTime() - by.getTime() : new Date(from.getTime() - numberOf(by, name))
}

/** Half goes to the even neighbour. */
function roundHalfEven(n: number): number {
  const low = Math.floor(n)
  const rest = n - low
  return rest > 0.5 || (rest === 0.5 && low % 2 !== 0) ? low + 1 : low
}

/** Shifts by decimal text, because `1.005 * 100` is not 100.5. */
function atPlace(n: number, place: number, round: (n: number) => number): number {
  if (place < -20 || place > 100) throw requestFailed('the number of decimals must be between -20 and 100')
  const [digits, exponent = '0'] = String(n).split('e')
  const shifted = round(Number(`${digits}e${Number(exponent) + place}`))
  const [back, more = '0'] = String(shifted).split('e')
  return Number.isFinite(n) ? Number(`${back}e${Number(more) - place}`) + 0 : n
}

const withPlace = (round: (n: number) => number): Operator =>
  unlessNull(1, 2, ([n, place = 0], name) => atPlace(numberOf(n, name), integerOf(place, name), round))

function positive(n: number, name: string): number {
  if (n <= 0) throw requestFailed(`${name}'s argument must be a positive number, but is ${n}`)
  return n
}

function notZero(n: number, name: string): number {
  if (n === 0) throw requestFailed(`can't ${name} by zero`)
  return n
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}

function root(n: number): number {
  if (n < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(n)
}

function logarithm(n: number, base: number): number {
  positive(n, '$log')
  if (base <= 0 || base === 1) throw requestFailed("$log's base must be a positive number not equal to 1")
  return base === 10 ? Math.log10(n) : base === 2 ? Math.log2(n) : Math.log(n) / Math.log(base)
}

export const arithmetic: Record<string, Operator> = {
  $abs: ofOne(Math.abs),
  $add: unlessNull(0, Infinity, add),
  $ceil: ofOne((n) => Math.ceil(n) + 0),
  $divide: ofTwo((a, b, name) => a / notZero(b, name)),
  $exp: ofOne(Math.exp),
  $floor: ofOne(Math.floor),
  $ln: ofOne((n, name) => Math.log(positive(n, name))),
  $log: ofTwo(logarithm),
  $log10: ofOne((n, name) => Math.log10(positive(n, name))),
  $mod: ofTwo((a, b, name) => a % notZero(b, name)),
  $multiply: unlessNull(0, Infinity, (given, name) => given.reduce<number>((product, value) => product * numberOf(value, name), 1)),
  $pow: ofTwo(power),
  $round: withPlace(roundHalfEven),
  $sqrt: ofOne(root),
  $subtract: unlessNull(2, 2, subtract),
  $trunc: withPlace(Math.trunc),
}
