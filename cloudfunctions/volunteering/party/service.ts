import type { FittingShift, ServiceYear } from '#contract/party'
import type { PostKind } from '#contract/party-facts'
import { minutesOf, type HourDoc } from '../hours/public'
import type { RosterDoc } from '../rosters/public'
import { fittingKinds } from './domain/post-fits'

/** What the hour entries and the open shifts say to a party member; nothing of it is stored here. */

/** A correction belongs to the service that it corrects and is none of its own. */
export function serviceIn(year: number, entries: readonly HourDoc[]): ServiceYear {
  const ofYear = entries.filter(({ servedOn }) => servedOn.startsWith(`${year}-`))
  return {
    year,
    measuredMinutes: minutesOf(ofYear, 'measured'),
    typedMinutes: minutesOf(ofYear, 'typed'),
    services: ofYear.filter(({ corrects }) => corrects === null).length,
  }
}

const SHOWN = 10

/** Open posts with a free seat that suit a claimed kind, soonest first, each shift once. */
export function fittingShifts(claimed: readonly PostKind[], rosters: readonly RosterDoc[], memberNo: string, now: number): FittingShift[] {
  const shifts = new Map<string, FittingShift>()
  for (const roster of rosters) {
    const { shiftId, title, place, startsAt, endsAt } = roster
    const kinds = startsAt > now && roster.left > 0 && !roster.people.includes(memberNo) ? fittingKinds(claimed, roster) : []
    if (kinds.length === 0) continue
    const posts = new Set([...(shifts.get(shiftId)?.posts ?? []), ...kinds])
    shifts.set(shiftId, { shiftId, title, place, startsAt, endsAt, posts: [...posts] })
  }
  return [...shifts.values()].slice(0, SHOWN)
}
