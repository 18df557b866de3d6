import { SLIP_FIELDS } from '#contract/party-facts'
import type { SlipDoc } from '../../../double-registrations'
import type { UseCase } from '../../../kit/context'
import { newId } from '../../../kit/seal'
import { decideConsent } from '../domain/decide-slip'
import { SLIP_STATES } from '../domain/slip-states'
import { slipOf, slipView, withSlip } from '../registration'
import { readRegistration } from '../repository'

/** The person's yes to one slip, and their no to it as long as it was not sent. */

export const consent: UseCase<'party.consent'> = (ctx, { year, unit, letter }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const registration = await readRegistration(transaction, caller.communityId, caller.memberNo)
    if (!registration) return ctx.refuse('notRegistered')
    const decision = decideConsent(registration, { year, unit, letter }, now)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const slip: SlipDoc = { slipId: newId(), year, unit, letter, fields: SLIP_FIELDS, state: 'consented', consentedAt: now, withdrawnAt: null, sent: null }
    await transaction.put('doubleRegistrations', { ...registration, slips: [...registration.slips, slip] })
    return slipView(slip, caller.memberNo, caller)
  })

export const withdrawConsent: UseCase<'party.withdrawConsent'> = (ctx, { slipId }) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const { registration, slip } = slipOf(await readRegistration(transaction, caller.communityId, caller.memberNo), slipId)
    if (slip.state !== 'consented') return ctx.refuse('wrongState')
    const withdrawn: SlipDoc = { ...slip, state: SLIP_STATES.consented.withdraw, withdrawnAt: now }
    await transaction.put('doubleRegistrations', withSlip(registration, withdrawn))
    return slipView(withdrawn, caller.memberNo, caller)
  })
