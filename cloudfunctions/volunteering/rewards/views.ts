import type { OrderView, RewardView } from '#contract/rewards'
import { isOpen } from './domain/order-states'
import { codeOf, type OrderDoc, type RewardDoc } from './order'

export const rewardView = (reward: RewardDoc, available: number): RewardView => ({
  rewardId: reward._id,
  title: reward.title,
  merchant: reward.merchant,
  price: reward.price,
  left: Math.max(0, reward.left),
  source: reward.source,
  can: reward.left <= 0 ? { order: false, why: 'soldOut' } : available < reward.price ? { order: false, why: 'notEnoughPoints' } : { order: true },
})

/** Only for the owner: the code is as good as the coupon. */
export const orderView = (order: OrderDoc): OrderView => ({
  orderId: order._id,
  title: order.title,
  merchant: order.merchant,
  price: order.price,
  state: order.state,
  orderedAt: order.orderedAt,
  expiresAt: order.expiresAt,
  closedAt: order.closedAt,
  code: isOpen(order.state) ? codeOf(order._id) : null,
})
