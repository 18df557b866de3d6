/** Reads the documents a query matches: plan, candidates, matcher, then order, skip and limit. */
import type { Collection } from './changes'
import { decodeDoc } from './codec'
import type { Matcher } from './matcher'
import { planQuery, type Plan, type Sort } from './planner'
import { unnoted, type Note, type Reading } from './reading'
import type { ScanWarnings } from './scan-warnings'
import { sortDocs } from './sort'
import { documentKey, type Store } from './store'
import type { Doc, Value } from './values'

export interface Query {
  filter: Doc
  /** The filter as it was sent, for the worker. */
  text: string
  /** Only for queries that are not costly: the others are matched in the worker. */
  matches: Matcher
  isCostly: boolean
}

export interface Window {
  sort?: Sort
  skip?: number
  limit?: number
}

export class Finder {
  constructor(
    private readonly store: Store,
    private readonly warnings: ScanWarnings,
  ) {}

  find(collection: Collection, query: Query, { sort = [], skip = 0, limit = Infinity }: Window = {}, note: Note = unnoted): Doc[] {
    const plan = planQuery(collection, query.filter, sort)
    const end = skip + limit
    const found = this.collect(collection, query, plan, { enough: plan.ordered ? end : Infinity, note })
    const ordered = plan.ordered ? found : sortDocs(found, sort)
    return skip === 0 && ordered.length <= limit ? ordered : ordered.slice(skip, end)
  }

  count(collection: Collection, query: Query, note: Note = unnoted): number {
    let count = 0
    const plan = planQuery(collection, query.filter, [])
    for (const _ of this.matching(collection, query, plan, note)) count += 1
    return count
  }

  /** Everything that could match, as it lies on disk: for the worker, which decides. */
  candidateTexts(collection: Collection, filter: Doc, note: Note = unnoted): string[] {
    const plan = planQuery(collection, filter, [])
    const texts = [...this.candidates(collection, plan)]
    this.report(plan, filter, { collection: collection.name, index: plan.index, examined: texts.length, matched: texts.length }, note)
    return texts
  }

  private collect(collection: Collection, query: Query, plan: Plan, { enough, note }: { enough: number; note: Note }): Doc[] {
    const found: Doc[] = []
    if (enough === 0) return found
    for (const doc of this.matching(collection, query, plan, note)) if (found.push(doc) >= enough) break
    return found
  }

  private *matching(collection: Collection, query: Query, plan: Plan, note: Note): Generator<Doc> {
    const reading: Reading = { collection: collection.name, index: plan.index, examined: 0, matched: 0 }
    try {
      for (const text of this.candidates(collection, plan)) {
        reading.examined += 1
        const doc = decodeDoc(text)
        if (!query.matches(doc)) continue
        reading.matched += 1
        yield doc
      }
    } finally {
      this.report(plan, query.filter, reading, note)
    }
  }

  private report(plan: Plan, filter: Doc, reading: Reading, note: Note): void {
    note(reading)
    if (plan.whole) this.warnings.consider(reading, filter)
  }

  private *candidates(collection: Collection, plan: Plan): Generator<string> {
    if (plan.kind === 'ids') yield* this.byIds(collection, plan.ids)
    else if (plan.kind === 'documents') yield* this.store.scan(plan.range)
    else yield* this.byRows(plan.ranges, plan.distinct)
  }

  private *byIds(collection: Collection, ids: readonly Value[]): Generator<string> {
    for (const id of ids) {
      if (typeof id !== 'number' && (typeof id !== 'string' || id === '')) continue
      const text = this.store.text(documentKey(collection.name, id))
      if (text !== undefined) yield text
    }
  }

  private *byRows(ranges: Extract<Plan, { kind: 'rows' }>['ranges'], distinct: boolean): Generator<string> {
    const seen = new Set<string>()
    for (const range of ranges) {
      for (const key of this.store.scanRows(range)) {
        if (!distinct) {
          const name = key.toString('latin1')
          if (seen.has(name)) continue
          seen.add(name)
        }
        const text = this.store.text(key)
        if (text !== undefined) yield text
      }
    }
  }
}
