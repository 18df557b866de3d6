/** What durability.test.ts and its worker agree on. */
import type { IndexDefinition } from '.'

export const durabilityIndexes: IndexDefinition[] = [
  { collection: 'accounts', name: 'balance', keys: [['balance', 1]] },
  { collection: 'entries', name: 'worker', keys: [['worker', 1], ['n', -1]] },
  { collection: 'transfers', name: 'from', keys: [['from', 1]] },
  { collection: 'rosters', name: 'left', keys: [['left', 1]] },
]

export const OPENING_BALANCE = 1_000_000
export const PLACES = 1_000_000
