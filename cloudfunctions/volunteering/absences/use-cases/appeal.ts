import type { UseCase } from '../../../kit/context'
import { staffOf } from '../../../people'
import { absenceView, type AbsenceDoc } from '../absence'
import { ABSENCE_STATES } from '../domain/absence-states'
import { appealUntil, decideAppeal, decideJudge, judgesAmong } from '../domain/decide-absence'
import { absenceAppealed, absenceJudged } from '../words'

/** The person objects once, in their own words; somebody who did not record it looks into it and answers with a reason. */
export const appeal: UseCase<'absence.appeal'> = (ctx, { absenceId, words }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const recorded = ctx.reach(await transaction.read<AbsenceDoc>('absences', absenceId))
    const decision = decideAppeal(recorded, now)
    if (!decision.ok) return ctx.refuse(decision.reason, { until: appealUntil(recorded) })
    const appealed: AbsenceDoc = { ...recorded, state: ABSENCE_STATES.recorded.appeal, appeal: { words, at: now } }
    await transaction.put('absences', appealed)
    for (const message of absenceAppealed(appealed, await judgesOf(appealed))) ctx.tell(message)
    return absenceView(appealed, { memberNo: caller.memberNo, now })
  })

export const decide: UseCase<'absence.decide'> = (ctx, { absenceId, uphold, reason }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const appealed = ctx.reach(await transaction.read<AbsenceDoc>('absences', absenceId))
    const decision = decideJudge(appealed, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const { uphold: upheld, withdraw: withdrawn } = ABSENCE_STATES.appealed
    const judged: AbsenceDoc = { ...appealed, state: uphold ? upheld : withdrawn, answer: { by: caller.name, reason, at: now } }
    await transaction.put('absences', judged)
    ctx.tell(absenceJudged(judged))
    return absenceView(judged, { memberNo: caller.memberNo, now })
  })

/** The other leaders of the shift; where there is none, staff: an appeal that nobody hears of is no appeal. */
async function judgesOf(absence: AbsenceDoc): Promise<string[]> {
  const leaders = judgesAmong(absence.leaderNos, absence)
  return leaders.length > 0 ? leaders : judgesAmong(await staffOf(absence.communityId), absence)
}
