import type { CorrectionState } from '#contract/corrections'

/** Who may answer a request for correction: somebody who neither served nor typed the minutes in question. */
export interface AskedCorrection {
  state: CorrectionState
  memberNo: string
  recorderNo: string | null
}

export type CorrectionDecision = { ok: true } | { ok: false; reason: 'ownHours' | 'ownTyping' | 'wrongState' }

export function decideCorrection({ state, memberNo, recorderNo }: AskedCorrection, judge: string): CorrectionDecision {
  if (judge === memberNo) return { ok: false, reason: 'ownHours' }
  if (judge === recorderNo) return { ok: false, reason: 'ownTyping' }
  return state === 'asked' ? { ok: true } : { ok: false, reason: 'wrongState' }
}
