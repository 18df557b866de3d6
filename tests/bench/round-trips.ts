import { procedures } from '#contract/procedures'
import { policy } from '../../cloudfunctions/policy'
import type { Name } from '#contract/index'
import type { Trips } from './trip-book'

/**
 * Round trips are the currency, at home and in the cloud. Budgets: a query 4; a command that needs no transaction because
 * it changes one document beside its record 6; any other command 10, start and commit counted. Jobs have no budget: their
 * work grows with what waits for them.
 */
export interface TripCount extends Trips {
  budget: number | null
  kind: 'query' | 'one document' | 'command' | 'job' | 'inside'
}

export function judge(trips: readonly Trips[]): TripCount[] {
  return trips.map((trip) => {
    const kind = kindOf(trip)
    return { ...trip, kind, budget: BUDGETS[kind] }
  })
}

export interface Uncalled {
  /** What the cloud calls by itself and nobody can from outside: counted where it ran, as a call inside another. */
  inside: string[]
  /** What the story should have called. */
  forgotten: string[]
}

export function uncalled(trips: readonly Trips[]): Uncalled {
  const seen = new Set(trips.map(({ name }) => name))
  const left = (Object.keys(procedures) as Name[]).filter((name) => !seen.has(name))
  const isInside = (name: Name) => policy[name].for === 'system'
  return { inside: left.filter(isInside), forgotten: left.filter((name) => !isInside(name)) }
}

const BUDGETS = { query: 4, 'one document': 6, command: 10, job: null, inside: null } as const
/** One request of theirs inserts the lists of many days. */
const MANY_DOCUMENTS = ['shift.publishSeries', 'shift.extendSeries']
/** Sending what waits, asking every function and collection, writing a slice of a roster. */
const JOBS = ['outbox.nudge', 'system.doctor', 'roster.prepare', 'roster.apply']

function kindOf({ name, writes, transaction }: Trips): TripCount['kind'] {
  const procedure = (procedures as Record<string, { kind: 'query' | 'command' } | undefined>)[name]
  if (!procedure) return 'inside'
  if (JOBS.includes(name)) return 'job'
  if (procedure.kind === 'query') return 'query'
  return transaction || writes > 1 || MANY_DOCUMENTS.includes(name) ? 'command' : 'one document'
}
