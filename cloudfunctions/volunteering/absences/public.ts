import { counts } from './domain/decide-absence'
import { absencesOf, absencesSince } from './repository'

export { appealsToDecide } from './waiting'

/** For the sign-up rules alone: these numbers are never shown to other residents. */

/** How many no-shows of this person, from shifts since then, count at this moment. */
export async function noShowsOf(communityId: string, memberNo: string, since: number, now: number): Promise<number> {
  return (await absencesOf(communityId, memberNo)).filter((absence) => absence.startsAt >= since && counts(absence, now)).length
}

/** The same of everybody who has any. */
export async function noShowsByMember(communityId: string, since: number, now: number): Promise<Map<string, number>> {
  const numbers = new Map<string, number>()
  for (const absence of await absencesSince(communityId, since)) {
    if (counts(absence, now)) numbers.set(absence.memberNo, (numbers.get(absence.memberNo) ?? 0) + 1)
  }
  return numbers
}
