import type { UseCase } from '../../../kit/context'
import { decideAnswer, decideVerify } from '../domain/decide-typed'
import { after } from '../domain/typed-states'
import { asSomebody } from '../entry'
import { standingOf, type TypedDoc } from '../typed'
import { publicView, typedView } from '../views'
import { endOfWorkingDays } from '../working-days'
import { objectionAnswered, objectionRaised, publicityBegun, typedRefused } from '../words'
import { mayAnswer } from './type'

/** Three whole working days, the usual publicity before a record takes effect. */
const PUBLICITY_DAYS = 3

/** The hands after the first. Each reads inside its transaction, so of two at once one is refused. */

export const verify: UseCase<'hours.verify'> = (ctx, { typedId, accept, reason }) =>
  ctx.commit(async (transaction) => {
    const typed = ctx.reach(await transaction.read<TypedDoc>('typedHours', typedId))
    const decision = decideVerify(standingOf(typed), ctx.caller.memberNo, accept, reason)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const checked: TypedDoc = {
      ...typed,
      state: decision.to,
      verifiedBy: asSomebody(ctx.caller),
      ...(accept ? { publicUntil: endOfWorkingDays(ctx.now, PUBLICITY_DAYS) } : { refusal: reason }),
    }
    await transaction.put('typedHours', checked)
    for (const message of accept ? [publicityBegun(checked, ctx.now)] : typedRefused(checked, ctx.now)) ctx.tell(message)
    return typedView(checked, ctx.caller, mayAnswer(ctx.caller))
  })

export const object: UseCase<'hours.object'> = (ctx, { typedId, reason }) =>
  ctx.commit(async (transaction) => {
    const typed = ctx.reach(await transaction.read<TypedDoc>('typedHours', typedId))
    const to = after(typed.state, 'object')
    if (!to) return ctx.refuse('wrongState')
    const objection = { by: asSomebody(ctx.caller), reason, at: ctx.now, answer: null }
    const objected: TypedDoc = { ...typed, state: to, objections: [...typed.objections, objection] }
    await transaction.put('typedHours', objected)
    for (const message of objectionRaised(objected, reason, ctx.now)) ctx.tell(message)
    return publicView(objected)
  })

export const answer: UseCase<'hours.answer'> = (ctx, { typedId, uphold, reason }) =>
  ctx.commit(async (transaction) => {
    const typed = ctx.reach(await transaction.read<TypedDoc>('typedHours', typedId))
    const decision = decideAnswer(standingOf(typed), ctx.caller.memberNo, uphold)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const given = { by: asSomebody(ctx.caller), upheld: uphold, reason, at: ctx.now }
    const [objection] = typed.objections.slice(-1)
    const objections = typed.objections.map((one) => (one === objection ? { ...one, answer: given } : one))
    const answered: TypedDoc = { ...typed, state: decision.to, objections, ...(uphold ? { refusal: reason } : {}) }
    await transaction.put('typedHours', answered)
    if (objection) for (const message of objectionAnswered(answered, objection.by.memberNo, uphold, reason, ctx.now)) ctx.tell(message)
    if (uphold) for (const message of typedRefused(answered, ctx.now)) ctx.tell(message)
    return typedView(answered, ctx.caller, mayAnswer(ctx.caller))
  })
