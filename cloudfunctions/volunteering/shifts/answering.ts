import type { Awaits, Because, MyPlace } from '#contract/shifts'
import type { Ctx } from '../../kit/context'
import { notFound } from '../../kit/errors'
import type { Transaction } from '../../kit/transaction'
import { answerBy, fillSeats, movesToTell, yesNeeded, type RosterDoc } from '../rosters/public'
import { decideAnswer } from './domain/decide-answer'
import { placeOn } from './place-views'
import { seatConfirmed, seatDeclined } from './words'

type Answering = Ctx<'shift.answer'> | Ctx<'shift.consent'> | Ctx<'shift.approve'>
export interface Said {
  memberNo: string
  as: Awaits
  yes: boolean
  reason: string
  because: Because | null
}

/**
 * Somebody says yes or no about a seat that is held: the list, who is asked next and the words to everybody, in the
 * transaction at hand. Answers where the person stands afterwards.
 */
export async function takeAnswer(ctx: Answering, transaction: Transaction, rosterId: string, said: Said): Promise<MyPlace> {
  const roster = await transaction.read<RosterDoc>('rosters', rosterId)
  if (!roster) throw notFound()
  const leaderBy = answerBy('leader', roster.startsAt, ctx.now) ?? roster.startsAt
  const decision = decideAnswer(roster, { ...said, leaderBy }, ctx.now)
  if (!decision.ok) return ctx.refuse(decision.reason)
  const { place, asked, places } = decision
  const { lists, moved } = fillSeats({ ...roster, ...places }, roster.startsAt, ctx.now)
  await transaction.update('rosters', roster._id, { ...lists, cancelled: places.cancelled, rev: roster.rev + 1 })
  const told = asked !== null ? yesNeeded(roster, asked) : [said.yes ? seatConfirmed(roster, place) : seatDeclined(roster, place, said.reason)]
  for (const message of [...told, ...movesToTell(roster, moved)]) ctx.tell(message)
  return placeOn({ ...roster, ...lists }, said.memberNo)
}
