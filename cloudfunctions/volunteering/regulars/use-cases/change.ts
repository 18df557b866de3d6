import type { GivenBack } from '#contract/regulars'
import { findByIds } from '../../../kit/bulk'
import { startOfDay } from '../../../kit/clock'
import type { Ctx, UseCase } from '../../../kit/context'
import { Refusal } from '../../../kit/errors'
import { fewAtATime } from '../../../kit/few'
import { memberBehind } from '../../../people'
import { rosterId, rostersWith, type RosterDoc } from '../../rosters/public'
import { stateAt } from '../domain/regular-days'
import { afterAction } from '../domain/regular-states'
import { choose, comingFor, giveBack, takePlaces } from '../places'
import { placesOf, type RegularDoc } from '../regular'
import { changeRegular, readRegular } from '../repository'
import { aboutAll, aboutShift, regularRests, regularResumed } from '../words'

/** A standing word rests, ends or goes on. */

type Resting = Ctx<'regular.pause'> | Ctx<'regular.end'>

export const pause: UseCase<'regular.pause'> = async (ctx, { regularId, until }) => {
  const pausedUntil = startOfDay(until)
  if (pausedUntil <= ctx.now) return ctx.refuse('untilPast')
  const regular = ctx.reach(await readRegular(regularId))
  const state = afterAction(stateAt(regular, ctx.now), 'pause')
  const given = await rest(ctx, regular, { state, pausedUntil, leaves: ({ startsAt }) => startsAt < pausedUntil, reason: '固定报名暂停' })
  ctx.tell(regularRests(aboutAll(regular, pausedUntil), until, given.givenBack))
  return given
}

export const end: UseCase<'regular.end'> = async (ctx, { regularId, giveBack: leaves }) => {
  const regular = ctx.reach(await readRegular(regularId))
  const state = afterAction(stateAt(regular, ctx.now), 'end')
  const given = await rest(ctx, regular, { state, pausedUntil: null, leaves: () => leaves, reason: '固定报名结束' })
  ctx.tell(regularRests(aboutAll(regular, ctx.now), null, given.givenBack))
  return given
}

interface Rest {
  /** Null where the table knows no such way. */
  state: RegularDoc['state'] | null
  pausedUntil: number | null
  leaves: (place: RosterDoc) => boolean
  reason: string
}

/** First it is written which places go back, then they go back one by one: a resend finishes what was begun. */
async function rest(ctx: Resting, regular: RegularDoc, { state, pausedUntil, leaves, reason }: Rest): Promise<GivenBack> {
  const { communityId, memberNo, postId } = regular
  const resent = regular.requestId === ctx.requestId
  if (state === null && !resent) return ctx.refuse('wrongState')
  const places = resent
    ? await findByIds<RosterDoc>('rosters', regular.givenBack.map((shiftId) => rosterId(shiftId, postId)))
    : placesOf(regular, await rostersWith(communityId, memberNo, ctx.now), ctx.now).filter(leaves)
  if (state !== null && !resent) {
    const change = { state, pausedUntil, givenBack: places.map(({ shiftId }) => shiftId), requestId: ctx.requestId }
    if (!(await changeRegular(regular, change))) throw new Refusal('CONFLICT')
  }
  const given: boolean[] = []
  await fewAtATime(places, async (place) => {
    const late = await giveBack(place, { memberNo, reason, name: ctx.name }, ctx.now)
    if (late !== null) given.push(late)
  })
  return { givenBack: given.length, late: given.filter(Boolean).length }
}

/** What the pause gave back is signed up for again where a seat is free, or stands in line. The word is stored beside the reply. */
export const resume: UseCase<'regular.resume'> = async (ctx, { regularId }) => {
  const paused = ctx.reach(await readRegular(regularId))
  const state = afterAction(stateAt(paused, ctx.now), 'resume')
  if (state === null) return ctx.refuse('wrongState')
  const regular: RegularDoc = { ...paused, state, pausedUntil: null }
  const choices = choose(regular, memberBehind(ctx.caller), await comingFor(regular, ctx.now), ctx.now)
  const taken = await takePlaces(choices, regular, ctx.now)
  const [first] = choices
  return ctx.commit(async (transaction) => {
    await transaction.put('regulars', { ...regular, givenBack: [], requestId: ctx.requestId })
    ctx.tell(regularResumed(first ? aboutShift(regular, first.post) : aboutAll(regular, ctx.now), taken))
    return taken
  })
}
