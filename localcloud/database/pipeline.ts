/**
 * A pipeline, checked and divided. Its leading `$match $sort $skip $limit` become one indexed find; the rest is for the
 * worker. Every stage and every argument is compiled here first, so that nothing unknown is ever started.
 */
import { docOf, emptyWorld } from './compute/scope'
import { compileStages, type StageSpec } from './compute/stages'
import { isCostly } from './costly'
import { parseEjson, type ServerDate } from './ejson'
import type { Query, Window } from './find'
import { compileQuery } from './matcher'
import { sortOf } from './sort'
import type { Doc, Value } from './values'
import type { RawStage } from './wire'

export interface Pipeline {
  query: Query
  window: Window
  /** What is left for the worker. */
  rest: readonly RawStage[]
  /** Whether a `$limit` is among the stages; without one the platform answers 20 rows. */
  isLimited: boolean
}

/** Throws DATABASE_REQUEST_FAILED with the name of a stage or operator that it does not know. */
export function compilePipeline(raw: readonly RawStage[], serverDate: ServerDate): Pipeline {
  const specs = raw.map(({ name, text }) => ({ name, value: parseEjson(text, serverDate) }))
  const match = raw[0]?.name === '$match' ? raw[0] : undefined
  const filter = match === undefined ? {} : docOf(specs[0]?.value, '$match')
  const behind = match === undefined ? specs : specs.slice(1) // the front query is compiled below, and only there
  compileStages(behind, emptyWorld())
  const { window, taken } = windowOf(behind)
  const costly = isCostly(filter)
  return {
    query: { filter, text: match?.text ?? '', matches: compileQuery(filter), isCostly: costly },
    window: costly ? {} : window,
    rest: costly ? raw : raw.slice(raw.length - behind.length + taken),
    isLimited: specs.some(({ name }) => name === '$limit'),
  }
}

/** `$sort $skip $limit` at the front, in this order and each at most once. */
function windowOf(stages: readonly StageSpec[]): { window: Window; taken: number } {
  let taken = 0
  const take = (name: string): Value | undefined => (stages[taken]?.name === name ? stages[taken++]?.value : undefined)
  const sort = take('$sort')
  const skip = take('$skip')
  const limit = take('$limit')
  const window: Window = {
    ...(sort === undefined ? {} : { sort: sortOf(sort as Doc) }),
    ...(skip === undefined ? {} : { skip: skip as number }),
    ...(limit === undefined ? {} : { limit: limit as number }),
  }
  return { window, taken }
}
