import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is } from '../../kit/wechat'
import { admits, policy } from '../../policy'

/** Activities that stand out and in which the caller had no part. */
export function signalsToLookAt({ communityId, memberNo, is: roles }: Caller): Question[] {
  if (!admits(policy['signal.look'], roles)) return []
  return [{ collection: 'signals', filter: { communityId, state: 'open', involvedNos: is.neq(memberNo) } }]
}
