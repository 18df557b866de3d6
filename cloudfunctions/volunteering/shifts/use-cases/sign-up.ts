import type { MyPlace } from '#contract/shifts'
import type { Ctx, UseCase } from '../../../kit/context'
import { notFound, Refusal } from '../../../kit/errors'
import { read } from '../../../kit/store'
import { memberBehind } from '../../../people'
import { decideSignUp } from '../domain/decide-sign-up'
import { joinWaitingList, shiftAndCommitments, takeSeat, type RosterDoc } from '../../rosters/public'
import { placeOn } from '../views'
import { seatTaken, waitingListJoined } from '../words'
import { takeOffered } from './hand-on'

/**
 * Signing up. The seat is taken by one guarded update, so any number of people may press at once and no seat
 * is given twice; whoever finds the post full joins the end of its waiting list in the same way.
 */
export const signUp: UseCase<'shift.signUp'> = async (ctx, { shiftId, postId }) => {
  const { communityId, memberNo } = ctx.caller
  const { posts, commitments } = await shiftAndCommitments(communityId, shiftId, memberNo, ctx.now)
  const post = posts.find((roster) => roster.postId === postId)
  if (!post) throw notFound()
  const decision = decideSignUp(post, memberBehind(ctx.caller), commitments, ctx.now)
  if (!decision.ok) return ctx.refuse(decision.reason, decision.details)

  const place = await findPlace(ctx, post)
  ctx.tell(place.state === 'waiting' ? waitingListJoined(post, memberNo, place.ahead) : seatTaken(post, memberNo))
  return { shiftId, place }
}

/** How often the post may change between full and free under our hands before we give up. */
const ATTEMPTS = 6

async function findPlace(ctx: Ctx<'shift.signUp'>, post: RosterDoc): Promise<MyPlace> {
  const { memberNo, name } = ctx.caller
  const signUp = { memberNo, name, at: ctx.now }
  if (await takeOffered(ctx, post, signUp)) return { state: 'confirmed', postId: post.postId, since: ctx.now }
  let left = post.left
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (left > 0 && (await takeSeat(post._id, signUp))) return { state: 'confirmed', postId: post.postId, since: ctx.now }
    if (left <= 0) await joinWaitingList(post._id, { ...signUp, awaits: 'self', because: null, guardianNos: [] })
    const now = await read<RosterDoc>('rosters', post._id)
    if (!now || now.state === 'cancelled') return ctx.refuse('shiftCancelled')
    const place = placeOn(now, memberNo)
    if (place.state !== 'none') return place
    left = now.left
  }
  throw new Refusal('SERVICE_UNAVAILABLE')
}
