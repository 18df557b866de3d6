import type { UseCase } from '../../../kit/context'
import { rosterOfPerson } from '../../rosters/public'
import { memberLeaving } from '../family'
import { leaveList } from '../leaving'
import { signUpCancelled } from '../words'

/** Taking one's word back. The freed seat and who is asked next are written together with the messages to both. */
export const cancelSignUp: UseCase<'shift.cancelSignUp'> = async (ctx, { shiftId, reason, forMemberNo }) => {
  const { communityId } = ctx.caller
  const { memberNo } = await memberLeaving(ctx, forMemberNo)
  const mine = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!mine) return ctx.refuse('notSignedUp')
  return ctx.commit(async (transaction) => {
    const left = await leaveList(transaction, mine._id, memberNo, reason, ctx.now)
    if (!left.ok) return ctx.refuse(left.reason)
    for (const message of [signUpCancelled(left.roster, memberNo), ...left.messages]) ctx.tell(message)
    return { shiftId, place: { state: 'none' as const }, late: left.late }
  })
}
