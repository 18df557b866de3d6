import { read } from '../../kit/store'
import type { RewardDoc } from './order'

/**
 * What never changes under a reward's id: whose it is and what it is called. A warm instance remembers it and
 * saves a round trip on every order; price and stock do change and are checked by the guarded update.
 */
export type RewardFacts = Pick<RewardDoc, '_id' | 'communityId' | 'title' | 'merchantId' | 'merchant'>

const REMEMBERED = 500
const remembered = new Map<string, RewardFacts>()

export async function factsOf(rewardId: string): Promise<RewardFacts | null> {
  const known = remembered.get(rewardId)
  if (known) return known
  const reward = await read<RewardDoc>('rewards', rewardId)
  if (!reward) return null
  const { _id, communityId, title, merchantId, merchant } = reward
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(rewardId, { _id, communityId, title, merchantId, merchant })
  return reward
}
