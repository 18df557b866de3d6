/** Reads the documents a query matches: plan, candidates, matcher, then order, skip and limit. */
import type { Collection } from './changes'
import type { Matcher } from './matcher'
import { planQuery, type Plan, type Sort } from './planner'
import { sortDocs } from './sort'
import { documentKey, type Store } from './store'
import type { Doc, Value } from './values'

export interface Query {
  filter: Doc
  matches: Matcher
}

export interface Window {
  sort?: Sort
  skip?: number
  limit?: number
}

/** Reading more documents than this without an index is reported: on the platform it would be slow and counted. */
const SCAN_WARNING = 1000

export class Finder {
  constructor(
    private readonly store: Store,
    private readonly warn: (line: string) => void,
  ) {}

  find(collection: Collection, query: Query, { sort = [], skip = 0, limit = Infinity }: Window = {}): Doc[] {
    const plan = planQuery(collection, query.filter, sort)
    const end = skip + limit
    const found = this.collect(collection, query, plan, plan.ordered ? end : Infinity)
    const ordered = plan.ordered ? found : sortDocs(found, sort)
    return skip === 0 && ordered.length <= limit ? ordered : ordered.slice(skip, end)
  }

  count(collection: Collection, query: Query): number {
    let count = 0
    const plan = planQuery(collection, query.filter, [])
    for (const _ of this.matching(collection, query, plan)) count += 1
    return count
  }

  private collect(collection: Collection, query: Query, plan: Plan, enough: number): Doc[] {
    const found: Doc[] = []
    if (enough === 0) return found
    for (const doc of this.matching(collection, query, plan)) if (found.push(doc) >= enough) break
    return found
  }

  private *matching(collection: Collection, query: Query, plan: Plan): Generator<Doc> {
    let read = 0
    try {
      for (const doc of this.candidates(collection, plan)) {
        read += 1
        if (query.matches(doc)) yield doc
      }
    } finally {
      if (plan.whole && read > SCAN_WARNING) {
        this.warn(`database: read ${read} documents of ${collection.name} without an index for {${Object.keys(query.filter).join(', ')}}`)
      }
    }
  }

  private *candidates(collection: Collection, plan: Plan): Generator<Doc> {
    if (plan.kind === 'ids') yield* this.byIds(collection, plan.ids)
    else if (plan.kind === 'documents') yield* this.store.scan(plan.range)
    else yield* this.byRows(plan.ranges, plan.distinct)
  }

  private *byIds(collection: Collection, ids: readonly Value[]): Generator<Doc> {
    for (const id of ids) {
      if (typeof id !== 'number' && (typeof id !== 'string' || id === '')) continue
      const doc = this.store.get(documentKey(collection.name, id))
      if (doc !== undefined) yield doc
    }
  }

  private *byRows(ranges: Extract<Plan, { kind: 'rows' }>['ranges'], distinct: boolean): Generator<Doc> {
    const seen = new Set<string>()
    for (const range of ranges) {
      for (const key of this.store.scanRows(range)) {
        if (!distinct) {
          const text = key.toString('latin1')
          if (seen.has(text)) continue
          seen.add(text)
        }
        const doc = this.store.get(key)
        if (doc !== undefined) yield doc
      }
    }
  }
}
