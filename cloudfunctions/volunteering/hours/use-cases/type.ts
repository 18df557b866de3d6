import { dayOf } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { newId } from '../../../kit/seal'
import { readMember } from '../../../people'
import { HARD_DAY, withinDay } from '../domain/day-caps'
import { decideType } from '../domain/decide-typed'
import { asSomebody } from '../entry'
import { minutesOnDay, minutesUnderway } from '../repository'
import type { TypedDoc } from '../typed'
import { typedView } from '../views'
import { typedForYou } from '../words'

/** The first of the hands. The day's limit is asked again when the entry is made, so two typists at once cannot pass it. */
export const type: UseCase<'hours.type'> = async (ctx, { memberNo, activity, place, servedOn, minutes, evidence }) => {
  const { caller, now } = ctx
  const [member, recorded, underway] = await Promise.all([
    readMember(caller.communityId, memberNo),
    minutesOnDay(caller.communityId, memberNo, servedOn),
    minutesUnderway(caller.communityId, memberNo, servedOn),
  ])
  if (!member) throw notFound()
  const already = recorded + underway
  const decision = decideType({
    typist: caller.memberNo,
    memberNo,
    isVolunteer: member.volunteerNo !== null,
    servedOn,
    today: dayOf(now),
    hasEvidence: evidence.text !== '' || evidence.photos.length > 0,
    already,
    minutes,
    mostADay: HARD_DAY,
  })
  if (!decision.ok) return ctx.refuse(decision.reason, decision.reason === 'dayFull' ? { left: Math.max(0, HARD_DAY - already) } : undefined)
  const typed: TypedDoc = {
    _id: newId(),
    communityId: caller.communityId,
    memberNo,
    name: member.name,
    activity,
    place,
    servedOn,
    minutes,
    longDay: withinDay(minutes, already).review,
    evidence,
    state: 'typed',
    typedBy: asSomebody(caller),
    typedAt: now,
    verifiedBy: null,
    publicUntil: null,
    objections: [],
    refusal: null,
  }
  return ctx.commit(async (transaction) => {
    await transaction.insert('typedHours', typed)
    ctx.tell(typedForYou(typed))
    return typedView(typed, caller, mayAnswer(caller))
  })
}

export const mayAnswer = ({ is }: { is: readonly string[] }): boolean => is.includes('staff') || is.includes('gridWorker')
