import type { Star } from '#contract/hours'
import { read } from '../../kit/store'
import type { Doc } from '../../kit/wechat'
import { memberId } from '../../people'
import type { Somebody } from './entry'

/** Which star staff have confirmed for somebody, and each confirmation. The record only proposes. */
export interface StarDoc extends Doc {
  memberNo: string
  level: Star
  history: { level: Star; at: number; by: Somebody; minutes: number }[]
}

export const starId = memberId
export const readStar = (communityId: string, memberNo: string) => read<StarDoc>('stars', starId(communityId, memberNo))
