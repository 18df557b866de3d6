import type { PersonMessage } from '../../kit/commands'
import { notFound } from '../../kit/errors'
import type { Transaction } from '../../kit/transaction'
import { readAttendance } from '../attendance/public'
import { fillSeats, movesToTell, type RosterDoc } from '../rosters/public'
import { decideCancel } from './domain/decide-cancel'

/** `messages`: to whoever moves up, to be stored in the same transaction. */
export type Left = { ok: true; roster: RosterDoc; late: boolean; messages: PersonMessage[] } | { ok: false; reason: 'notSignedUp' | 'shiftOver' | 'alreadyCheckedIn' }

/** Somebody leaves a list, in the transaction at hand; the freed seat and who is asked next are written with it. */
export async function leaveList(transaction: Transaction, rosterId: string, memberNo: string, reason: string, now: number): Promise<Left> {
  const roster = await transaction.read<RosterDoc>('rosters', rosterId)
  if (!roster) throw notFound()
  if (await readAttendance(transaction, roster.shiftId, memberNo)) return { ok: false, reason: 'alreadyCheckedIn' }
  const decision = decideCancel(roster, memberNo, reason, now)
  if (!decision.ok) return decision
  const { lists, moved } = fillSeats({ ...decision.places, seats: roster.seats }, roster.startsAt, now)
  await transaction.update('rosters', rosterId, { ...lists, cancelled: decision.places.cancelled, rev: roster.rev + 1 })
  return { ok: true, roster, late: decision.late, messages: movesToTell(roster, moved) }
}
