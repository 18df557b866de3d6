import type { NeedState } from '#contract/needs'

/**
 * Where a need stands, as a table `from → action → to`; whatever is not in it cannot happen.
 * `served` is never stored. That a need was served is known from the hours of its shift, which are the record: a
 * copy of that fact could disagree with them, and then nobody would know which of the two to believe. So a planned
 * need whose shift has been served *shows* as served, and a planned need is confirmed only when it shows so.
 */
export type StoredNeedState = Exclude<NeedState, 'served'>
export type NeedAction = 'accept' | 'return' | 'withdraw' | 'plan' | 'unplan' | 'confirm'

/** Once volunteers have promised to come, a need is no longer withdrawn by a tap: people have to be told. */
export const NEED_STATES = {
  submitted: { accept: 'verified', return: 'returned', withdraw: 'withdrawn' },
  verified: { plan: 'planned', withdraw: 'withdrawn' },
  planned: { unplan: 'verified', confirm: 'closed' },
  closed: {},
  returned: {},
  withdrawn: {},
} as const satisfies Record<StoredNeedState, Partial<Record<NeedAction, StoredNeedState>>>

/** open: somebody still has to do something; done: it ended well; void: it ended without being served. */
export const NEED_GROUPS = {
  submitted: 'open',
  verified: 'open',
  planned: 'open',
  served: 'open',
  closed: 'done',
  returned: 'void',
  withdrawn: 'void',
} as const satisfies Record<NeedState, 'open' | 'done' | 'void'>

/** The stored states in which a need still counts as open. */
export const OPEN_NEED_STATES = (Object.keys(NEED_STATES) as StoredNeedState[]).filter((state) => NEED_GROUPS[state] === 'open')

/** Where the action leads from here, or null when it is not possible. */
export function after(state: StoredNeedState, action: NeedAction): StoredNeedState | null {
  const actions: Partial<Record<NeedAction, StoredNeedState>> = NEED_STATES[state]
  return actions[action] ?? null
}

export const shownState = (state: StoredNeedState, served: boolean): NeedState => (state === 'planned' && served ? 'served' : state)
