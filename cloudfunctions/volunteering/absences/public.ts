import { counts } from './domain/decide-absence'
import { absencesOf } from './repository'

/** How many no-shows of this person count at this moment. For the sign-up rule alone: it is never shown to other residents. */
export async function noShowsOf(communityId: string, memberNo: string, now: number): Promise<number> {
  return (await absencesOf(communityId, memberNo)).filter((absence) => counts(absence, now)).length
}
