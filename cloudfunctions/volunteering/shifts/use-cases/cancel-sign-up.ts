import type { UseCase } from '../../../kit/context'
import { notFound } from '../../../kit/errors'
import { readAttendance } from '../../attendance/public'
import { decideCancel } from '../domain/decide-cancel'
import { fillSeats, movesToTell, rosterOfPerson, type RosterDoc } from '../../rosters/public'
import { memberMeant } from '../family'
import { signUpCancelled } from '../words'

/** Taking one's word back. The freed seat and who is asked next are written together with the messages to both. */
export const cancelSignUp: UseCase<'shift.cancelSignUp'> = async (ctx, { shiftId, reason, forMemberNo }) => {
  const { communityId } = ctx.caller
  const { memberNo } = await memberMeant(ctx, forMemberNo)
  const mine = await rosterOfPerson(communityId, shiftId, memberNo)
  if (!mine) return ctx.refuse('notSignedUp')
  return ctx.commit(async (transaction) => {
    const roster = await transaction.read<RosterDoc>('rosters', mine._id)
    if (!roster) throw notFound()
    if (await readAttendance(transaction, shiftId, memberNo)) return ctx.refuse('alreadyCheckedIn')
    const decision = decideCancel(roster, memberNo, reason, ctx.now)
    if (!decision.ok) return ctx.refuse(decision.reason)
    const { cancelled } = decision.places
    const { lists, moved } = fillSeats({ ...decision.places, seats: roster.seats }, roster.startsAt, ctx.now)
    await transaction.update('rosters', roster._id, { ...lists, cancelled, rev: roster.rev + 1 })
    ctx.tell(signUpCancelled(roster, memberNo))
    for (const message of movesToTell(roster, moved)) ctx.tell(message)
    return { shiftId, place: { state: 'none' as const }, late: decision.late }
  })
}
