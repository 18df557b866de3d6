import type { UseCase } from '../../../kit/context'
import { membersLike } from '../repository'
import { briefView } from '../views'

const SHOWN = 20

/** By the beginning of the name or by the whole number; whoever lies outside the caller's scope is not shown. */
export const findMembers: UseCase<'member.find'> = async (ctx, { text }) => {
  if (text === '') return { members: [] }
  const members = await membersLike(ctx.caller.communityId, text)
  return { members: members.filter((member) => ctx.canReach(member)).slice(0, SHOWN).map(briefView) }
}
