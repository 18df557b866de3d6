import type { Caller } from '../../kit/context'
import { is, type Filter } from '../../kit/wechat'
import { policy } from '../../policy'

/** Which part of the community somebody looks after. */
export type Area = 'community' | { gridIds: readonly string[]; entranceIds: readonly string[] }

/** The scopes of the policy row of `need.queue`. */
export function areaOf({ is: roles, grants }: Pick<Caller, 'is' | 'grants'>): Area {
  const scopes: Partial<Record<string, string>> = policy['need.queue'].for
  if (roles.some((role) => scopes[role] === 'community')) return 'community'
  const granted = (scope: string) => grants.filter(({ role }) => scopes[role] === scope).map(({ scopeId }) => scopeId)
  return { gridIds: granted('grid'), entranceIds: granted('entrance') }
}

/** The area as conditions, one for each index that can answer; a record may meet two of them. */
export function within(area: Area): Filter[] {
  if (area === 'community') return [{}]
  const { gridIds, entranceIds } = area
  return [...(gridIds.length > 0 ? [{ gridId: is.in(gridIds) }] : []), ...(entranceIds.length > 0 ? [{ entranceId: is.in(entranceIds) }] : [])]
}
