import { find, read, updateIf } from '../../kit/store'
import { is } from '../../kit/wechat'
import type { RegularDoc } from './regular'

const open = is.in(['active', 'paused'])

export const readRegular = (id: string) => read<RegularDoc>('regulars', id)

/** Words that hold or rest, in the order in which they were given. */
export async function regularsOfSeries(communityId: string, seriesId: string): Promise<RegularDoc[]> {
  const regulars = await find<RegularDoc>('regulars', { communityId, seriesId, state: open }, { limit: 200 })
  return regulars.sort((a, b) => a.madeAt - b.madeAt || a._id.localeCompare(b._id))
}

export const regularsOf = (communityId: string, memberNo: string): Promise<RegularDoc[]> =>
  find('regulars', { communityId, memberNo, state: open }, { limit: 50 })

/** False when it has changed since it was read. */
export const changeRegular = ({ _id, requestId }: RegularDoc, change: Partial<RegularDoc>): Promise<boolean> => updateIf('regulars', _id, { requestId }, change)
