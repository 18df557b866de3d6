import type { Input } from '#contract/index'
import type { DoubleRegistrationDoc } from '../../../double-registrations'
import type { Caller, UseCase } from '../../../kit/context'
import { memberBehind } from '../../../people'
import { decideRegister } from '../domain/decide-registration'
import { REGISTRATION_STATES } from '../domain/registration-states'
import { erased, isThere, registrationView, takenBack, type Registered } from '../registration'
import { readRegistration } from '../repository'

/** What party members do about their own registration. Nobody else can do it for them, and nothing follows from not doing it. */

export const register: UseCase<'party.register'> = (ctx, wish) =>
  ctx.commit(async (transaction) => {
    const { caller, now } = ctx
    const decision = decideRegister(memberBehind(caller), wish.letter, now)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const before = await readRegistration(transaction, caller.communityId, caller.memberNo)
    const after = isThere(before) ? changed(before, wish, now) : begun(caller, before, wish, now)
    await transaction.put<DoubleRegistrationDoc>('doubleRegistrations', after)
    return registrationView(after)
  })

const begun = (caller: Caller, before: DoubleRegistrationDoc | null, wish: Input<'party.register'>, now: number): Registered => ({
  ...wish,
  _id: caller.memberId,
  communityId: caller.communityId,
  memberNo: caller.memberNo,
  name: caller.name,
  state: REGISTRATION_STATES.withdrawn.register,
  posts: [],
  registeredAt: now,
  received: null,
  withdrawnAt: null,
  slips: before?.slips ?? [],
})

function changed(before: Registered, wish: Input<'party.register'>, now: number): Registered {
  const { unit, branch } = before
  if (unit === wish.unit && branch === wish.branch) return { ...before, ...wish }
  const state = before.state === 'received' ? REGISTRATION_STATES.received.move : before.state
  return { ...before, ...wish, state, received: null, slips: takenBack(before.slips, now) }
}

export const claim: UseCase<'party.claim'> = (ctx, { posts }) =>
  ctx.commit(async (transaction) => {
    const registration = await readRegistration(transaction, ctx.caller.communityId, ctx.caller.memberNo)
    if (!isThere(registration)) return ctx.refuse('notRegistered')
    const claimed = { ...registration, posts: [...new Set(posts)] }
    await transaction.put<DoubleRegistrationDoc>('doubleRegistrations', claimed)
    return registrationView(claimed)
  })

export const withdraw: UseCase<'party.withdraw'> = (ctx) =>
  ctx.commit(async (transaction) => {
    const registration = await readRegistration(transaction, ctx.caller.communityId, ctx.caller.memberNo)
    if (!isThere(registration)) return ctx.refuse('notRegistered')
    await transaction.put('doubleRegistrations', erased(registration, ctx.now))
    return { withdrawnAt: ctx.now }
  })
