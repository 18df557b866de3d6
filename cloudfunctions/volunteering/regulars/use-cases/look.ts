import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { rostersOf, rostersOfSeries, rostersWith } from '../../rosters/public'
import { weekdayOf } from '../domain/regular-days'
import { personView, regularView } from '../regular'
import { regularsOf, regularsOfSeries } from '../repository'

export const mine: UseCase<'regular.mine'> = async ({ caller: { communityId, memberNo }, now }) => {
  const [regulars, places] = await Promise.all([regularsOf(communityId, memberNo), rostersWith(communityId, memberNo, now)])
  return { regulars: regulars.map((regular) => regularView(regular, places, now)) }
}

export const forShift: UseCase<'regular.forShift'> = async ({ caller: { communityId, memberNo }, now }, { shiftId }) => {
  const [first] = await rostersOf(communityId, shiftId)
  if (!first) throw notFound()
  const { seriesId } = first
  if (seriesId === null) return { mine: null, weekdays: [], coming: 0 }
  const [series, regulars] = await Promise.all([rostersOfSeries(communityId, seriesId, now + 1), regularsOf(communityId, memberNo)])
  const open = series.filter(({ state }) => state === 'open')
  const own = regulars.find((regular) => regular.seriesId === seriesId)
  return {
    mine: own ? regularView(own, open, now) : null,
    weekdays: [...new Set(open.map(({ startsAt }) => weekdayOf(startsAt)))].sort(),
    coming: new Set(open.map((roster) => roster.shiftId)).size,
  }
}

export const ofShift: UseCase<'regular.ofShift'> = async (ctx, { shiftId }) => {
  const { communityId } = ctx.caller
  const first = ctx.reach((await rostersOf(communityId, shiftId))[0] ?? null)
  if (first.seriesId === null) return { people: [] }
  return { people: (await regularsOfSeries(communityId, first.seriesId)).map((regular) => personView(regular, ctx.now)) }
}
