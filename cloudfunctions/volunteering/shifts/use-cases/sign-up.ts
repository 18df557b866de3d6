import { isMinor } from '#contract/ages'
import type { Because, MyPlace } from '#contract/shifts'
import type { Ctx, UseCase } from '../../../kit/context'
import { notFound, Refusal } from '../../../kit/errors'
import { read } from '../../../kit/store'
import type { MemberDoc } from '../../../people'
import { decideSignUp } from '../domain/decide-sign-up'
import { heldBy, lackFor } from '../../credentials/public'
import { fillSeats, joinWaitingList, rewriteRoster, shiftAndCommitments, takeSeat, yesNeeded, type RosterDoc, type WaitingPlace } from '../../rosters/public'
import { judgeNow } from '../approving'
import { memberMeant } from '../family'
import { withNextSession } from '../next-session'
import { placeOn } from '../place-views'
import { seatTaken, waitingListJoined } from '../words'
import { takeOffered } from './hand-on'

type SignUp = Ctx<'shift.signUp'>

/**
 * Signing up. The seat is taken by one guarded update, so any number of people may press at once and no seat
 * is given twice; whoever finds the post full joins the end of its waiting list in the same way. Where somebody else has to
 * agree, a guardian or by a rule the leader, the seat is held for them.
 */
export const signUp: UseCase<'shift.signUp'> = async (ctx, { shiftId, postId, forMemberNo }) => {
  const person = await memberMeant(ctx, forMemberNo)
  if (person.volunteerNo === null) return ctx.refuse('notAVolunteer')
  const { memberNo, communityId } = person
  const { posts, commitments } = await shiftAndCommitments(communityId, shiftId, memberNo, ctx.now)
  const post = posts.find((roster) => roster.postId === postId)
  if (!post) throw notFound()
  const lack = lackFor(post, memberNo, await heldBy(communityId, [memberNo], [post]))
  const decision = decideSignUp(post, { ...person, lack }, commitments, ctx.now, memberNo === ctx.caller.memberNo ? 'self' : 'guardian')
  if (!decision.ok) return ctx.refuse(decision.reason, await withNextSession(communityId, decision.details, ctx.now))

  const { outcome, because } = await judgeNow(post, memberNo, ctx.now)
  if (outcome === 'refuse') return ctx.refuse('tooManyNoShows', because.facts)

  const wish = wishOf(ctx, person, { guardian: decision.guardian, because })
  const held = decision.guardian || outcome === 'hold'
  const place = decision.onlyOffered ? await takeOver(ctx, post, wish, held) : held ? await holdSeat(ctx, post, wish) : await findPlace(ctx, post, wish)
  if (place.state === 'confirmed') ctx.tell(seatTaken(post, memberNo))
  if (place.state === 'waiting') ctx.tell(waitingListJoined(post, memberNo, place.ahead))
  if (place.state === 'pending') for (const message of yesNeeded(post, { ...wish, awaits: place.awaits, until: place.until })) ctx.tell(message)
  return { shiftId, place }
}

/** Whose turn comes later is asked then; for minors the guardian is. Where a rule speaks the leader is, after the guardian. */
const wishOf = ({ now }: SignUp, { memberNo, name, birthYear, guardianNos, quiet }: MemberDoc, { guardian, because }: { guardian: boolean; because: Because | null }): WaitingPlace => {
  const minor = isMinor({ birthYear }, now)
  const awaits = because !== null && !guardian ? 'leader' : minor ? 'guardian' : 'self'
  return { memberNo, name, at: now, awaits, because, guardianNos: minor ? guardianNos : [], ...(quiet ? { quiet } : {}) }
}

/** Joins the list and is asked for at once where a seat is free. */
async function holdSeat(ctx: SignUp, post: RosterDoc, wish: WaitingPlace): Promise<MyPlace> {
  const after = await rewriteRoster(post, (now) => {
    if (now.state === 'cancelled' || now.people.includes(wish.memberNo)) return null
    // A seat beside people who wait is for them.
    if (now.waiting.length > 0) return { waiting: [...now.waiting, wish], people: [...now.people, wish.memberNo] }
    return fillSeats({ ...now, waiting: [wish] }, now.startsAt, ctx.now).lists
  })
  return after.state === 'cancelled' ? ctx.refuse('shiftCancelled') : placeOn(after, wish.memberNo)
}

/** Sign-up is closed, but somebody hands a place on. Whoever must be looked at first cannot take it as it goes. */
async function takeOver(ctx: SignUp, post: RosterDoc, { memberNo, name, at }: WaitingPlace, held: boolean): Promise<MyPlace> {
  if (!held && (await takeOffered(ctx, post, { memberNo, name, at }, { closed: true }))) return { state: 'confirmed', postId: post.postId, since: at }
  return ctx.refuse('signUpClosed', { closesAt: post.signUp?.closesAt ?? post.startsAt })
}

/** How often the post may change between full and free under our hands before we give up. */
const ATTEMPTS = 6

async function findPlace(ctx: SignUp, post: RosterDoc, wish: WaitingPlace): Promise<MyPlace> {
  const { memberNo, name } = wish
  const signUp = { memberNo, name, at: ctx.now }
  if (await takeOffered(ctx, post, signUp, { closed: false })) return { state: 'confirmed', postId: post.postId, since: ctx.now }
  let left = post.left
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (left > 0 && (await takeSeat(post._id, signUp))) return { state: 'confirmed', postId: post.postId, since: ctx.now }
    if (left <= 0) await joinWaitingList(post._id, wish)
    const now = await read<RosterDoc>('rosters', post._id)
    if (!now || now.state === 'cancelled') return ctx.refuse('shiftCancelled')
    const place = placeOn(now, memberNo)
    if (place.state !== 'none') return place
    left = now.left
  }
  throw new Refusal('SERVICE_UNAVAILABLE')
}
