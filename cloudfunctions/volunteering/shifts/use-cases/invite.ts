import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { answerBy, fillSeats, movesToTell, rosterOfPerson, settled, yesNeeded, type RosterDoc } from '../../rosters/public'
import { candidatesFor, peopleMeant, teamMates } from '../candidates'
import { decideInvite, decideUninvite, whyNot } from '../domain/decide-invite'
import { invited, signedUpFor, uninvited } from '../words'

export const invitable: UseCase<'shift.invitable'> = async (ctx, { shiftId, postId }) => {
  const { post, candidates } = await candidatesFor(ctx, shiftId, postId, await teamMates(ctx))
  const people = candidates
    .filter(({ memberNo }) => memberNo !== ctx.caller.memberNo)
    .map((one) => ({ memberNo: one.memberNo, name: one.name, hasPhone: one.hasPhone, not: whyNot(one, { inviter: ctx.caller, inPerson: !one.hasPhone }) }))
  const asked = post.pending.filter(({ invitedBy, until }) => invitedBy?.memberNo === ctx.caller.memberNo && until > ctx.now)
  return {
    left: Math.max(0, post.left),
    anybody: ctx.canReach({ communityId: post.communityId }),
    people,
    asked: asked.map(({ memberNo, name, awaits, until }) => ({ memberNo, name, awaits, until })),
  }
}

/** Seats are held, people are told, and whoever could not be invited is listed with the reason: all in one transaction. */
export const invite: UseCase<'shift.invite'> = async (ctx, { shiftId, postId, memberNos, inPerson }) => {
  const { memberNo, name } = ctx.caller
  const found = await candidatesFor(ctx, shiftId, postId, await peopleMeant(ctx, memberNos))
  const { startsAt } = found.post
  const leaderBy = answerBy('leader', startsAt, ctx.now) ?? startsAt
  const invitation = { inviter: { memberNo, name }, inPerson, leaderBy, now: ctx.now }
  return ctx.commit(async (transaction) => {
    const post = await transaction.read<RosterDoc>('rosters', found.post._id)
    if (!post) throw notFound()
    const { confirmed, pending, notInvited } = decideInvite(post, found.candidates, invitation)
    const lists = settled({ ...post, confirmed: [...post.confirmed, ...confirmed], pending: [...post.pending, ...pending] })
    if (confirmed.length + pending.length > 0) await transaction.update('rosters', post._id, { ...lists, rev: post.rev + 1 })
    for (const place of confirmed) ctx.tell(signedUpFor(post, place, name))
    for (const place of pending) for (const message of place.awaits === 'self' ? [invited(post, place, name)] : yesNeeded(post, place)) ctx.tell(message)
    const state = (of: 'confirmed' | 'pending') => (place: { memberNo: string; name: string }) => ({ memberNo: place.memberNo, name: place.name, state: of })
    return { invited: [...confirmed.map(state('confirmed')), ...pending.map(state('pending'))], notInvited }
  })
}

/** The seat goes to whoever waits, or is free; the person hears that there is nothing to answer any more. */
export const uninvite: UseCase<'shift.uninvite'> = async (ctx, { shiftId, memberNo }) => {
  const { communityId, memberNo: inviterNo, name } = ctx.caller
  const held = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!held) return ctx.refuse('nothingAsked')
  return ctx.commit(async (transaction) => {
    const post = await transaction.read<RosterDoc>('rosters', held._id)
    const decision = post && decideUninvite(post, { memberNo, inviterNo }, ctx.now)
    if (!decision) return ctx.refuse('nothingAsked')
    const { lists, moved } = fillSeats({ ...decision.places, seats: post.seats }, post.startsAt, ctx.now)
    await transaction.update('rosters', post._id, { ...lists, cancelled: decision.places.cancelled, rev: post.rev + 1 })
    for (const message of [uninvited(post, decision.place, name), ...movesToTell(post, moved)]) ctx.tell(message)
    return { shiftId }
  })
}
