import { find, MAX_ROWS, read } from './kit/store'
import type { Doc } from './kit/wechat'

/**
 * The community and its address tree as every function may read them; only the `community` function writes them. Ids of
 * entrances, buildings and grids are short and unique inside their community; a document's own id adds the community.
 */
export interface CommunityDoc extends Doc {
  name: string
  /** The committee's telephone, for the people who would rather call. */
  phone: string
  foundedAt: number
  teams: { teamId: string; name: string; kind: string }[]
}

export interface EntranceDoc extends Doc {
  compound: string
  compoundId: string
  /** Runs through the whole community: "buildings 3 and 5" needs no compound. */
  buildingNo: number
  building: string
  buildingId: string
  entrance: string
  entranceId: string
  gridId: string
  households: number
}

/** A building's WeChat group, into which a person forwards notices. */
export interface GroupDoc extends Doc {
  buildingId: string
  name: string
}

export const placeId = (communityId: string, id: string) => `${communityId}:${id}`
export const readCommunity = (communityId: string) => read<CommunityDoc>('communities', communityId)

/** All entrances, by building and then by entrance. A community has at most 1,000: one answer of the database. */
export async function readEntrances(communityId: string): Promise<EntranceDoc[]> {
  const entrances = await find<EntranceDoc>('entrances', { communityId }, { limit: MAX_ROWS })
  return entrances.sort((a, b) => a.buildingNo - b.buildingNo || a.entrance.localeCompare(b.entrance, 'zh', { numeric: true }))
}
