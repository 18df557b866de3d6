import type { OrderState } from '#contract/rewards'

/** From → action → to. An order leaves `held` once, in one direction. */
export const ORDER_STATES = {
  held: { handOver: 'handedOver', expire: 'expired', cancel: 'cancelled' },
  handedOver: {},
  expired: {},
  cancelled: {},
} as const satisfies Record<OrderState, Partial<Record<'handOver' | 'expire' | 'cancel', OrderState>>>

export const isOpen = (state: OrderState) => state === 'held'

/** A coupon waits this long at the merchant. */
export const PICK_UP_MS = 7 * 24 * 3_600_000
