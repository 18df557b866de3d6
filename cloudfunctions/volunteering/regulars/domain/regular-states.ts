import type { RegularState } from '#contract/regulars'

/** From → action → to; all of them the volunteer's own. That a pause has run out is counted from its date and never stored. */
export const REGULAR_STATES = {
  active: { change: 'active', pause: 'paused', end: 'ended' },
  paused: { change: 'paused', resume: 'active', end: 'ended' },
  ended: { make: 'active' },
} as const satisfies Record<RegularState, Partial<Record<RegularAction, RegularState>>>

export type RegularAction = 'make' | 'change' | 'pause' | 'resume' | 'end'

/** Where the action leads from here, or null when it is not possible. */
export function afterAction(state: RegularState, action: RegularAction): RegularState | null {
  const actions: Partial<Record<RegularAction, RegularState>> = REGULAR_STATES[state]
  return actions[action] ?? null
}
