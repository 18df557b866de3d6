/**
 * Aggregates. The stages that choose and order documents run on our own matcher, sort and indexes; those that compute run
 * on mingo 6.7.2. Every stage and every operator inside is checked against a list first: mingo's `$sample: {}` ends the
 * process, `$range` can fill the memory, `$function` runs code.
 */
import { Aggregator } from 'mingo'
import fullContext from 'mingo/init/context'
import { DEFAULT_AGGREGATE_LIMIT } from '../limits'
import type { Collection } from './changes'
import { requestFailed } from './failures'
import type { Finder, Window } from './find'
import { compileQuery } from './matcher'
import type { Sort } from './planner'
import { sortDocs } from './sort'
import { isDoc, type Doc, type Value } from './values'

export interface Stage {
  name: string
  value: Value
}

const COMPUTING = new Set(['$project', '$addFields', '$set', '$group', '$unwind'])

const EXPRESSIONS = new Set(
  [
    '$sum $avg $min $max $first $last $push $addToSet $count $mergeObjects',
    '$add $subtract $multiply $divide $mod $abs $ceil $floor $round $trunc $sqrt',
    '$cond $ifNull $switch $eq $ne $gt $gte $lt $lte $cmp $and $or $not $literal',
    '$size $arrayElemAt $in $slice $concatArrays $filter $map $reduce $reverseArray $isArray $indexOfArray',
    '$setUnion $setIntersection $setDifference $arrayToObject $objectToArray $allElementsTrue $anyElementTrue',
    '$concat $substr $substrCP $toLower $toUpper $strLenCP $split $trim $toString $toInt $toDouble $toDate $type',
    '$dateToString $year $month $dayOfMonth $dayOfWeek $hour $minute $second',
  ].flatMap((line) => line.split(' ')),
)

const options = { context: fullContext(), scriptEnabled: false, useGlobalContext: false }

/** Without a `$limit` the platform answers 20 rows. Throws DATABASE_REQUEST_FAILED with the name of a stage it does not know. */
export function runAggregate(finder: Finder, collection: Collection, stages: readonly Stage[]): Doc[] {
  stages.forEach(checkStage)
  const { filter, window, rest } = splitFront(stages)
  let docs = finder.find(collection, { filter, matches: compileQuery(filter) }, window)
  for (const stage of rest) docs = runStage(docs, stage)
  return stages.some(({ name }) => name === '$limit') ? docs : docs.slice(0, DEFAULT_AGGREGATE_LIMIT)
}

/** The leading `$match $sort $skip $limit`, in this order and each at most once, become one indexed find. */
function splitFront(stages: readonly Stage[]): { filter: Doc; window: Window; rest: readonly Stage[] } {
  let at = 0
  const take = (name: string): Value | undefined => (stages[at]?.name === name ? stages[at++]?.value : undefined)
  const filter = (take('$match') ?? {}) as Doc
  const sort = take('$sort')
  const skip = take('$skip')
  const limit = take('$limit')
  const window: Window = {
    ...(sort === undefined ? {} : { sort: sortOf(sort as Doc) }),
    ...(skip === undefined ? {} : { skip: skip as number }),
    ...(limit === undefined ? {} : { limit: limit as number }),
  }
  return { filter, window, rest: stages.slice(at) }
}

function runStage(docs: Doc[], { name, value }: Stage): Doc[] {
  if (name === '$match') return docs.filter(compileQuery(value as Doc))
  if (name === '$sort') return sortDocs(docs, sortOf(value as Doc))
  if (name === '$skip') return docs.slice(value as number)
  if (name === '$limit') return docs.slice(0, value as number)
  if (name === '$count') return docs.length === 0 ? [] : [{ [value as string]: docs.length }]
  try {
    const grouped: unknown = new Aggregator([{ [name]: value }], options).run(docs)
    return grouped as Doc[]
  } catch (error) {
    throw requestFailed(`${name}: ${(error as Error).message}`)
  }
}

export function sortOf(spec: Doc): Sort {
  return Object.keys(spec).map((path) => {
    if (spec[path] !== 1 && spec[path] !== -1) throw requestFailed('a sort direction must be 1 or -1')
    return [path, spec[path]] as const
  })
}

function checkStage({ name, value }: Stage): void {
  if (name === '$match' && isDoc(value)) return
  if (name === '$sort' && isDoc(value)) return
  if (name === '$skip' && Number.isInteger(value) && (value as number) >= 0) return
  if (name === '$limit' && Number.isInteger(value) && (value as number) > 0) return
  if (name === '$count' && typeof value === 'string' && /^[^$.]+$/.test(value)) return
  if (!COMPUTING.has(name)) throw requestFailed(`Unrecognized or malformed pipeline stage: '${name}'`)
  if (name === '$unwind' ? typeof value !== 'string' && !isDoc(value) : !isDoc(value)) throw requestFailed(`malformed ${name}`)
  checkExpressions(value)
}

function checkExpressions(value: Value): void {
  if (Array.isArray(value)) value.forEach(checkExpressions)
  if (!isDoc(value)) return
  for (const key of Object.keys(value)) {
    if (key.startsWith('$') && !EXPRESSIONS.has(key)) throw requestFailed(`Unrecognized expression '${key}'`)
    if (key !== '$literal') checkExpressions(value[key] as Value)
  }
}
