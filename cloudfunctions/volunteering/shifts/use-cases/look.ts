import type { Caller, UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { DAY, HOUR } from '../../../kit/clock'
import { memberBehind } from '../../../people'
import { standingOf } from '../../approval/public'
import { attendanceOf } from '../../attendance/public'
import { heldBy } from '../../credentials/public'
import { openRosters, rostersLedBy, rostersOf, rostersOfSeries, rostersSince, rostersWith, shiftAndCommitments } from '../../rosters/public'
import { familyOf } from '../family'
import { openShifts, rosterView, shiftCards, shiftView } from '../views'

/** The questions about shifts. */

async function comingInSeries(communityId: string, seriesId: string, after: number): Promise<number> {
  const later = await rostersOfSeries(communityId, seriesId, after + 1)
  return new Set(later.filter(({ state }) => state === 'open').map(({ shiftId }) => shiftId)).size
}

/** Staff and grid workers answer for every shift of the community. */
const organises = ({ is }: Caller) => is.includes('staff') || is.includes('gridWorker')

export const list: UseCase<'shift.list'> = async ({ caller, now }) => {
  const rosters = await openRosters(caller.communityId, now)
  const [standing, held] = await Promise.all([
    standingOf(caller.communityId, caller.memberNo, rosters.flatMap(({ rules }) => rules ?? []), now),
    heldBy(caller.communityId, [caller.memberNo], rosters),
  ])
  return { shifts: openShifts(rosters, { applicant: memberBehind(caller), held, now, standing }) }
}

/** A shift stays until nobody can scan out of it any more; after that it is in the record book. */
export const mine: UseCase<'shift.mine'> = async ({ caller, now }) => ({
  shifts: shiftCards(await rostersWith(caller.communityId, caller.memberNo, now - 2 * HOUR), caller.memberNo),
})

/** Past shifts stay for a week, because their lists may still have to be confirmed. */
export const led: UseCase<'shift.led'> = async ({ caller, now }) => {
  const since = now - 7 * DAY
  const rosters = organises(caller)
    ? await rostersSince(caller.communityId, since)
    : await rostersLedBy(caller.communityId, caller.memberNo, since)
  return { shifts: shiftCards(rosters, caller.memberNo) }
}

export const get: UseCase<'shift.get'> = async (ctx, { shiftId }) => {
  const { communityId, memberNo } = ctx.caller
  const { posts, commitments } = await shiftAndCommitments(communityId, shiftId, memberNo, ctx.now)
  const [first] = posts
  if (!first) throw notFound()
  const mayLead = first.leaderNos.includes(memberNo) || organises(ctx.caller)
  // Who is present stands on a list, and who stands on one need not show anything: one of the two questions is never asked.
  const joined = posts.some(({ people }) => people.includes(memberNo))
  const [attendance, family, coming] = await Promise.all([
    joined ? attendanceOf(communityId, shiftId, memberNo) : null,
    familyOf(ctx),
    mayLead && first.seriesId !== null ? comingInSeries(communityId, first.seriesId, first.startsAt) : 0,
  ])
  const held = await heldBy(communityId, [...(joined ? [] : [memberNo]), ...family.children.map((child) => child.memberNo)], posts)
  return shiftView({ coming, ...family, posts, commitments, applicant: memberBehind(ctx.caller), held, attendance, mayLead, now: ctx.now }, ctx.caller)
}

export const roster: UseCase<'shift.roster'> = async (ctx, { shiftId }) => {
  const posts = await rostersOf(ctx.caller.communityId, shiftId)
  ctx.reach(posts[0] ?? null)
  return rosterView(posts)
}
