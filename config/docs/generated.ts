import { renderApi } from './api'
import { renderPermissions } from './permissions'
import { renderStates } from './states'

/** The pages of `docs/` that are made from source, by their path below the root. */
export const generated: Readonly<Record<string, (root: string) => string>> = {
  'docs/api.md': renderApi,
  'docs/permissions.md': renderPermissions,
  'docs/states.md': renderStates,
}
