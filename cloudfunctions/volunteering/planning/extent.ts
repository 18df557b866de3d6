import type { ShiftExtent } from '#contract/planning'
import type { Ctx } from '../../kit/context'
import { rostersOf, rostersOfSeries, type RosterDoc } from '../rosters/public'

/** The shift that somebody points at, and every post that the change is meant for. */
export interface Meant {
  /** The posts of the shift itself. */
  posts: RosterDoc[]
  /** Those, or the posts of all shifts of the series that are meant; none that has begun beside the one pointed at. */
  rosters: RosterDoc[]
}

/** Throws NOT_FOUND for a shift outside the caller's reach. */
export async function meantBy(ctx: Pick<Ctx, 'caller' | 'now' | 'reach'>, shiftId: string, extent: ShiftExtent): Promise<Meant> {
  const { communityId } = ctx.caller
  const posts = await rostersOf(communityId, shiftId)
  const first = ctx.reach(posts[0] ?? null)
  if (extent === 'one' || first.seriesId === null) return { posts, rosters: posts }
  const from = extent === 'rest' ? Math.max(first.startsAt, ctx.now) : ctx.now
  const series = await rostersOfSeries(communityId, first.seriesId, from)
  const others = series.filter((roster) => roster.shiftId !== shiftId && roster.state === 'open')
  return { posts, rosters: [...posts, ...others] }
}

export const shiftIdsOf = (rosters: readonly RosterDoc[]) => [...new Set(rosters.map((roster) => roster.shiftId))]
