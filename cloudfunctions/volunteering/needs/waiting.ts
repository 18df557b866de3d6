import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is } from '../../kit/wechat'
import { admits, policy } from '../../policy'
import { areaOf, within } from './area'
import type { StoredNeedState } from './domain/states'

/** Needs that wait for somebody's hand: not for those who asked themselves. */

const inState = ({ communityId, memberNo, ...caller }: Caller, state: StoredNeedState): Question[] =>
  within(areaOf(caller)).map((area) => ({ collection: 'needs', filter: { communityId, state, ...area, memberNo: is.neq(memberNo) } }))

export const needsToVerify = (caller: Caller): Question[] => (admits(policy['need.verify'], caller.is) ? inState(caller, 'submitted') : [])

export const needsToPlan = (caller: Caller): Question[] => (admits(policy['shift.publish'], caller.is) ? inState(caller, 'verified') : [])
