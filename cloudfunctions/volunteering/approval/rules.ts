import type { ApprovalRule, ApprovalRules } from '#contract/approval'
import { read } from '../../kit/store'
import type { Transaction } from '../../kit/transaction'
import type { Doc } from '../../kit/wechat'

/** One document per community, under its id: which rules hold, and every change with who made it. */
export interface RulesDoc extends Doc {
  rules: ApprovalRule[]
  history: { rules: ApprovalRule[]; by: { memberNo: string; name: string }; at: number; requestId: string }[]
}

export const readRules = (communityId: string) => read<RulesDoc>('approvals', communityId)

/** For a shift that is being published; publishing many at once has no transaction. */
export async function rulesIn(communityId: string, transaction?: Transaction): Promise<ApprovalRule[]> {
  const stored = await (transaction?.read<RulesDoc>('approvals', communityId) ?? readRules(communityId))
  return stored?.rules ?? []
}

export function rulesView(stored: RulesDoc | null): ApprovalRules {
  const last = stored?.history.at(-1)
  return { rules: stored?.rules ?? [], changed: last === undefined ? null : { by: last.by.name, at: last.at } }
}
