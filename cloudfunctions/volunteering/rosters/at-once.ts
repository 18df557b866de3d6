import { findByIds } from '../../kit/bulk'
import { Refusal } from '../../kit/errors'
import { updateAll } from '../../kit/store'
import { is, to } from '../../kit/wechat'
import { freeSeatFor, lineFor } from './repository'
import type { Cancelled, RosterDoc, WaitingPlace } from './roster'

/**
 * One person on many lists at once: one update reaches them all, however many they are. On each list it is the same guarded
 * update as for that list alone, so a seat is still counted and its person named in one atomic step. The lists do not change
 * together: what a crash leaves undone, a repetition does.
 */

/** How often lists may change between full and free under our hands before we give up. */
const ATTEMPTS = 6

/** Takes a free seat, or the end of the line, on each list that is open; answers on how many of either. */
export async function joinLists(lists: readonly RosterDoc[], wish: WaitingPlace): Promise<{ seats: number; waits: number }> {
  const joined = { seats: 0, waits: 0 }
  let without = lists.filter((list) => isWithout(list, wish.memberNo))
  for (let attempt = 0; without.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS) throw new Refusal('SERVICE_UNAVAILABLE')
    const _id = is.in(without.map((list) => list._id))
    const [seat, line] = [freeSeatFor(wish), lineFor(wish)]
    const seats = await updateAll('rosters', { _id, ...seat.guard }, seat.change)
    const waits = seats === without.length ? 0 : await updateAll('rosters', { _id, ...line.guard }, line.change)
    joined.seats += seats
    joined.waits += waits
    if (seats + waits === without.length) break
    const newest = await findByIds<RosterDoc>('rosters', without.map((list) => list._id))
    without = newest.filter((list) => isWithout(list, wish.memberNo))
  }
  return joined
}

const isWithout = ({ state, people }: RosterDoc, memberNo: string) => state === 'open' && !people.includes(memberNo)

/**
 * Leaves these lists in the same words; answers how many there were. Where nobody waits the seat is free at once. Where somebody
 * does, it is kept from everybody until the minute hands it on (`shift.expire`), because that takes a decision for each list.
 */
export async function leaveLists(rosterIds: readonly string[], { memberNo, ...word }: Cancelled): Promise<number> {
  if (rosterIds.length === 0) return 0
  const guard = { _id: is.in(rosterIds), state: 'open', people: memberNo }
  const gone = { memberNo }
  const change = {
    confirmed: to.pull(gone), pending: to.pull(gone), waiting: to.pull(gone), people: to.pull(memberNo),
    cancelled: to.push([{ ...gone, ...word }]), rev: to.inc(1),
  }
  const free = await updateAll('rosters', { ...guard, waiting: is.size(0) }, { ...change, left: to.inc(1) })
  return free === rosterIds.length ? free : free + (await updateAll('rosters', guard, { ...change, expiresAt: to.set(word.at) }))
}
