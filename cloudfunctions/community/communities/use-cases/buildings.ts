import type { UseCase } from '../../../kit/context'
import { readEntrances } from '../../../places'
import { buildingViews } from '../views'

export const buildings: UseCase<'community.buildings'> = async ({ caller }) => ({
  buildings: buildingViews(await readEntrances(caller.communityId)),
})
