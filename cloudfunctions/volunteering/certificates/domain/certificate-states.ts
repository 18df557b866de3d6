import type { CertificateState } from '#contract/certificates'

/** From → action → to. A paper is never changed: one that is wrong is revoked with a reason and another is issued. */
export const CERTIFICATE_STATES = {
  valid: { revoke: 'revoked' },
  revoked: {},
} as const satisfies Record<CertificateState, Partial<Record<'revoke', CertificateState>>>
