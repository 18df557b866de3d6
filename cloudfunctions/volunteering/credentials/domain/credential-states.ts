import type { CredentialState } from '#contract/credentials'

/** From → action → to. Nothing is deleted: what is on record must go on naming it. */
export const CREDENTIAL_STATES = {
  active: { retire: 'retired' },
  retired: {},
} as const satisfies Record<CredentialState, Partial<Record<'retire', CredentialState>>>

export type AttainmentState = 'valid' | 'revoked'

/** That something has run out is counted from its date and never stored. */
export const ATTAINMENT_STATES = {
  valid: { revoke: 'revoked' },
  revoked: {},
} as const satisfies Record<AttainmentState, Partial<Record<'revoke', AttainmentState>>>
