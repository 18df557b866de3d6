import type { OrderState } from '#contract/rewards'
import { digest, isSealOf, seal } from '../../kit/seal'
import type { Doc } from '../../kit/wechat'

/**
 * A reward's stock is one document. `left` falls when an order takes a piece and `holds` names that order in the
 * same guarded update, so the last piece has one taker and a piece whose order never came to be is found again.
 */
export interface RewardDoc extends Doc {
  title: string
  merchantId: string
  merchant: string
  price: number
  left: number
  holds: { orderId: string; at: number }[]
  source: 'own' | 'merchant' | 'unit' | 'donation'
  open: boolean
}

export interface OrderDoc extends Doc {
  memberNo: string
  rewardId: string
  merchantId: string
  title: string
  merchant: string
  price: number
  state: OrderState
  orderedAt: number
  expiresAt: number
  closedAt: number | null
  /** The merchant's clerk who handed it over. */
  closedBy: string | null
}

/** The same request makes the same order, so a resend continues what it began instead of ordering twice. */
export const orderIdFor = (memberId: string, requestId: string) => digest(`order.${memberId}.${requestId}`).replace(/[-_]/g, 'x').slice(0, 16)

const PREFIX = 'r1'
export const codeOf = (orderId: string) => `${PREFIX}.${orderId}.${seal(`${PREFIX}.${orderId}`)}`

/** The order behind a redemption code; null when it is not one of ours. */
export function orderIdOf(code: string): string | null {
  const match = /^r1\.([0-9A-Za-z]{16})\.([\w-]{16})$/.exec(code.trim())
  const [, orderId = '', claimed = ''] = match ?? []
  return match && isSealOf(`${PREFIX}.${orderId}`, claimed) ? orderId : null
}
