import type { AudienceCount, AudienceInput } from '#contract/notices'
import type { UseCase } from '../../../kit/context'
import { readEntrances, type EntranceDoc } from '../../../places'
import { entrancesFor, householdsOf } from '../domain/audience'
import { countPeople } from '../repository'

/** Counted before sending, so that the author sees whom it will reach. */
export const count: UseCase<'notice.count'> = async (ctx, { audience }) => {
  const { counted } = await countAudience(ctx.caller.communityId, audience)
  return counted.households === 0 ? ctx.refuse('emptyAudience') : counted
}

export async function countAudience(communityId: string, audience: AudienceInput): Promise<{ entrances: EntranceDoc[]; counted: AudienceCount }> {
  const entrances = entrancesFor(audience, await readEntrances(communityId))
  const people = await countPeople(communityId, entrances.map(({ entranceId }) => entranceId))
  return { entrances, counted: { entrances: entrances.length, households: householdsOf(entrances), ...people } }
}
