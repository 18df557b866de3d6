import type { Input } from '#contract/index'
import type { Ctx, UseCase } from '../../../kit/context'
import { fewAtATime } from '../../../kit/few'
import { itemOf, shiftMoved } from '../../needs/public'
import { fillSeats, rewriteRoster, type RosterDoc } from '../../rosters/public'
import { leastAge } from '../../shifts/public'
import { coefficientFor, decidePublish } from '../domain/decide-publish'
import { decideSeats, seatsInUse } from '../domain/decide-seats'
import { afterAction } from '../domain/shift-states'
import { signUpTimes } from '../domain/sign-up-window'
import { meantBy, shiftIdsOf } from '../extent'
import { lapsingBy, withoutLapsing, type Lapsing } from '../lapsing'
import { leadersOf, type Leaders } from '../leaders'
import { misfitsOf, withoutUnfit, type Misfits } from '../misfits'
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
  // A resend finds the first list moved already and has to move the others by as much.
  const shiftBy = mine ? (first.lastChange?.shiftBy ?? 0) : input.startsAt - first.startsAt
  if (!mine) check(ctx, input, rosters, leaders)
  const [lapsing, tooYoung] = await Promise.all([lapsingBy(ctx.caller.communityId, rosters, shiftBy), tooYoungFor(ctx, input, rosters, shiftBy)])
  const changed: RosterDoc[] = []
  await fewAtATime(rosters, async (roster) => {
    changed.push(await rewriteRoster(roster, (now) => rewritten(ctx, input, now, { leaders: leaders ?? [], shiftBy, lapsing, tooYoung })))
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

const timesFor = ({ startsAt, endsAt }: Draft, roster: RosterDoc, shiftBy: number) =>
  ({ startsAt: roster.startsAt + shiftBy, endsAt: roster.startsAt + shiftBy + (endsAt - startsAt) })

/** Nobody under age is taken into the night, whatever was promised by day. Nobody is looked up where it asks for no other age than before. */
async function tooYoungFor(ctx: Change, input: Draft, rosters: readonly RosterDoc[], shiftBy: number): Promise<Misfits> {
  const becomes = (roster: RosterDoc) => timesFor(input, roster, shiftBy)
  const asksMore = (roster: RosterDoc) => leastAge({ ...roster, ...becomes(roster) }) > leastAge(roster)
  return rosters.some(asksMore) ? misfitsOf(ctx.caller.communityId, rosters, becomes) : new Map()
}

/** Night counts more. What has left the catalogue since keeps what it was published with. */
function pointsFor(now: RosterDoc, { startsAt, endsAt }: { startsAt: number; endsAt: number }): number {
  const item = now.itemNo === null ? null : itemOf(now.itemNo)
  const moves = startsAt !== now.startsAt || endsAt !== now.endsAt
  return moves && item !== undefined ? coefficientFor(item, startsAt, endsAt) : now.coefficientTenths
}

const seatsFor = ({ seats }: Draft, roster: RosterDoc) => seats.find(({ postId }) => postId === roster.postId)?.seats ?? roster.seats

interface Known {
  leaders: Leaders
  shiftBy: number
  lapsing: Lapsing
  tooYoung: Misfits
}

function rewritten(ctx: Change, input: Draft, now: RosterDoc, { leaders, shiftBy, lapsing, tooYoung }: Known): Partial<RosterDoc> | null {
  if (now.lastChange?.requestId === ctx.requestId || now.state !== 'open') return null
  const times = timesFor(input, now, shiftBy)
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
    ...times,
    coefficientTenths: pointsFor(now, times),
  }
  const signUp = input.signUp ?? now.signUp
  // Somebody may have taken a seat since the check: then there stay as many seats as people.
  const seats = Math.max(seatsFor(input, now), seatsInUse(now))
  const inLine = withoutLapsing(now, lapsing, ctx.now)
  const byLaw = (tooYoung.get(now._id) ?? []).filter((one) => one.byLaw)
  const { unfit, places } = withoutUnfit({ ...now, ...inLine }, byLaw, () => false, { reason: '改到夜里，未满 18 岁不能参加', now: ctx.now })
  const { lists, moved } = fillSeats({ ...now, ...places, seats }, times.startsAt, ctx.now)
  const lastChange = { at: ctx.now, requestId: ctx.requestId, words: changesInWords(now, facts), moved, unfit, shiftBy }
  return { ...facts, ...lists, cancelled: [...places.cancelled], ...(signUp ? { signUp: signUpTimes(signUp, times.startsAt) } : {}), lastChange }
}
