import type { SignalState } from '#contract/signals'
import { find, MAX_ROWS } from '../../kit/store'
import { is } from '../../kit/wechat'
import type { SignalsDoc } from './signal'

const PAGE = 100

export const signalsIn = (communityId: string, state: SignalState): Promise<SignalsDoc[]> =>
  find('signals', { communityId, state }, { orderBy: ['startsAt', 'desc'], limit: PAGE })

/** What was said of these shifts. */
export async function saidOf(communityId: string, shiftIds: readonly string[]): Promise<SignalsDoc[]> {
  return shiftIds.length === 0 ? [] : find('signals', { communityId, _id: is.in(shiftIds) })
}

/** Of all communities. For the clockwork only. */
export const unsafeFoundBetween = (from: number, until: number): Promise<SignalsDoc[]> =>
  find('signals', { foundAt: is.and(is.gte(from), is.lt(until)) }, { orderBy: ['foundAt', 'asc'], limit: MAX_ROWS, fields: ['communityId', 'signals'] })
