import { HOUR } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { readMember } from '../../../people'
import { heldBy, lackFor } from '../../credentials/public'
import { rewriteRoster, shiftAndCommitments } from '../../rosters/public'
import { decideFit } from '../domain/decide-sign-up'
import { walkedIn } from '../words'

/** As long as a leader can vouch for somebody (see decide-mark in attendance). */
const BEFORE = HOUR
const AFTER = 2 * HOUR

/**
 * Somebody has come without having signed up and wants to help. The leader puts them on the list; whoever is on it is told,
 * so that nobody stands on a list unknowingly. The list grows by a seat where none is left: they are here already.
 */
export const addWalkIn: UseCase<'shift.addWalkIn'> = async (ctx, { shiftId, postId, memberNo }) => {
  const { communityId } = ctx.caller
  const { posts, commitments } = await shiftAndCommitments(communityId, shiftId, memberNo, ctx.now)
  const post = ctx.reach(posts.find((roster) => roster.postId === postId) ?? null)
  const member = await readMember(communityId, memberNo)
  if (!member) throw notFound()
  if (member.volunteerNo === null) return ctx.refuse('notAVolunteer')
  if (ctx.now < post.startsAt - BEFORE || ctx.now > post.endsAt + AFTER) return ctx.refuse('outsideShift')
  const lack = lackFor(post, memberNo, await heldBy(communityId, [memberNo], [post]))
  const fit = decideFit(post, { ...member, lack }, commitments, 'leader')
  if (!fit.ok) return ctx.refuse(fit.reason === 'guardianSignsUp' ? 'guardianNeeded' : fit.reason, fit.details)
  await rewriteRoster(post, (now) => {
    if (now.people.includes(memberNo)) return null
    const full = now.left <= 0
    return {
      seats: now.seats + (full ? 1 : 0),
      left: now.left - (full ? 0 : 1),
      confirmed: [...now.confirmed, { memberNo, name: member.name, at: ctx.now }],
      people: [...now.people, memberNo],
    }
  })
  ctx.tell(walkedIn(post, memberNo, ctx.caller.name))
  return { shiftId, name: member.name }
}
