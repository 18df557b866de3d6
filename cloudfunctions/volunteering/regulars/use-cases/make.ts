import { isMinor } from '#contract/ages'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { put } from '../../../kit/store'
import { memberBehind } from '../../../people'
import { rostersOf } from '../../rosters/public'
import { afterAction } from '../domain/regular-states'
import { means } from '../domain/regular-days'
import { choose, comingFor, takePlaces } from '../places'
import { regularId, type RegularDoc } from '../regular'
import { readRegular } from '../repository'
import { aboutShift, regularMade } from '../words'

/**
 * "Every time, me." First the word is written, under its request, and then the lists are joined: a resend finishes what was begun.
 * For minors a guardian agrees to each shift, so they sign up one by one (民法典 arts. 17–19).
 */
export const make: UseCase<'regular.make'> = async (ctx, { shiftId, postId, weekdays }) => {
  const person = memberBehind(ctx.caller)
  const { communityId, memberNo, name } = person
  const post = (await rostersOf(communityId, shiftId)).find((roster) => roster.postId === postId)
  if (!post) throw notFound()
  const { seriesId, title, postName } = post
  if (seriesId === null) return ctx.refuse('noSeries')
  if (isMinor(person, ctx.now)) return ctx.refuse('underAge')
  const id = regularId(seriesId, postId, memberNo)
  const [before, found] = await Promise.all([readRegular(id), comingFor({ communityId, seriesId, postId, memberNo }, ctx.now)])
  const state = before === null || before.requestId === ctx.requestId ? 'active' : afterAction(before.state, 'make')
  if (state === null) return ctx.refuse('alreadyRegular')
  const regular: RegularDoc = { _id: id, communityId, seriesId, postId, memberNo, name, title, postName, state, weekdays, pausedUntil: null, madeAt: ctx.now, requestId: ctx.requestId }
  const first = found.posts.find(({ startsAt }) => means(regular, startsAt))
  if (!first) return ctx.refuse('nothingComing')
  await put('regulars', regular)
  const taken = await takePlaces(choose(regular, person, found, ctx.now), person, ctx.now)
  ctx.tell(regularMade(aboutShift(regular, first), taken))
  return taken
}
