import { query } from './procedure'

/** What waits for somebody with duties, so that nobody has to open ten pages to find out. */
export type WaitingKind =
  | 'needsToVerify'
  | 'needsToPlan'
  | 'signUps'
  | 'presences'
  | 'hoursToCheck'
  | 'objections'
  | 'corrections'
  | 'appeals'
  | 'signals'
  | 'registrations'

/** Nobody has to know whether it is a hundred or more: a count ends here. */
export const MOST_WAITING = 100

export const desk = {
  /** Only what the caller may deal with in person, never what concerns the caller; a kind of which nothing waits is left out. */
  'desk.waiting': query({}).returns<{ waiting: { kind: WaitingKind; count: number }[] }>(),
}
