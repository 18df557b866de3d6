import { namesOf } from '../../people'
import { servedShifts } from '../attendance/public'
import { rostersOf } from '../rosters/public'
import { stepOf, type NeedDoc } from './need'
import { NO_SERVICE, type Service } from './views'

/** Looks up what the shift behind a need has come to. Costs nothing for a need that is not planned yet. */
export async function serviceOf(need: NeedDoc, now: number): Promise<Service> {
  const { communityId, plan } = need
  if (!plan) return NO_SERVICE
  const [posts, served] = await Promise.all([rostersOf(communityId, plan.shiftId), servedNeeds([need], now)])
  const people = posts.flatMap((post) => post.confirmed.map(({ memberNo }) => memberNo))
  const names = await namesOf(communityId, people)
  const servedAt = served.has(need._id) ? Math.min(plan.endsAt, stepOf(need, 'confirm')?.at ?? now) : null
  return { servedAt, volunteers: people.map((memberNo) => names.get(memberNo) ?? memberNo) }
}

/** Ids of the needs that have been served. Only a planned need whose shift has begun has to be asked about. */
export async function servedNeeds(needs: readonly NeedDoc[], now: number): Promise<Set<string>> {
  const begun = needs.filter((need) => need.state === 'planned' && need.plan !== null && need.plan.startsAt <= now)
  const [first] = begun
  const served = first ? await servedShifts(first.communityId, begun.map((need) => need.plan?.shiftId ?? '')) : new Set<string>()
  const closed = needs.filter((need) => need.state === 'closed')
  return new Set([...closed, ...begun.filter((need) => served.has(need.plan?.shiftId ?? ''))].map((need) => need._id))
}
