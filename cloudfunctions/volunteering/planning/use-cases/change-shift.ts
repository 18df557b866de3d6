import type { Input } from '#contract/index'
import type { Ctx, UseCase } from '../../../kit/context'
import { fewAtATime } from '../../../kit/few'
import { itemOf, shiftMoved } from '../../needs/public'
import { fillSeats, rewriteRoster, type RosterDoc } from '../../rosters/public'
import { decidePublish } from '../domain/decide-publish'
import { decideSeats, seatsInUse } from '../domain/decide-seats'
import { afterAction } from '../domain/shift-states'
import { signUpTimes } from '../domain/sign-up-window'
import { meantBy, shiftIdsOf } from '../extent'
import { lapsingBy, withoutLapsing, type Lapsing } from '../lapsing'
import { leadersOf, type Leaders } from '../leaders'
import { tellChanged } from '../telling'
import { changesInWords } from '../words'

type Change = Ctx<'shift.change'>
type Draft = Input<'shift.change'>

/**
 * What a shift says is mended while people have joined it. Nobody loses a seat; who has given their word hears what is
 * different. Each list is rewritten by compare-and-set and remembers by whose request, so a resend finishes what was
 * begun and tells everybody, and does nothing twice.
 */
export const changeShift: UseCase<'shift.change'> = async (ctx, input) => {
  const leaders = await leadersOf(ctx.caller.communityId, input.leaderNos)
  const { posts, rosters } = await meantBy(ctx, input.shiftId, input.extent)
  const [first] = posts as [RosterDoc]
  const mine = first.lastChange?.requestId === ctx.requestId
  const shiftBy = mine ? 0 : input.startsAt - first.startsAt
  if (!mine) check(ctx, input, rosters, leaders)
  const lapsing = await lapsingBy(ctx.caller.communityId, rosters, shiftBy)
  const changed: RosterDoc[] = []
  await fewAtATime(rosters, async (roster) => {
    changed.push(await rewriteRoster(roster, (now) => rewritten(ctx, input, now, { leaders: leaders ?? [], shiftBy, lapsing })))
  })
  changed.sort((a, b) => a.startsAt - b.startsAt)
  tellChanged(ctx, changed)
  const done = { shiftIds: shiftIdsOf(changed) }
  const { needId } = first
  if (needId === null) return done
  return ctx.commit(async (transaction) => {
    const plan = { shiftId: input.shiftId, title: input.title, startsAt: input.startsAt, endsAt: input.endsAt }
    for (const message of await shiftMoved(transaction, needId, input.shiftId, plan, ctx)) ctx.tell(message)
    return done
  })
}

/** Refuses before anything is written. */
function check(ctx: Change, input: Draft, rosters: readonly RosterDoc[], leaders: Leaders | null): void {
  const [first] = rosters as [RosterDoc]
  if (afterAction(first.state, 'change') === null) return ctx.refuse('alreadyCancelled')
  if (first.startsAt <= ctx.now) return ctx.refuse('shiftStarted')
  const item = first.itemNo === null ? null : itemOf(first.itemNo)
  const decision = decidePublish({ ...input, hazard: first.hazard, item, leadersKnown: leaders !== null }, ctx.now)
  // The item was in the catalogue when the shift was published; what has left it since binds nobody. And the time to sign up
  // may be over for a shift that is mended.
  if (!decision.ok && decision.reason !== 'unknownItem' && decision.reason !== 'signUpOver') return ctx.refuse(decision.reason, decision.details)
  for (const roster of rosters) {
    if (!decideSeats(roster, seatsFor(input, roster)).ok) return ctx.refuse('seatsTaken', { taken: seatsInUse(roster), startsAt: roster.startsAt })
  }
}

const seatsFor = ({ seats }: Draft, roster: RosterDoc) => seats.find(({ postId }) => postId === roster.postId)?.seats ?? roster.seats

function rewritten(ctx: Change, input: Draft, now: RosterDoc, { leaders, shiftBy, lapsing }: { leaders: Leaders; shiftBy: number; lapsing: Lapsing }): Partial<RosterDoc> | null {
  if (now.lastChange?.requestId === ctx.requestId || now.state !== 'open') return null
  const startsAt = now.startsAt + shiftBy
  const facts = {
    title: input.title,
    description: input.description,
    place: input.place,
    roomFor: input.roomFor ?? null,
    risks: input.risks,
    safeguards: input.safeguards,
    insurancePolicyNo: input.insurancePolicyNo,
    leaders,
    leaderNos: leaders.map(({ memberNo }) => memberNo),
    startsAt,
    endsAt: startsAt + (input.endsAt - input.startsAt),
  }
  const signUp = input.signUp ?? now.signUp
  // Somebody may have taken a seat since the check: then there stay as many seats as people.
  const seats = Math.max(seatsFor(input, now), seatsInUse(now))
  const inLine = withoutLapsing(now, lapsing, ctx.now)
  const { lists, moved } = fillSeats({ ...now, ...inLine, seats }, startsAt, ctx.now)
  const lastChange = { at: ctx.now, requestId: ctx.requestId, words: changesInWords(now, facts), moved }
  return { ...facts, ...lists, cancelled: inLine.cancelled, ...(signUp ? { signUp: signUpTimes(signUp, startsAt) } : {}), lastChange }
}
