import type { Name } from '#contract/index'
import type { Caller, Reachable } from './kit/context'
import { Refusal } from './kit/errors'
import type { Origin } from './kit/wechat'
import { admits, policy, type Rule, type Scope } from './policy'

/** The policy table at work: may this person call it, and does this record lie within their scope? */

export const isForStrangers = (name: Name): boolean => policy[name].for === 'anyone'

export function authorise(name: Name, caller: Caller | null, origin: Origin): void {
  const rule: Rule = policy[name]
  if (rule.for === 'anyone') {
    if (origin.openid === null) throw new Refusal('UNAUTHORIZED')
    return
  }
  if (rule.for === 'system') {
    if (!origin.system) throw new Refusal('FORBIDDEN')
    return
  }
  if (!caller) throw new Refusal('UNAUTHORIZED')
  if (!admits(rule, caller.is)) throw new Refusal('FORBIDDEN')
}

export function canReach(name: Name, caller: Caller, record: Reachable): boolean {
  const rule: Rule = policy[name]
  if (rule.for === 'anyone' || rule.for === 'system') return true
  const scopes = rule.for
  return caller.is.some((role) => {
    const scope = scopes[role]
    if (scope === undefined) return false
    const granted = caller.grants.filter((grant) => grant.role === role).map((grant) => grant.scopeId)
    return within[scope](caller, record, granted)
  })
}

const within: Record<Scope, (caller: Caller, record: Reachable, granted: readonly string[]) => boolean> = {
  self: (caller, record) => record.memberNo === caller.memberNo,
  led: (caller, record) => record.leaderNos?.includes(caller.memberNo) ?? false,
  entrance: (_, record, granted) => typeof record.entranceId === 'string' && granted.includes(record.entranceId),
  grid: (_, record, granted) => typeof record.gridId === 'string' && granted.includes(record.gridId),
  team: (_, record, granted) => typeof record.teamId === 'string' && granted.includes(record.teamId),
  merchant: (_, record, granted) => record.merchantId !== undefined && granted.includes(record.merchantId),
  community: () => true,
}
