import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { comingOfSeries, rostersOf } from '../../rosters/public'
import { daysOf, personView, regularView } from '../regular'
import { regularsOf, regularsOfSeries } from '../repository'

export const mine: UseCase<'regular.mine'> = async ({ caller: { communityId, memberNo }, now }) => {
  const regulars = await regularsOf(communityId, memberNo)
  if (regulars.length === 0) return { regulars: [] }
  const series = await comingOfSeries(communityId, regulars.map(({ seriesId }) => seriesId), now)
  return { regulars: regulars.map((regular) => regularView(regular, series, now)) }
}

export const forShift: UseCase<'regular.forShift'> = async ({ caller: { communityId, memberNo }, now }, { shiftId }) => {
  const [first] = await rostersOf(communityId, shiftId)
  if (!first) throw notFound()
  const { seriesId } = first
  if (seriesId === null) return { mine: null, weekdays: [], coming: 0 }
  const [series, regulars] = await Promise.all([comingOfSeries(communityId, [seriesId], now), regularsOf(communityId, memberNo)])
  const open = series.filter(({ state }) => state === 'open')
  const own = regulars.find((regular) => regular.seriesId === seriesId)
  return {
    mine: own ? regularView(own, open, now) : null,
    weekdays: daysOf(open),
    coming: new Set(open.map((roster) => roster.shiftId)).size,
  }
}

export const ofShift: UseCase<'regular.ofShift'> = async (ctx, { shiftId }) => {
  const { communityId } = ctx.caller
  const first = ctx.reach((await rostersOf(communityId, shiftId))[0] ?? null)
  if (first.seriesId === null) return { people: [] }
  return { people: (await regularsOfSeries(communityId, first.seriesId)).map((regular) => personView(regular, ctx.now)) }
}
