import type { Doc } from '../../kit/wechat'

/** One WeChat account in one community: the id is both, so an account cannot be two people there. */
export interface BindingDoc extends Doc {
  memberNo: string
  at: number
}

export const bindingId = (communityId: string, openid: string) => `${communityId}:${openid}`
