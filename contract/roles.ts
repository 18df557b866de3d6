/**
 * Who somebody is to the community. `resident` and `volunteer` follow from the member's record;
 * the others are granted, with a scope, by the roster or by staff. One person may hold several.
 */
export const ROLES = [
  'resident',
  'volunteer',
  'leader',
  'entranceHead',
  'gridWorker',
  'staff',
  'firstSecretary',
  'merchant',
] as const
export type Role = (typeof ROLES)[number]

/** `scopeId` names the team, entrance, grid or merchant; staff and first secretary serve the whole community. */
export interface RoleGrant {
  role: Exclude<Role, 'resident' | 'volunteer'>
  scopeId: string
}
