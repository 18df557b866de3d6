import { procedures } from '#contract/procedures'
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

/** Procedures that nobody called; those of the clockwork cannot be called from outside. */
export function missing(trips: readonly Trips[]): string[] {
  const seen = new Set(trips.map(({ name }) => name))
  return Object.keys(procedures).filter((name) => !seen.has(name))
}

const BUDGETS = { query: 4, 'one document': 6, command: 10, job: null, inside: null } as const
/** Sending what waits, asking every function and collection, writing a slice of a roster. */
const JOBS = ['outbox.nudge', 'system.doctor', 'roster.prepare', 'roster.apply']

function kindOf({ name, writes, transaction }: Trips): TripCount['kind'] {
  const procedure = (procedures as Record<string, { kind: 'query' | 'command' } | undefined>)[name]
  if (!procedure) return 'inside'
  if (JOBS.includes(name)) return 'job'
  if (procedure.kind === 'query') return 'query'
  return transaction || writes > 1 ? 'command' : 'one document'
}
