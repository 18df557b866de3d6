import type { Because } from '#contract/shifts'
import type { Ctx, UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { rosterOfPerson, type RosterDoc } from '../../rosters/public'
import { takeAnswer } from '../answering'
import { judgeNow } from '../approving'
import { childOf } from '../family'

/** Three who may have to say yes to a seat that is held: the person, their guardian, whoever answers for the shift. */

export const answer: UseCase<'shift.answer'> = async (ctx, { shiftId, yes }) => {
  const { communityId, memberNo } = ctx.caller
  const roster = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!roster) return ctx.refuse('nothingAsked')
  const because = yes ? await heldToday(ctx, roster, memberNo) : null
  return ctx.commit(async (transaction) => ({
    shiftId,
    place: await takeAnswer(ctx, transaction, roster._id, { memberNo, as: 'self', yes, because, reason: wasInvited(roster, memberNo) ? '没有接受邀约' : '轮到时没有要这个名额' }),
  }))
}

const wasInvited = ({ pending }: RosterDoc, memberNo: string) => pending.some((place) => place.memberNo === memberNo && place.invitedBy !== undefined)

export const consent: UseCase<'shift.consent'> = async (ctx, { shiftId, memberNo, yes }) => {
  const [child, roster] = await Promise.all([childOf(ctx, memberNo), rosterOfPerson(ctx.caller.communityId, shiftId, memberNo)])
  if (!roster) return ctx.refuse('nothingAsked')
  const because = yes ? await heldToday(ctx, roster, memberNo) : null
  return ctx.commit(async (transaction) => ({
    shiftId,
    place: await takeAnswer(ctx, transaction, roster._id, { memberNo: child.memberNo, as: 'guardian', yes, because, reason: '家长没有同意' }),
  }))
}

/**
 * The community's rules as they speak when the yes is said: since the person signed up they may have stayed away, or served. Who
 * was invited has been looked at, or will be, as it was settled then.
 */
async function heldToday(ctx: Ctx<'shift.answer'> | Ctx<'shift.consent'>, roster: RosterDoc, memberNo: string): Promise<Because | null> {
  const place = roster.pending.find((held) => held.memberNo === memberNo)
  if (!place || place.invitedBy !== undefined) return place?.because ?? null
  const { outcome, because } = await judgeNow(roster, memberNo, ctx.now)
  return outcome === 'refuse' ? ctx.refuse('tooManyNoShows', because.facts) : because
}

export const approve: UseCase<'shift.approve'> = async (ctx, { shiftId, memberNo, yes, reason }) => {
  if (memberNo === ctx.caller.memberNo) return ctx.refuse('ownPlace')
  if (!yes && reason === '') return ctx.refuse('reasonNeeded')
  const roster = await rosterOfPerson(ctx.caller.communityId, shiftId, memberNo)
  if (!roster) throw notFound()
  ctx.reach({ communityId: roster.communityId, leaderNos: roster.leaderNos })
  return ctx.commit(async (transaction) => ({ shiftId, place: await takeAnswer(ctx, transaction, roster._id, { memberNo, as: 'leader', yes, reason, because: null }) }))
}
