/** Turns the bounds a query puts on one field into a range of keys. */
import type { Bound, Constraint } from './constraints'
import type { IndexField } from './indexes'
import { encodeValue } from './key-encoding'
import { behind, type Range } from './store'
import { rankOf } from './values'

/**
 * Bounds on one field under a prefix. In a field that held arrays two bounds may be met by two different elements, so only
 * one of them is used. A missing bound ends at the kind of the other: comparisons hold only within a kind.
 */
export function rangeOf(prefix: Buffer, constraint: Constraint, field: Pick<IndexField, 'direction' | 'multikey'>): Range | undefined {
  const { lower } = constraint
  const upper = field.multikey && lower !== undefined ? undefined : constraint.upper
  const kind = lower ?? upper
  if (kind === undefined) return undefined
  if (lower !== undefined && upper !== undefined && rankOf(lower.value) !== rankOf(upper.value)) return { from: prefix, to: prefix }
  const edges = field.direction === 1 ? ascending(lower, upper, rankOf(kind.value)) : descending(lower, upper, rankOf(kind.value))
  return { from: Buffer.concat([prefix, edges.from]), to: Buffer.concat([prefix, edges.to]) }
}

interface Edges {
  from: Buffer
  to: Buffer
}

/** All rows of one value lie between its encoding and `behind` it. */
function ascending(lower: Bound | undefined, upper: Bound | undefined, rank: number): Edges {
  const low = lower && encodeValue(lower.value)
  const high = upper && encodeValue(upper.value)
  return {
    from: low === undefined ? Buffer.from([rank]) : lower?.inclusive ? low : behind(low),
    to: high === undefined ? Buffer.from([rank + 1]) : upper?.inclusive ? behind(high) : high,
  }
}

function descending(lower: Bound | undefined, upper: Bound | undefined, rank: number): Edges {
  const low = lower && encodeValue(lower.value, -1)
  const high = upper && encodeValue(upper.value, -1)
  return {
    from: high === undefined ? Buffer.from([0xff - rank]) : upper?.inclusive ? high : behind(high),
    to: low === undefined ? Buffer.from([0x100 - rank]) : lower?.inclusive ? behind(low) : low,
  }
}
