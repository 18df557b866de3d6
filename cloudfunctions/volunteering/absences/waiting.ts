import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is } from '../../kit/wechat'

/** Objections to an absence: of the shifts that the caller leads, for staff of all; see `decideJudge` for whose they are not. */
export function appealsToDecide({ communityId, memberNo, is: roles }: Caller): Question[] {
  const led = roles.includes('staff') ? {} : { leaderNos: memberNo }
  return [{ collection: 'absences', filter: { communityId, state: 'appealed', ...led, memberNo: is.neq(memberNo), 'recorder.memberNo': is.neq(memberNo) } }]
}
