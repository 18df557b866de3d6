import type { UseCase } from '../../../kit/context'
import { inTransaction } from '../../../kit/transaction'
import { spreadRules } from '../../rosters/public'
import { readRules, rulesView, type RulesDoc } from '../rules'

export const list: UseCase<'approval.list'> = async ({ caller }) => rulesView(await readRules(caller.communityId))

/**
 * Writes the rules down and then copies them to every shift that has not begun. Repeated after a crash it finds its own entry
 * in the history and only copies again.
 */
export const set: UseCase<'approval.set'> = async ({ caller, now, requestId }, { rules }) => {
  const { communityId, memberNo, name } = caller
  const stored = await inTransaction(async (transaction) => {
    const before = await transaction.read<RulesDoc>('approvals', communityId)
    if (before?.history.some((change) => change.requestId === requestId)) return before
    const history = [...(before?.history ?? []), { rules, by: { memberNo, name }, at: now, requestId }]
    const after: RulesDoc = { _id: communityId, communityId, rules, history }
    await transaction.put('approvals', after)
    return after
  })
  await spreadRules(communityId, stored.rules, now)
  return rulesView(stored)
}
