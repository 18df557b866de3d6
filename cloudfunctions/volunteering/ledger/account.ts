import type { Doc } from '../../kit/wechat'
import type { Balance, Transfer } from './domain/books'
import type { Reckoning } from './domain/points-rule'

export interface AccountDoc extends Doc, Balance {
  memberNo: string
}

/** `_id` says the cause and the step, so one cause can be posted only once and a hold ends only once. */
export interface TransferDoc extends Doc, Transfer {
  memberNo: string
  at: number
  title: string
  /** Who caused it: a member number, or `clockwork`. */
  actor: string
  reckoning: Reckoning | null
}

export const accountId = (communityId: string, memberNo: string) => `${communityId}:${memberNo}`
