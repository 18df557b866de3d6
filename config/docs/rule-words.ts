import type { Role } from '#contract/roles'
import type { Rule, Scope } from '../../cloudfunctions/policy'

/** The policy table in words. */

const roleWords: Record<Role, string> = {
  resident: 'residents',
  volunteer: 'volunteers',
  leader: 'team leaders',
  entranceHead: 'entrance heads',
  gridWorker: 'grid workers',
  staff: 'staff',
  firstSecretary: 'the first secretary',
  merchant: 'merchants',
}

export const scopeWords: Record<Scope, string> = {
  self: 'their own records',
  led: 'shifts they lead',
  entrance: 'their entrances',
  grid: 'their grids',
  team: 'people of their teams',
  merchant: 'their merchant’s orders',
  community: 'the whole community',
}

const dutyWords = { notSelf: 'never about themselves', secondPerson: 'strong proof needs a second person' } as const

export function whoMayCall(rule: Rule): string {
  if (rule.for === 'anyone') return 'anybody with a WeChat account, joined or not'
  if (rule.for === 'system') return 'the clockwork; no person'
  const rows = Object.entries(rule.for) as [Role, Scope][]
  const who = rows.map(([role, scope]) => `${roleWords[role]} (${scopeWords[scope]})`).join(', ')
  return rule.duty ? `${who}; ${dutyWords[rule.duty]}` : who
}
