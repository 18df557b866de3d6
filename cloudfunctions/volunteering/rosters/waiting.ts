import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is } from '../../kit/wechat'

/** Posts to come on which a seat waits for the yes of the leader who asks. */
export const signUpsToApprove = ({ communityId, memberNo }: Caller, now: number): Question[] => [
  {
    collection: 'rosters',
    filter: { communityId, leaderNos: memberNo, startsAt: is.gt(now), state: 'open', pending: is.elemMatch({ awaits: 'leader', memberNo: is.neq(memberNo) }) },
  },
]
