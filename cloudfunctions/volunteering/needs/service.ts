import { HOUR } from '../../kit/clock'
import { servedShifts } from '../attendance/public'
import { rostersOf } from '../rosters/public'
import { stepOf, type NeedDoc } from './need'
import { NO_SERVICE, type Service } from './views'

/** Looks up what the shift behind a need has come to. Costs nothing for a need that is not planned yet. */
export async function serviceOf(need: NeedDoc, now: number): Promise<Service> {
  const { communityId, plan } = need
  if (!plan) return NO_SERVICE
  const [posts, served] = await Promise.all([rostersOf(communityId, plan.shiftId), servedNeeds([need], now)])
  const servedAt = served.has(need._id) ? Math.min(plan.endsAt, stepOf(need, 'confirm')?.at ?? now) : null
  return { servedAt, volunteers: posts.flatMap((post) => post.confirmed.map(({ name }) => name)) }
}

/** A shift takes scans from an hour before its start, so before that nobody can have served it. */
const EARLIEST_SCAN = HOUR

/** Ids of the needs that have been served. Only a planned need whose shift is near or past has to be asked about. */
export async function servedNeeds(needs: readonly NeedDoc[], now: number): Promise<Set<string>> {
  const planned = needs.flatMap(({ _id, communityId, state, plan }) =>
    state === 'planned' && plan && plan.startsAt - EARLIEST_SCAN <= now ? [{ needId: _id, communityId, shiftId: plan.shiftId }] : [],
  )
  const [first] = planned
  const shifts = first ? await servedShifts(first.communityId, planned.map(({ shiftId }) => shiftId)) : new Set<string>()
  const closed = needs.filter((need) => need.state === 'closed').map((need) => need._id)
  return new Set([...closed, ...planned.filter(({ shiftId }) => shifts.has(shiftId)).map(({ needId }) => needId)])
}
