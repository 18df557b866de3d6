import type { UseCase } from '../../../kit/context'
import { decideConfirm } from '../domain/decide-confirm'
import { decideVerify } from '../domain/decide-verify'
import { after } from '../domain/states'
import { stepOf, type NeedDoc } from '../need'
import { moved } from '../moved'
import { serviceOf } from '../service'
import { needView, NO_SERVICE } from '../views'
import { needAccepted, needClosed, needReturned, needUnsolved, needWithdrawn } from '../words'

/** The steps of a need after the asking. Each reads the need inside its transaction, so two taps at once make one step. */

export const verifyNeed: UseCase<'need.verify'> = (ctx, { needId, accept, reason }) =>
  ctx.commit(async (transaction) => {
    const need = ctx.reach(await transaction.read<NeedDoc>('needs', needId))
    const decision = decideVerify(need, ctx.caller.memberNo, accept, reason)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const action = accept ? 'accept' : 'return'
    const next = moved(need, action, decision.to, ctx, accept ? {} : { returnReason: reason })
    await transaction.put('needs', next)
    for (const message of accept ? needAccepted(next, ctx.now) : needReturned(next, ctx.now)) ctx.tell(message)
    return needView(next, NO_SERVICE, ctx.caller)
  })

export const withdrawNeed: UseCase<'need.withdraw'> = (ctx, { needId }) =>
  ctx.commit(async (transaction) => {
    const need = ctx.reach(await transaction.read<NeedDoc>('needs', needId))
    const to = after(need.state, 'withdraw')
    if (!to) return ctx.refuse('wrongState')
    const next = moved(need, 'withdraw', to, ctx)
    await transaction.put('needs', next)
    for (const message of needWithdrawn(next, ctx.now)) ctx.tell(message)
    return needView(next, NO_SERVICE, ctx.caller)
  })

/** Looks up the shift while the transaction is open: its id is known only from the need, and reading locks nothing. */
export const confirmNeed: UseCase<'need.confirm'> = (ctx, { needId, solved, stars, comment }) =>
  ctx.commit(async (transaction) => {
    const need = ctx.reach(await transaction.read<NeedDoc>('needs', needId))
    const service = await serviceOf(need, ctx.now)
    const decision = decideConfirm(need.state, service.servedAt !== null)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const next = moved(need, 'confirm', decision.to, ctx, { rating: { solved, stars, comment } })
    await transaction.put('needs', next)
    for (const message of needClosed(next, ctx.now)) ctx.tell(message)
    if (!solved) for (const message of needUnsolved(next, verifierOf(next), ctx.now)) ctx.tell(message)
    return needView(next, service, ctx.caller)
  })

function verifierOf(need: NeedDoc): string[] {
  const verified = stepOf(need, 'accept')
  return verified ? [verified.by.memberNo] : []
}
