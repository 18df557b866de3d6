import type { Caller } from '../../kit/context'
import type { Question } from '../../kit/store'
import { is, type Filter } from '../../kit/wechat'

/** Presences of others that only a leader's word can close: `confirm` wants a second person, `settle` does not. */
export function presencesToConfirm({ communityId, memberNo }: Caller): Question[] {
  const led = { communityId, leaderNos: memberNo, memberNo: is.neq(memberNo) }
  const signedForThem = (mark: string) => ({ [`${mark}.by`]: 'helper', [`${mark}.shownBy`]: memberNo })
  return [
    { collection: 'attendances', filter: { ...led, state: 'review' } },
    { collection: 'attendances', filter: is.and({ ...led, state: 'awaiting' }, is.nor(signedForThem('checkIn'), signedForThem('checkOut'))) as Filter },
  ]
}
