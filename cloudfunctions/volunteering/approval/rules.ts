import type { ApprovalRule, ApprovalRules } from '#contract/approval'
import { read } from '../../kit/store'
import type { Doc } from '../../kit/wechat'

/** One document per community, under its id: which rules hold, and every change with who made it. */
export interface RulesDoc extends Doc {
  rules: ApprovalRule[]
  history: { rules: ApprovalRule[]; by: { memberNo: string; name: string }; at: number }[]
}

export const readRules = (communityId: string) => read<RulesDoc>('approvals', communityId)

export function rulesView(stored: RulesDoc | null): ApprovalRules {
  const last = stored?.history.at(-1)
  return { rules: stored?.rules ?? [], changed: last === undefined ? null : { by: last.by.name, at: last.at } }
}
