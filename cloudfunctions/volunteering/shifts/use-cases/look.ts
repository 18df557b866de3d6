import type { Caller, UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { DAY, HOUR } from '../../../kit/clock'
import { memberBehind } from '../../../people'
import { standingOf } from '../../approval/public'
import { attendanceOf } from '../../attendance/public'
import { heldBy } from '../../credentials/public'
import { checksFor, isSoon } from '../../place-check/public'
import { openRosters, rostersLedBy, rostersOf, rostersOfSeries, rostersSince, rostersWith, shiftAndCommitments, type RosterDoc } from '../../rosters/public'
import { offeredTo } from '../domain/decide-hand-on'
import { wholeShifts } from '../domain/whole-shifts'
import { familyOf } from '../family'
import { openShifts, rosterView, shiftCards, shiftView, type Later } from '../views'

/** The questions about shifts. */

async function laterInSeries(communityId: string, seriesId: string, after: number): Promise<Later> {
  const later = (await rostersOfSeries(communityId, seriesId, after + 1)).filter(({ state }) => state === 'open')
  return { coming: new Set(later.map(({ shiftId }) => shiftId)).size, lastAt: later.at(-1)?.startsAt ?? after }
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
export const mine: UseCase<'shift.mine'> = async ({ caller, now }) => {
  const [rosters, checkAt] = await Promise.all([rostersWith(caller.communityId, caller.memberNo, now - 2 * HOUR), checksFor(caller, now)])
  return { shifts: shiftCards(rosters, caller.memberNo).map((card) => ({ ...card, placeCheck: checkAt(card) })) }
}

/** Past shifts stay for a week, because their lists may still have to be confirmed. */
export const led: UseCase<'shift.led'> = async ({ caller, now }, { from = 0 }) => {
  const since = Math.max(from, now - 7 * DAY)
  const { page, next } = wholeShifts(await postsLed(caller, since), POSTS)
  return { shifts: shiftCards(withoutUntouched(page), caller.memberNo), next }
}

/** What one answer holds. */
const POSTS = 300

const postsLed = (caller: Caller, since: number): Promise<RosterDoc[]> =>
  organises(caller) ? rostersSince(caller.communityId, since, POSTS + 1) : rostersLedBy(caller.communityId, caller.memberNo, since, POSTS + 1)

/** A shift that was taken back before anybody had joined it concerns nobody: sixty of them would bury the others. */
function withoutUntouched(rosters: readonly RosterDoc[]): RosterDoc[] {
  const touched = new Set(rosters.filter(({ state, people, cancelled }) => state === 'open' || people.length + cancelled.length > 0).map(({ shiftId }) => shiftId))
  return rosters.filter(({ shiftId }) => touched.has(shiftId))
}

export const get: UseCase<'shift.get'> = async (ctx, { shiftId }) => {
  const { communityId, memberNo } = ctx.caller
  const { posts, commitments } = await shiftAndCommitments(communityId, shiftId, memberNo, ctx.now)
  const [first] = posts
  if (!first) throw notFound()
  const mayLead = first.leaderNos.includes(memberNo) || organises(ctx.caller)
  // Who is present stands on a list, and who stands on one need not show anything: one of the two questions is never asked.
  const joined = posts.some(({ people }) => people.includes(memberNo))
  const nothing = { coming: 0, lastAt: first.startsAt }
  const offered = posts.some(({ confirmed }) => offeredTo(confirmed, memberNo) !== null)
  const [attendance, checkAt, family, standing, later] = await Promise.all([
    joined ? attendanceOf(communityId, shiftId, memberNo) : null,
    joined && isSoon(first, ctx.now) ? checksFor(ctx.caller, ctx.now) : () => null,
    familyOf(ctx),
    standingOf(communityId, memberNo, offered ? (first.rules ?? []) : [], ctx.now),
    mayLead && first.seriesId !== null ? laterInSeries(communityId, first.seriesId, first.startsAt) : nothing,
  ])
  const held = await heldBy(communityId, [...(joined ? [] : [memberNo]), ...family.children.map((child) => child.memberNo)], posts)
  return shiftView({ later, ...family, posts, commitments, applicant: memberBehind(ctx.caller), held, attendance, placeCheck: checkAt(first), standing, mayLead, organises: organises(ctx.caller), now: ctx.now }, ctx.caller)
}

export const roster: UseCase<'shift.roster'> = async (ctx, { shiftId }) => {
  const posts = await rostersOf(ctx.caller.communityId, shiftId)
  ctx.reach(posts[0] ?? null)
  return rosterView(posts)
}
