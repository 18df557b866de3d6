import { insert, updateIf } from '../../kit/store'
import { is, type Doc } from '../../kit/wechat'

/**
 * One drainer at a time, across all instances: the lease is one document and taking it one guarded update. It runs out by
 * itself, so a drainer that dies holds nobody up; whoever takes it works for less long than it lasts.
 */
interface LeaseDoc extends Doc {
  until: number
  holder: string
}

const LEASE_MS = 15_000

export async function withLease<T>(name: string, holder: string, now: number, otherwise: T, work: () => Promise<T>): Promise<T> {
  const lease = { until: now + LEASE_MS, holder }
  const taken =
    (await updateIf('leases', name, { until: is.lte(now) }, lease)) || (await insert<LeaseDoc>('leases', { _id: name, communityId: '-', ...lease }))
  if (!taken) return otherwise
  try {
    return await work()
  } finally {
    await updateIf('leases', name, { holder }, { until: 0 })
  }
}
