import { after, type StoredNeedState } from './states'

/**
 * A second person looks at what was asked before anybody is sent (志愿服务条例 art. 13: the organisation verifies
 * and replies). Nobody verifies their own need, and a need is not returned without a reason that its owner can read.
 */
export type VerifyDecision = { ok: true; to: StoredNeedState } | { ok: false; reason: 'ownNeed' | 'wrongState' | 'reasonNeeded' }

export function decideVerify(
  need: { memberNo: string; state: StoredNeedState },
  verifier: string,
  accept: boolean,
  reason: string,
): VerifyDecision {
  if (need.memberNo === verifier) return { ok: false, reason: 'ownNeed' }
  const to = after(need.state, accept ? 'accept' : 'return')
  if (!to) return { ok: false, reason: 'wrongState' }
  if (!accept && reason === '') return { ok: false, reason: 'reasonNeeded' }
  return { ok: true, to }
}
