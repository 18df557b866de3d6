import type { Caller } from '../../kit/context'
import type { NeedAction, StoredNeedState } from './domain/states'
import type { NeedDoc } from './need'

/** The need after one step, with the step and the hand that did it added to its history. */
export function moved(
  need: NeedDoc,
  action: NeedAction,
  to: StoredNeedState,
  { caller, now }: { caller: Caller; now: number },
  change: Partial<Pick<NeedDoc, 'returnReason' | 'plan' | 'rating'>> = {},
): NeedDoc {
  const by = { memberNo: caller.memberNo, name: caller.name }
  return { ...need, ...change, state: to, history: [...need.history, { action, at: now, by }] }
}
