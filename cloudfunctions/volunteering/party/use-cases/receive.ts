import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { decideReceive } from '../domain/decide-registration'
import { REGISTRATION_STATES } from '../domain/registration-states'
import { isThere } from '../registration'
import { readRegistration } from '../repository'
import { registrationReceived } from '../words'

/** Says that the registration has arrived. It is no approval: nothing is weighed and nothing is refused. */
export const receive: UseCase<'party.receive'> = (ctx, { memberNo }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const registration = await readRegistration(transaction, caller.communityId, memberNo)
    if (!isThere(registration)) throw notFound()
    const decision = decideReceive(registration, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const by = { memberNo: caller.memberNo, name: caller.name }
    await transaction.put('doubleRegistrations', { ...registration, state: REGISTRATION_STATES.registered.receive, received: { by, at: now } })
    ctx.tell(registrationReceived(memberNo, caller.name, now))
    return { memberNo, received: { by: caller.name, at: now } }
  })
