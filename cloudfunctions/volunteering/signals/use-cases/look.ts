import type { UseCase } from '../../../kit/context'
import { decideLook } from '../domain/decide-look'
import { SIGNAL_STATES } from '../domain/signal-states'
import { signalsView, type SignalsDoc } from '../signal'

/** A second person's finding stays for ever and changes no hours: what is wrong is put right by a correction, of which the volunteer is told. */
export const look: UseCase<'signal.look'> = (ctx, { shiftId, found, words }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const before = ctx.reach(await transaction.read<SignalsDoc>('signals', shiftId))
    const decision = decideLook(before, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const by = { memberNo: caller.memberNo, name: caller.name }
    const looked: SignalsDoc = { ...before, state: SIGNAL_STATES[before.state].look, looks: [...before.looks, { by, found, words, at: now }] }
    await transaction.put('signals', looked)
    return signalsView(looked, caller.memberNo)
  })
