import type { CameBy, RegistrationState, SlipContent, SlipState } from '#contract/party'
import type { PostKind, SlipField } from '#contract/party-facts'
import { read } from './kit/store'
import { memberId } from './people'
import type { Doc } from './kit/wechat'

/**
 * All that is known of a party member's double registration, in one document of its own: membership of the party may be a
 * specific identity (个人信息保护法 art. 28), so the working roster does not carry it and messages do not name it. Its id is the member's.
 * `volunteering` writes it, `papers` prints its slips.
 */
export interface DoubleRegistrationDoc extends Doc {
  memberNo: string
  name: string
  state: RegistrationState
  unit: string
  branch: string
  cameBy: CameBy | null
  strengths: string
  posts: PostKind[]
  /** The letter about registering that was read, by its number. */
  letter: number
  registeredAt: number
  received: { by: Hand; at: number } | null
  withdrawnAt: number | null
  /** Every consent there ever was, oldest first; each comes to its end once and is never taken off. */
  slips: SlipDoc[]
}

export interface SlipDoc {
  slipId: string
  year: number
  unit: string
  letter: number
  fields: readonly SlipField[]
  state: SlipState
  consentedAt: number
  withdrawnAt: number | null
  sent: { content: SlipContent; handler: Hand; at: number } | null
  /** Missing on slips from before one could be revoked. */
  revocation?: { reason: string; by: Hand; at: number } | null
}

export type SentSlipDoc = SlipDoc & { sent: NonNullable<SlipDoc['sent']> }

interface Hand {
  memberNo: string
  name: string
}

export const readDoubleRegistration = (communityId: string, memberNo: string) =>
  read<DoubleRegistrationDoc>('doubleRegistrations', memberId(communityId, memberNo))
