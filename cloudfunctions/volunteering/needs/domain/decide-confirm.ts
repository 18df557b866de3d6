import { after, type StoredNeedState } from './states'

/** The requester's word closes a need, solved or not; it is asked only after the hours say that somebody was there. */
export type ConfirmDecision = { ok: true; to: StoredNeedState } | { ok: false; reason: 'wrongState' | 'notServedYet' }

export function decideConfirm(state: StoredNeedState, served: boolean): ConfirmDecision {
  const to = after(state, 'confirm')
  if (!to) return { ok: false, reason: 'wrongState' }
  return served ? { ok: true, to } : { ok: false, reason: 'notServedYet' }
}
