import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { rosterOfPerson, type RosterDoc } from '../../rosters/public'
import { takeAnswer } from '../answering'
import { childOf } from '../family'

/** Three who may have to say yes to a seat that is held: the person, their guardian, whoever answers for the shift. */

export const answer: UseCase<'shift.answer'> = async (ctx, { shiftId, yes }) => {
  const { communityId, memberNo } = ctx.caller
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('nothingAsked')
  return ctx.commit(async (transaction) => ({
    shiftId,
    place: await takeAnswer(ctx, transaction, roster._id, { memberNo, as: 'self', yes, reason: wasInvited(roster, memberNo) ? '没有接受邀约' : '轮到时没有要这个名额' }),
  }))
}

const wasInvited = ({ pending }: RosterDoc, memberNo: string) => pending.some((place) => place.memberNo === memberNo && place.invitedBy !== undefined)

export const consent: UseCase<'shift.consent'> = async (ctx, { shiftId, memberNo, yes }) => {
  const [child, roster] = await Promise.all([childOf(ctx, memberNo), rosterOfPerson(ctx.caller.communityId, shiftId, memberNo)])
  if (!roster) return ctx.refuse('nothingAsked')
  return ctx.commit(async (transaction) => ({
    shiftId,
    place: await takeAnswer(ctx, transaction, roster._id, { memberNo: child.memberNo, as: 'guardian', yes, reason: '家长没有同意' }),
  }))
}

export const approve: UseCase<'shift.approve'> = async (ctx, { shiftId, memberNo, yes, reason }) => {
  if (memberNo === ctx.caller.memberNo) return ctx.refuse('ownPlace')
  if (!yes && reason === '') return ctx.refuse('reasonNeeded')
  const roster = await rosterOfPerson(ctx.caller.communityId, shiftId, memberNo)
  if (!roster) throw notFound()
  ctx.reach({ communityId: roster.communityId, leaderNos: roster.leaderNos })
  return ctx.commit(async (transaction) => ({ shiftId, place: await takeAnswer(ctx, transaction, roster._id, { memberNo, as: 'leader', yes, reason }) }))
}
