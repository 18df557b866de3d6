import type { UseCase } from '../../../kit/context'
import { readRules, rulesView, type RulesDoc } from '../rules'

export const list: UseCase<'approval.list'> = async ({ caller }) => rulesView(await readRules(caller.communityId))

export const set: UseCase<'approval.set'> = (ctx, { rules }) => {
  const { communityId, memberNo, name } = ctx.caller
  return ctx.commit(async (transaction) => {
    const before = await transaction.read<RulesDoc>('approvals', communityId)
    const history = [...(before?.history ?? []), { rules, by: { memberNo, name }, at: ctx.now }]
    const after: RulesDoc = { _id: communityId, communityId, rules, history }
    await transaction.put('approvals', after)
    return rulesView(after)
  })
}
