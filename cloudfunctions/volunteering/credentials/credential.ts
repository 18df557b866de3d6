import type { CredentialKind, CredentialState, CredentialView, Requirement } from '#contract/credentials'
import type { Doc } from '../../kit/wechat'

/** One course or qualification on the community's list. */
export interface CredentialDoc extends Doc {
  kind: CredentialKind
  name: string
  content: string
  months: number | null
  state: CredentialState
  /** Every name that it has borne, with who gave it; the last one is the present one. */
  history: { name: string; content: string; by: { memberNo: string; name: string }; at: number }[]
}

export const credentialView = ({ _id, kind, name, content, months, state }: CredentialDoc): CredentialView => ({
  credentialId: _id, kind, name, content, months, state,
})

export const asRequirement = ({ _id, kind, name }: CredentialDoc): Requirement => ({ credentialId: _id, kind, name })
