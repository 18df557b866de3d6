import type { SignalState } from '#contract/signals'

/** From → action → to. What a later look finds is added to what the earlier ones found. */
export const SIGNAL_STATES = {
  open: { look: 'looked' },
  looked: { look: 'looked' },
} as const satisfies Record<SignalState, Record<'look', SignalState>>
