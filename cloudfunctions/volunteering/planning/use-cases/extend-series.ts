import { findByIds, insertAll } from '../../../kit/bulk'
import { clockText, DAY } from '../../../kit/clock'
import type { Ctx, UseCase } from '../../../kit/context'
import { digest } from '../../../kit/seal'
import { rulesIn } from '../../approval/public'
import { joinNewShifts, newShiftsToTell } from '../../regulars/public'
import { rostersOf, rostersOfSeries, type RosterDoc } from '../../rosters/public'
import { pickingFor } from '../domain/picking'
import { decideMoreDays } from '../domain/series-days'
import { invitations } from '../leaders'
import { onAnotherDay } from '../new-rosters'

/** A series that has rested longer is published anew; so one that runs for years stays one answer of the database. */
const LOOK_BACK = 366 * DAY

/**
 * A series goes on: its last shift, with everything that was checked when it was published, on more days. The new lists are
 * written with the people of standing words on them already. Ids come from the request, and what everybody is told is read
 * from the lists, so a resend finds the same shifts and says the same.
 */
export const extendSeries: UseCase<'shift.extendSeries'> = async (ctx, { shiftId, days }) => {
  const { communityId, memberNo } = ctx.caller
  const pointed = ctx.reach((await rostersOf(communityId, shiftId))[0] ?? null)
  if (pointed.seriesId === null) return ctx.refuse('noSeries')
  const own = `${pointed.seriesId}-${digest(`${ctx.caller.memberId}\n${ctx.requestId}`).slice(0, 8)}`
  const [series, rules] = await Promise.all([rostersOfSeries(communityId, pointed.seriesId, ctx.now - LOOK_BACK), rulesIn(communityId)])
  const before = series.filter((roster) => roster.state === 'open' && !roster.shiftId.startsWith(own))
  const model = lastShift(before)
  if (!model) return ctx.refuse('alreadyCancelled')
  const decision = decideMoreDays(days, clockText(model[0].startsAt), before.map(({ startsAt }) => startsAt), ctx.now)
  if (!decision.ok) return 'details' in decision ? ctx.refuse(decision.reason, decision.details) : ctx.refuse(decision.reason)

  const drafts = decision.starts.flatMap((startsAt, index) => model.map((post) => onAnotherDay(post, { shiftId: `${own}-${index + 1}`, startsAt, rules, publishedBy: memberNo })))
  const { rosters, joins } = await joinNewShifts(drafts, ctx.now)
  await insertAll('rosters', rosters)
  const stored = await findByIds<RosterDoc>('rosters', rosters.map(({ _id }) => _id))
  tellLeaders(ctx, drafts, decision.starts.length)
  const told = newShiftsToTell(stored, joins)
  for (const message of told) ctx.tell(message)
  const shiftIds = [...new Set(drafts.map((draft) => draft.shiftId))]
  for (const draft of drafts) if (draft.postId === model[0].postId && pickingFor(draft, ctx.now).state === 'now') ctx.tell({ kind: 'offer', shiftId: draft.shiftId })
  return { shiftIds, joined: told.length }
}

/** Every post of the shift that starts last; `series` is in the order of starting. */
function lastShift(series: readonly RosterDoc[]): [RosterDoc, ...RosterDoc[]] | null {
  const last = series.at(-1)
  const [first, ...others] = series.filter(({ shiftId }) => shiftId === last?.shiftId).sort((a, b) => a.postId.localeCompare(b.postId))
  return first ? [first, ...others] : null
}

function tellLeaders(ctx: Ctx<'shift.extendSeries'>, drafts: readonly RosterDoc[], many: number): void {
  const [first] = drafts
  if (!first) return
  for (const message of invitations(first, ctx.caller.memberNo)) ctx.tell(many === 1 ? message : { ...message, body: `${message.body}后面还有 ${many - 1} 次。` })
}
