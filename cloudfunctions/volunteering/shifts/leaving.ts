import { HOUR } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import { notFound } from '../../kit/errors'
import type { Transaction } from '../../kit/transaction'
import { presentAmong, readAttendance } from '../attendance/public'
import { fillSeats, leaveLists, movesToTell, type RosterDoc } from '../rosters/public'
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
  const { lists, moved } = fillSeats({ ...roster, ...decision.places }, roster.startsAt, now)
  await transaction.update('rosters', rosterId, { ...lists, cancelled: decision.places.cancelled, rev: roster.rev + 1 })
  return { ok: true, roster, late: decision.late, messages: movesToTell(roster, moved) }
}

/** Nobody can have scanned in earlier before the start (see decide-mark in attendance). */
const ARRIVALS_FROM = HOUR

interface Word {
  memberNo: string
  name: string
  reason: string
  requestId: string
}
/** How many lists, and how many of them late. */
export interface LeftLists {
  left: number
  late: number
}

/** Somebody leaves many lists by one word, as they would leave each; where they have arrived already they stay. */
export async function leavePlaces(places: readonly RosterDoc[], { memberNo, name, reason, requestId }: Word, now: number): Promise<LeftLists> {
  const soon = places.filter(({ startsAt }) => startsAt - now <= ARRIVALS_FROM)
  const isPresent = await presentAmong(soon.map(({ shiftId }) => ({ shiftId, memberNo })))
  const leave = (when: 'late' | 'inTime') => {
    const those = places.filter((place) => {
      const decision = decideCancel(place, memberNo, reason, now)
      return decision.ok && decision.late === (when === 'late') && !isPresent({ shiftId: place.shiftId, memberNo })
    })
    return leaveLists(those.map(({ _id }) => _id), { memberNo, name, at: now, reason, late: when === 'late', requestId })
  }
  const [inTime, late] = [await leave('inTime'), await leave('late')]
  return { left: inTime + late, late }
}
