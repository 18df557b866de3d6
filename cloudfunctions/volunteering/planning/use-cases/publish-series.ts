import type { ApprovalRule } from '#contract/approval'
import type { Input } from '#contract/index'
import { insertAll } from '../../../kit/bulk'
import { MINUTE } from '../../../kit/clock'
import type { Ctx, UseCase } from '../../../kit/context'
import { digest } from '../../../kit/seal'
import { rulesIn } from '../../approval/public'
import { credentialsNamed, type Named } from '../../credentials/public'
import { itemOf } from '../../needs/public'
import type { RosterDoc } from '../../rosters/public'
import { decidePublish } from '../domain/decide-publish'
import { pickingFor } from '../domain/picking'
import { decideSeriesDays } from '../domain/series-days'
import { invitations, leadersOf } from '../leaders'
import { newRosters } from '../new-rosters'

/**
 * The same shift on many days. Sixty shifts do not fit one transaction, so their ids come from the request: sent again,
 * the same series is found complete or completed, and nothing stands there twice.
 */
export const publishSeries: UseCase<'shift.publishSeries'> = async (ctx, input) => {
  const { communityId } = ctx.caller
  const dates = decideSeriesDays(input.days, input.from, ctx.now)
  if (!dates.ok) return dates.reason === 'tooFarAhead' ? ctx.refuse(dates.reason, dates.details) : ctx.refuse(dates.reason)
  const [leaders, rules, named] = await Promise.all([leadersOf(communityId, input.leaderNos), rulesIn(communityId), credentialsNamed(communityId, input)])
  if (!named) return ctx.refuse('unknownCredential')
  const seriesId = digest(`series\n${ctx.caller.memberId}\n${ctx.requestId}`).slice(0, 24)
  const shifts = dates.starts.map((startsAt, index) => draft(ctx, input, { seriesId, shiftId: `${seriesId}-${index + 1}`, startsAt, leaders, rules, named }))
  await insertAll('rosters', shifts.flat())
  tellLeaders(ctx, shifts)
  for (const [first] of shifts) if (first && pickingFor(first, ctx.now).state === 'now') ctx.tell({ kind: 'offer', shiftId: first.shiftId })
  return { seriesId, shiftIds: shifts.flatMap(([first]) => (first ? [first.shiftId] : [])) }
}

interface Occurrence {
  seriesId: string
  shiftId: string
  startsAt: number
  leaders: RosterDoc['leaders'] | null
  rules: ApprovalRule[]
  named: Named
}

function draft(ctx: Ctx<'shift.publishSeries'>, input: Input<'shift.publishSeries'>, { seriesId, shiftId, startsAt, leaders, rules, named }: Occurrence): RosterDoc[] {
  const endsAt = startsAt + input.minutes * MINUTE
  const item = input.itemNo === undefined ? null : (itemOf(input.itemNo) ?? undefined)
  const decision = decidePublish({ ...input, startsAt, endsAt, item, leadersKnown: leaders !== null }, ctx.now)
  if (!decision.ok) {
    const { reason, details } = decision
    // The schema bounds the minutes, so neither of these can come of them.
    if (reason === 'endsBeforeStart' || reason === 'tooLong') throw new Error(`${input.minutes} minutes are no length`)
    return ctx.refuse(reason, details)
  }
  const { communityId, memberNo } = ctx.caller
  const { hazard, coefficientTenths } = decision
  const entranceId = input.entranceId ?? null
  const itemNo = input.itemNo ?? null
  const decided = { communityId, shiftId, seriesId, startsAt, endsAt, entranceId, leaders: leaders ?? [], hazard, coefficientTenths, publishedBy: memberNo, itemNo, rules, named }
  return newRosters(input, decided)
}

/** One message for the whole series: the first shift, and how many follow. */
function tellLeaders(ctx: Ctx<'shift.publishSeries'>, shifts: readonly RosterDoc[][]): void {
  const first = shifts[0]?.[0]
  if (!first) return
  for (const message of invitations(first, ctx.caller.memberNo)) ctx.tell({ ...message, body: `${message.body}后面还有 ${shifts.length - 1} 次。` })
}
