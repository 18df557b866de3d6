import type { CorrectionState } from '#contract/corrections'

/** From → action → to. A request is answered once; who is not content asks again with a new one. */
export const CORRECTION_STATES = {
  asked: { accept: 'accepted', decline: 'declined' },
  accepted: {},
  declined: {},
} as const satisfies Record<CorrectionState, Partial<Record<'accept' | 'decline', CorrectionState>>>
