/** Operators that name and change kinds. */
import { requestFailed } from '../failures'
import { readAnyDate } from './date-text'
import { unlessNull, values, type Operator } from './operators'
import { kindOf, truthy, type Maybe } from './scope'
import type { Value } from '../values'

const impossible = (value: Maybe, to: string): Error => requestFailed(`Unsupported conversion from ${kindOf(value)} to ${to} in $convert with no onError value`)

/** This store keeps no difference between 1 and 1.0: whole numbers are ints, or longs where they are too large. */
function typeName(value: Maybe): string {
  if (typeof value !== 'number') return kindOf(value)
  if (!Number.isInteger(value)) return 'double'
  return Math.abs(value) < 2 ** 31 ? 'int' : 'long'
}

function toNumber(value: Value): number {
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date) return value.getTime()
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || (Number.isNaN(number) && value !== 'NaN' && typeof value !== 'number')) throw impossible(value, 'a number')
  return number
}

function toText(value: Value): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  throw impossible(value, 'string')
}

function toWhole(value: Value): number {
  const number = toNumber(value)
  if (typeof value === 'string' && !Number.isInteger(number)) throw requestFailed(`Failed to parse number '${value}' in $convert with no onError value`)
  return Math.trunc(number)
}

function toDate(value: Value): Date {
  if (value instanceof Date || typeof value === 'number') return new Date(value)
  const read = typeof value === 'string' ? readAnyDate(value) : undefined
  if (read === undefined) throw impossible(value, 'date')
  return new Date(read.local - (read.minutes ?? 0) * 60_000)
}

export const kinds: Record<string, Operator> = {
  $toBool: unlessNull(1, 1, ([value]) => truthy(value)),
  $toDate: unlessNull(1, 1, ([value]) => toDate(value as Value)),
  $toDouble: unlessNull(1, 1, ([value]) => toNumber(value as Value)),
  $toInt: unlessNull(1, 1, ([value]) => toWhole(value as Value)),
  $toString: unlessNull(1, 1, ([value]) => toText(value as Value)),
  $type: values(1, 1, ([value]) => typeName(value)),
}
