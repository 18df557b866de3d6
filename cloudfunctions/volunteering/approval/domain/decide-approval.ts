import type { ApprovalRule, RuleKind } from '#contract/approval'
import type { Because } from '#contract/shifts'

/**
 * Rules and facts in, one outcome out, with the rule that spoke and the numbers it met. Refusals are looked at first, so that
 * nobody waits for a leader in vain. Pure: what a rule needs to know is handed in.
 */
export interface ApprovalFacts {
  /** Shifts of which there are hours. */
  served: number
  /** No-shows within the last `NO_SHOW_DAYS`, without those under appeal or withdrawn. */
  noShows: number
  hazard: boolean
  night: boolean
}
export type Approval = { outcome: 'approve'; because: null } | { outcome: 'hold' | 'refuse'; because: Because }

export const NO_SHOW_DAYS = 90

const applies: Record<RuleKind, (number: number, facts: ApprovalFacts) => boolean> = {
  noShows: (number, { noShows }) => noShows >= number,
  newcomer: (number, { served }) => served < number,
  hazard: (_, { hazard }) => hazard,
  night: (_, { night }) => night,
}

const numbers: Record<RuleKind, (number: number, facts: ApprovalFacts) => Because['facts']> = {
  noShows: (limit, { noShows }) => ({ count: noShows, limit, days: NO_SHOW_DAYS }),
  newcomer: (limit, { served }) => ({ count: served, limit }),
  hazard: () => ({}),
  night: () => ({}),
}

export function decideApproval(rules: readonly ApprovalRule[], facts: ApprovalFacts): Approval {
  const met = rules.filter(({ kind, number }) => applies[kind](number, facts))
  const rule = met.find(({ action }) => action === 'refuse') ?? met[0]
  if (!rule) return { outcome: 'approve', because: null }
  return { outcome: rule.action, because: { rule: rule.kind, facts: numbers[rule.kind](rule.number, facts) } }
}

export const needs = (rules: readonly ApprovalRule[], kind: RuleKind) => rules.some((rule) => rule.kind === kind)
