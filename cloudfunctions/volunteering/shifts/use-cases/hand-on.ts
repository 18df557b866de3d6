import type { Ctx, UseCase } from '../../../kit/context'
import { readMember } from '../../../people'
import { attendanceOf } from '../../attendance/public'
import { rewriteRoster, rosterOfPerson, type RosterDoc, type SignUp } from '../../rosters/public'
import { decideHandOn, decideKeep, decideOffer, offeredTo } from '../domain/decide-hand-on'
import { handedOn, placeOffered } from '../words'

/** Offering one's place, and taking one that is offered. Signing up takes it: there is no second way in. */

export const offerPlace: UseCase<'shift.offerPlace'> = async (ctx, { shiftId, to }) => {
  const { communityId, memberNo, name } = ctx.caller
  if (to === memberNo) return ctx.refuse('ownPlace')
  const [mine, friend] = await Promise.all([rosterOfPerson(communityId, shiftId, memberNo), to === undefined ? null : readMember(communityId, to)])
  // The same answer for a number that nobody has: numbers cannot be tried out to learn who lives here.
  if (to !== undefined && (friend?.volunteerNo ?? null) === null) return ctx.refuse('notAVolunteer')
  if (!mine) return ctx.refuse('notSignedUp')
  await rewriteRoster(mine, (now) => {
    const decision = decideOffer(now, memberNo, to ?? null, ctx.now)
    return decision.ok ? { confirmed: decision.confirmed } : ctx.refuse(decision.reason)
  })
  if (to !== undefined) ctx.tell(placeOffered(mine, to, name))
  return { shiftId }
}

export const keepPlace: UseCase<'shift.keepPlace'> = async (ctx, { shiftId }) => {
  const { communityId, memberNo } = ctx.caller
  const mine = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!mine) return ctx.refuse('notSignedUp')
  await rewriteRoster(mine, (now) => {
    const decision = decideKeep(now, memberNo, ctx.now)
    return decision.ok ? { confirmed: decision.confirmed } : ctx.refuse(decision.reason)
  })
  return { shiftId }
}

/**
 * Takes a place that somebody offers on this post, if there is one; tells the giver. False when there is none for this person,
 * or its giver has checked in meanwhile and so serves himself.
 */
export async function takeOffered(ctx: Ctx<'shift.signUp'>, post: RosterDoc, taker: SignUp, { closed }: { closed: boolean }): Promise<boolean> {
  const giver = offeredTo(post.confirmed, taker.memberNo)
  const named = giver?.offer?.to === taker.memberNo
  // Beside a free seat nobody needs to go, unless a friend was meant or free seats are given out no more.
  if (!giver || (post.left > 0 && !named && !closed)) return false
  if (await attendanceOf(post.communityId, post.shiftId, giver.memberNo)) return false
  const after = await rewriteRoster(post, (now) => decideHandOn(now, giver.memberNo, taker))
  const taken = after.confirmed.some(({ memberNo }) => memberNo === taker.memberNo) && !after.people.includes(giver.memberNo)
  if (taken) ctx.tell(handedOn(post, giver.memberNo, taker.name))
  return taken
}
