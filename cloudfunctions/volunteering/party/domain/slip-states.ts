import type { SlipState } from '#contract/party'

/** From → action → to. One consent sends one slip or none; for another there must be another consent. */
export const SLIP_STATES = {
  consented: { withdraw: 'withdrawn', send: 'sent' },
  withdrawn: {},
  sent: { revoke: 'revoked' },
  revoked: {},
} as const satisfies Record<SlipState, Partial<Record<'withdraw' | 'send' | 'revoke', SlipState>>>
