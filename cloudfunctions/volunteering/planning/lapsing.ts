import { heldBy, lackFor } from '../credentials/public'
import type { PendingPlace, RosterDoc, WaitingPlace } from '../rosters/public'

/**
 * A shift that moves to a later day may move past the last day of somebody's course or paper. Whoever has a seat keeps it, and the
 * leader sees them; whoever only waits for one leaves the list, because no seat may go to them any more.
 */
export const LAPSED = '改期后，培训或证件到那天已经过期'

export type Lapsing = ReadonlyMap<RosterDoc['_id'], ReadonlySet<string>>

/** By list, of those who wait or are asked. One question, and none where nothing is asked for, nobody waits or nothing moves later. */
export async function lapsingBy(communityId: string, rosters: readonly RosterDoc[], shiftBy: number): Promise<Lapsing> {
  if (shiftBy <= 0) return new Map()
  const waiting = [...new Set(rosters.flatMap(inLine).map(({ memberNo }) => memberNo))]
  const held = await heldBy(communityId, waiting, rosters)
  return new Map(rosters.map((roster) => {
    const moved = { startsAt: roster.startsAt + shiftBy, requires: roster.requires ?? [] }
    return [roster._id, new Set(inLine(roster).map(({ memberNo }) => memberNo).filter((memberNo) => lackFor(moved, memberNo, held) !== null))]
  }))
}

const inLine = ({ pending, waiting }: RosterDoc): readonly (PendingPlace | WaitingPlace)[] => [...pending, ...waiting]

/** The lists without them, as they were before any seat moves. */
export function withoutLapsing(roster: RosterDoc, lapsing: Lapsing, at: number): Pick<RosterDoc, 'pending' | 'waiting' | 'cancelled'> {
  const lapses = ({ memberNo }: PendingPlace | WaitingPlace) => lapsing.get(roster._id)?.has(memberNo) ?? false
  return {
    pending: roster.pending.filter((place) => !lapses(place)),
    waiting: roster.waiting.filter((place) => !lapses(place)),
    cancelled: [...roster.cancelled, ...inLine(roster).filter(lapses).map(({ memberNo, name }) => ({ memberNo, name, at, reason: LAPSED, late: false }))],
  }
}
