import type { RegistrationState } from '#contract/party'

/** From → action → to. `move` is another unit or branch, which somebody receives anew. */
export const REGISTRATION_STATES = {
  registered: { receive: 'received', withdraw: 'withdrawn' },
  received: { move: 'registered', withdraw: 'withdrawn' },
  withdrawn: { register: 'registered' },
} as const satisfies Record<RegistrationState, Partial<Record<'register' | 'receive' | 'move' | 'withdraw', RegistrationState>>>
