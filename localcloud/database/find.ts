/** Reads the documents a query matches: plan, candidates, matcher, then order, skip and limit. */
import { unbounded, type Budget } from './budget'
import type { Collection } from './changes'
import { decodeDoc } from './codec'
import type { Matcher } from './matcher'
import { planQuery, type Plan, type Sort } from './planner'
import { unnoted, type Note, type Reading } from './reading'
import { SCAN_WARNING, type ScanWarnings } from './scan-warnings'
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

/** Who hears how documents were read, and who pays for them. */
export interface Account {
  note: Note
  /** Of documents that are kept as they come. */
  budget: Budget
  /** Of documents that must be sorted before any can be left out. */
  sorting: Budget
}

interface Found {
  doc: Doc
  text: string
}

const FREE: Account = { note: unnoted, budget: unbounded, sorting: unbounded }

export class Finder {
  constructor(
    private readonly store: Store,
    private readonly warnings: ScanWarnings,
  ) {}

  find(collection: Collection, query: Query, { sort = [], skip = 0, limit = Infinity }: Window = {}, account: Partial<Account> = {}): Doc[] {
    const { note, budget, sorting } = { ...FREE, ...account }
    const plan = planQuery(collection, query.filter, sort)
    if (plan.ordered) return this.collect(this.matching(collection, query, plan, note), skip, limit, budget)
    const found = this.collect(this.matching(collection, query, plan, note), 0, Infinity, sorting)
    return sortDocs(found, sort).slice(skip, skip + limit)
  }

  count(collection: Collection, query: Query, note: Note = unnoted): number {
    let count = 0
    const plan = planQuery(collection, query.filter, [])
    for (const _ of this.matching(collection, query, plan, note)) count += 1
    return count
  }

  /** What matches, as it lies on disk. */
  texts(collection: Collection, query: Query, note: Note, budget: Budget): string[] {
    const texts: string[] = []
    for (const { text } of this.matching(collection, query, planQuery(collection, query.filter, []), note)) {
      budget(text.length)
      texts.push(text)
    }
    return texts
  }

  /** Everything that could match, as it lies on disk: for the worker, which decides. */
  candidateTexts(collection: Collection, filter: Doc, note: Note, budget: Budget): string[] {
    const plan = planQuery(collection, filter, [])
    const texts: string[] = []
    for (const text of this.candidates(collection, plan)) {
      budget(text.length)
      texts.push(text)
    }
    this.report(plan, filter, { collection: collection.name, index: plan.index, examined: texts.length, matched: texts.length }, note)
    return texts
  }

  private collect(matching: Iterable<Found>, skip: number, limit: number, budget: Budget): Doc[] {
    const found: Doc[] = []
    let passed = 0
    for (const { doc, text } of matching) {
      passed += 1
      if (passed <= skip) continue
      budget(text.length)
      if (found.push(doc) >= limit) break
    }
    return found
  }

  private *matching(collection: Collection, query: Query, plan: Plan, note: Note): Generator<Found> {
    const reading: Reading = { collection: collection.name, index: plan.index, examined: 0, matched: 0 }
    try {
      for (const text of this.candidates(collection, plan)) {
        reading.examined += 1
        const doc = decodeDoc(text)
        if (!query.matches(doc)) continue
        reading.matched += 1
        yield { doc, text }
      }
    } finally {
      this.report(plan, query.filter, reading, note)
    }
  }

  private report(plan: Plan, filter: Doc, reading: Reading, note: Note): void {
    const isScan = plan.whole && reading.examined > SCAN_WARNING
    note(isScan ? { ...reading, scan: true } : reading)
    if (isScan) this.warnings.say(reading, filter)
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
