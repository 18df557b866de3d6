/** Compiled queries, updates, projections, orders and pipelines by their text: compiling costs more than matching, and programs repeat themselves. */
import { isCostly } from './costly'
import { parseEjson, type ServerDate } from './ejson'
import { invalidParam } from './failures'
import type { Query } from './find'
import { compileQuery } from './matcher'
import { compilePipeline, type Pipeline } from './pipeline'
import type { Sort } from './planner'
import { compileProjection, type Projection } from './projection'
import { sortOf } from './sort'
import { compileUpdate, type Update } from './update'
import { isDoc, type Doc } from './values'
import type { RawStage } from './wire'

const MAX_ENTRIES = 2000
const MAX_TEXT = 4096

export class CompiledTexts {
  /** How many texts had to be compiled so far. */
  compiled = 0
  private readonly queries = new Map<string, Query>()
  private readonly updates = new Map<string, Update>()
  private readonly projections = new Map<string, Projection>()
  private readonly orders = new Map<string, Sort>()
  private readonly pipelines = new Map<string, Pipeline>()

  query(text: string, serverDate: ServerDate): Query {
    return this.remember(this.queries, text, () => {
      const filter = docOf(text, serverDate)
      return { filter, text, matches: compileQuery(filter), isCostly: isCostly(filter) }
    })
  }

  update(text: string, serverDate: ServerDate): Update {
    return this.remember(this.updates, text, () => compileUpdate(docOf(text, serverDate)))
  }

  projection(text: string): Projection {
    return this.remember(this.projections, text, () => compileProjection(docOf(text, noDate)))
  }

  order(text: string): Sort {
    return this.remember(this.orders, text, () => sortOf(docOf(text, noDate)))
  }

  pipeline(stages: readonly RawStage[], serverDate: ServerDate): Pipeline {
    return this.remember(this.pipelines, JSON.stringify(stages), () => compilePipeline(stages, serverDate))
  }

  private remember<T>(held: Map<string, T>, text: string, make: () => T): T {
    return remember(held, text, () => {
      this.compiled += 1
      return make()
    })
  }
}

const noDate: ServerDate = () => {
  throw invalidParam('no date is expected here')
}

/** An empty text is an empty object: wx-server-sdk sends `query: ''` for "everything". */
export function docOf(text: string, serverDate: ServerDate): Doc {
  const value = text === '' ? {} : parseEjson(text, serverDate)
  if (!isDoc(value)) throw invalidParam('an object is expected')
  return value
}

export function remember<T>(held: Map<string, T>, text: string, make: () => T): T {
  const known = held.get(text)
  if (known !== undefined) return known
  const made = make()
  // A server date means another moment on the next call.
  if (text.length > MAX_TEXT || text.includes('$tcb_server_date')) return made
  if (held.size >= MAX_ENTRIES) held.delete(held.keys().next().value as string)
  held.set(text, made)
  return made
}
