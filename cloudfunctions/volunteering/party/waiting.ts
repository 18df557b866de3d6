import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is } from '../../kit/wechat'
import { admits, policy } from '../../policy'

export function registrationsToReceive({ communityId, memberNo, is: roles }: Caller): Question[] {
  if (!admits(policy['party.receive'], roles)) return []
  return [{ collection: 'doubleRegistrations', filter: { communityId, state: 'registered', memberNo: is.neq(memberNo) } }]
}
