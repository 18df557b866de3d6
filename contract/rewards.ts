import { command, query } from './procedure'
import { count, Id, line } from './values'

/** Thanks from merchants and units: held with points, handed over once, or given back. */

export interface RewardView {
  rewardId: string
  title: string
  merchant: string
  price: number
  left: number
  source: 'own' | 'merchant' | 'unit' | 'donation'
  can: { order: true } | { order: false; why: 'notEnoughPoints' | 'soldOut' }
}

export type OrderState = 'held' | 'handedOver' | 'expired' | 'cancelled'

export interface OrderView {
  orderId: string
  title: string
  merchant: string
  price: number
  state: OrderState
  orderedAt: number
  /** After this moment points and stock are given back. */
  expiresAt: number
  closedAt: number | null
  /** The single-use code, only for its owner and only while it is held. */
  code: string | null
}

export const rewards = {
  'reward.list': query({}).returns<{ rewards: RewardView[]; available: number }>(),
  /** `price` is the price that the person saw: a changed price is refused, never silently taken. */
  'order.place': command({ rewardId: Id, price: count(1, 100_000) }, ['soldOut', 'notEnoughPoints', 'priceChanged']).returns<OrderView>(),
  'order.mine': query({}).returns<{ orders: OrderView[] }>(),
  'order.get': query({ orderId: Id }).returns<OrderView>(),
  'order.cancel': command({ orderId: Id }, ['wrongState']).returns<OrderView>(),
  /** The merchant's scan. */
  'order.writeOff': command({ code: line(120) }, ['codeForged', 'otherMerchant', 'alreadyHandedOver', 'codeExpired', 'orderCancelled', 'ownOrder']).returns<{
    orderId: string
    title: string
    price: number
    closedAt: number
  }>(),
  'order.writtenOff': query({}).returns<{ orders: { orderId: string; title: string; price: number; closedAt: number }[]; points: number }>(),
  /** For the clockwork only: gives back what was not fetched in time. */
  'order.sweep': command({}).returns<{ expired: number }>(),
}
