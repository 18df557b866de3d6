import type { UseCase } from '../../../kit/context'
import { rosterOfPerson } from '../../rosters/public'
import { takeAnswer } from '../answering'

/** The one for whom a seat is held says whether they come. */
export const answer: UseCase<'shift.answer'> = async (ctx, { shiftId, yes }) => {
  const { communityId, memberNo } = ctx.caller
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('nothingAsked')
  return ctx.commit(async (transaction) => ({
    shiftId,
    place: await takeAnswer(ctx, transaction, roster._id, { memberNo, as: 'self', yes, reason: '轮到时没有要这个名额' }),
  }))
}
