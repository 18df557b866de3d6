import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is } from '../../kit/wechat'
import { admits, policy } from '../../policy'

/** What waits for a second or third person: never for those who served, typed or checked it. The decisions in domain/ say the same. */

export function hoursToCheck({ communityId, memberNo, is: roles }: Caller): Question[] {
  if (!admits(policy['hours.verify'], roles)) return []
  return [{ collection: 'typedHours', filter: { communityId, state: 'typed', memberNo: is.neq(memberNo), 'typedBy.memberNo': is.neq(memberNo) } }]
}

export function objectionsToAnswer({ communityId, memberNo, is: roles }: Caller): Question[] {
  if (!admits(policy['hours.answer'], roles)) return []
  const notMine = { memberNo: is.neq(memberNo), 'typedBy.memberNo': is.neq(memberNo), 'verifiedBy.memberNo': is.neq(memberNo), 'objections.by.memberNo': is.neq(memberNo) }
  return [{ collection: 'typedHours', filter: { communityId, state: 'objected', ...notMine } }]
}

/** Of the shifts that the caller leads, for staff of all. */
export function correctionsToDecide({ communityId, memberNo, is: roles }: Caller): Question[] {
  const led = roles.includes('staff') ? {} : { leaderNos: memberNo }
  return [{ collection: 'corrections', filter: { communityId, state: 'asked', ...led, memberNo: is.neq(memberNo), recorderNo: is.neq(memberNo) } }]
}
