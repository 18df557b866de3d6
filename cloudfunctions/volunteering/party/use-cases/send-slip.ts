import type { SlipContent } from '#contract/party'
import { readDoubleRegistration, type DoubleRegistrationDoc, type SentSlipDoc } from '../../../double-registrations'
import { dayOf } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { readCommunity } from '../../../places'
import { asSomebody, entriesBetween, type HourDoc } from '../../hours/public'
import { decideRevoke, decideSend } from '../domain/decide-slip'
import { SLIP_STATES } from '../domain/slip-states'
import { isSent, sentSlip, slipOf, withSlip } from '../registration'
import { readRegistration } from '../repository'
import { serviceIn } from '../service'
import { slipRevoked, slipSent } from '../words'

/** Staff make the slip to which the person agreed. Like a certificate it copies what the book says on that day, and it weighs nobody. */
export const sendSlip: UseCase<'party.sendSlip'> = async (ctx, { memberNo, slipId }) => {
  const { caller, now } = ctx
  const { communityId } = caller
  const { slip: { year } } = slipOf(await readDoubleRegistration(communityId, memberNo), slipId)
  const period = periodOf(year, dayOf(now))
  const [entries, community] = await Promise.all([entriesBetween(communityId, memberNo, period.from, period.until), readCommunity(communityId)])
  return ctx.commit(async (transaction) => {
    const { registration, slip } = slipOf(await readRegistration(transaction, communityId, memberNo), slipId)
    const decision = decideSend(memberNo, slip, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const content = contentOf(registration, period, year, entries)
    const sent: SentSlipDoc = { ...slip, state: SLIP_STATES.consented.send, sent: { content, handler: asSomebody(caller), at: now } }
    await transaction.put('doubleRegistrations', withSlip(registration, sent))
    ctx.tell(slipSent(memberNo, year, slip.unit, now))
    return sentSlip(sent, memberNo, community, caller)
  })
}

/** The whole year, or as much of it as there has been. */
function periodOf(year: number, today: string): SlipContent['period'] {
  const last = `${year}-12-31`
  return { from: `${year}-01-01`, until: today < last ? today : last }
}

function contentOf(registration: DoubleRegistrationDoc, period: SlipContent['period'], year: number, entries: readonly HourDoc[]): SlipContent {
  const { name, unit, branch, posts } = registration
  const { measuredMinutes, typedMinutes, services } = serviceIn(year, entries)
  return { name, unit, branch, period, measuredMinutes, typedMinutes, services, posts }
}

/** It does not change: a wrong one is revoked, as a certificate is, and another one needs the person's consent again. */
export const revokeSlip: UseCase<'party.revokeSlip'> = async (ctx, { memberNo, slipId, reason }) => {
  const { caller, now } = ctx
  const community = await readCommunity(caller.communityId)
  return ctx.commit(async (transaction) => {
    const { registration, slip } = slipOf(await readRegistration(transaction, caller.communityId, memberNo), slipId)
    const decision = decideRevoke(memberNo, slip, caller.memberNo)
    if (!decision.ok) return ctx.refuse(decision.reason)
    if (!isSent(slip)) throw notFound()
    const revoked: SentSlipDoc = { ...slip, state: SLIP_STATES.sent.revoke, revocation: { reason, by: asSomebody(caller), at: now } }
    await transaction.put('doubleRegistrations', withSlip(registration, revoked))
    ctx.tell(slipRevoked(memberNo, { year: slip.year, unit: slip.unit, reason }, now))
    return sentSlip(revoked, memberNo, community, caller)
  })
}

export const slip: UseCase<'party.slip'> = async (ctx, { memberNo, slipId }) => {
  const { communityId } = ctx.caller
  const [found, community] = await Promise.all([readDoubleRegistration(communityId, memberNo), readCommunity(communityId)])
  const { slip: asked } = slipOf(ctx.reach(found), slipId)
  if (!isSent(asked)) throw notFound()
  return sentSlip(asked, memberNo, community, ctx.caller)
}
