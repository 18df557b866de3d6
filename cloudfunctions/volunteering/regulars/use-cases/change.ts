import type { GivenBack } from '#contract/regulars'
import { startOfDay } from '../../../kit/clock'
import type { Ctx, UseCase } from '../../../kit/context'
import { Refusal } from '../../../kit/errors'
import { memberBehind } from '../../../people'
import type { RosterDoc } from '../../rosters/public'
import { isOn, stateAt } from '../domain/regular-days'
import { afterAction, type RegularAction } from '../domain/regular-states'
import { choose, comingFor, giveBack, postsComing, takePlaces } from '../places'
import type { RegularDoc } from '../regular'
import { changeRegular, readRegular } from '../repository'
import { aboutAll, aboutShift, regularChanged, regularRests, regularResumed } from '../words'

/**
 * A standing word rests, ends, goes on or means other days. It is written first, under its request, and then the lists follow it:
 * a resend finds the word written and finishes what was begun.
 */

type Changing = Ctx<'regular.pause'> | Ctx<'regular.end'> | Ctx<'regular.resume'> | Ctx<'regular.change'>

export const pause: UseCase<'regular.pause'> = async (ctx, { regularId, until }) => {
  const pausedUntil = startOfDay(until)
  if (pausedUntil <= ctx.now) return ctx.refuse('untilPast')
  const regular = await write(ctx, await mine(ctx, regularId), 'pause', { pausedUntil })
  const given = await rest(ctx, regular, ({ startsAt }) => startsAt < pausedUntil, '固定报名暂停')
  ctx.tell(regularRests(aboutAll(regular, pausedUntil), until, given.givenBack))
  return given
}

export const end: UseCase<'regular.end'> = async (ctx, { regularId, giveBack: leaves }) => {
  const regular = await write(ctx, await mine(ctx, regularId), 'end', { pausedUntil: null })
  const given = await rest(ctx, regular, () => leaves, '固定报名结束')
  ctx.tell(regularRests(aboutAll(regular, ctx.now), null, given.givenBack))
  return given
}

/** What the pause gave back is signed up for again where a seat is free, or stands in line. */
export const resume: UseCase<'regular.resume'> = async (ctx, { regularId }) => {
  const regular = await write(ctx, await mine(ctx, regularId), 'resume', { pausedUntil: null })
  const person = memberBehind(ctx.caller)
  const choices = choose(regular, person, await comingFor(regular, ctx.now), ctx.now)
  const taken = await takePlaces(choices, person, ctx.now)
  const [first] = choices
  ctx.tell(regularResumed(first ? aboutShift(regular, first.post) : aboutAll(regular, ctx.now), taken))
  return taken
}

/** Places on days that it means no more go back, those on new days are signed up for, the others stay. */
export const changeDays: UseCase<'regular.change'> = async (ctx, { regularId, weekdays }) => {
  const before = await mine(ctx, regularId)
  const found = await comingFor(before, ctx.now)
  if (!found.posts.some(({ startsAt }) => isOn(weekdays, startsAt))) return ctx.refuse('nothingComing')
  const regular = await write(ctx, before, 'change', { weekdays })
  const given = await giveBack(found.posts, ({ startsAt }) => !isOn(weekdays, startsAt), { ...regular, reason: '固定报名改了日子' }, ctx.now)
  const person = memberBehind(ctx.caller)
  const taken = await takePlaces(choose(regular, person, found, ctx.now), person, ctx.now)
  ctx.tell(regularChanged(aboutAll(regular, ctx.now), taken, given.givenBack))
  return { ...taken, ...given }
}

const mine = async (ctx: Changing, regularId: string): Promise<RegularDoc> => ctx.reach(await readRegular(regularId))

/** Writes the word, unless an earlier try of the same request has; refuses where the table knows no such way. */
async function write(ctx: Changing, regular: RegularDoc, action: RegularAction, wanted: Partial<RegularDoc>): Promise<RegularDoc> {
  if (regular.requestId === ctx.requestId) return regular
  const state = afterAction(stateAt(regular, ctx.now), action)
  if (state === null) return ctx.refuse('wrongState')
  const change = { ...wanted, state, requestId: ctx.requestId }
  if (!(await changeRegular(regular, change))) throw new Refusal('CONFLICT')
  return { ...regular, ...change }
}

const rest = async (ctx: Changing, regular: RegularDoc, leaves: (post: RosterDoc) => boolean, reason: string): Promise<GivenBack> =>
  giveBack(await postsComing(regular, ctx.now), leaves, { ...regular, reason }, ctx.now)
