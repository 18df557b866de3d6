import type { Input } from '#contract/index'
import { clockNow, type Person } from './client'
import type { TestCommunity } from './community'

const MINUTE = 60_000

export type ShiftWishes = Partial<Omit<Input<'shift.publish'>, 'startsAt' | 'endsAt'>> & {
  seats?: number
  /** Minutes from now; the default has begun to take scans. */
  startsIn?: number
  minutes?: number
}

/** Publishes an ordinary shift; everything has a default. Returns its id. */
export async function publishShift(community: TestCommunity, { seats = 1, startsIn = 60, minutes = 120, ...wishes }: ShiftWishes = {}): Promise<string> {
  const startsAt = (await clockNow()) + startsIn * MINUTE
  const { shiftId } = await community.gridWorker.does('shift.publish', {
    title: '楼道清扫',
    description: '',
    place: '朝阳里1号楼',
    startsAt,
    endsAt: startsAt + minutes * MINUTE,
    posts: [{ name: '清扫员', seats, skill: null }],
    risks: ['none'],
    safeguards: '发手套和口罩。',
    hazard: false,
    insurancePolicyNo: '',
    minAge: 18,
    leaderNos: [community.leader.memberNo],
    ...wishes,
  })
  return shiftId
}

export type SeriesWishes = Partial<Omit<Input<'shift.publishSeries'>, 'days'>> & {
  seats?: number
  /** Days from today; by default three weeks. */
  in?: readonly number[]
}

/** Publishes an ordinary series at seven in the morning. Returns the ids of its shifts, soonest first. */
export async function publishSeries(community: TestCommunity, { seats = 1, in: daysAhead = [1, 8, 15], ...wishes }: SeriesWishes = {}): Promise<string[]> {
  const { shiftIds } = await community.gridWorker.does('shift.publishSeries', {
    title: '太极晨练带练',
    description: '',
    place: '志愿服务广场',
    days: await daysFromNow(daysAhead),
    from: '07:00',
    minutes: 60,
    posts: [{ name: '带练', seats, skill: null }],
    risks: ['none'],
    safeguards: '有人照看，量力而行。',
    hazard: false,
    insurancePolicyNo: '',
    minAge: 18,
    leaderNos: [community.leader.memberNo],
    ...wishes,
  })
  return shiftIds
}

/** Calendar days in UTC+8, so many days from now. */
export async function daysFromNow(days: readonly number[]): Promise<string[]> {
  const now = await clockNow()
  return days.map((ahead) => new Date(now + ahead * 24 * 60 * MINUTE + 8 * 60 * MINUTE).toISOString().slice(0, 10))
}

export const signUp = (who: Person, shiftId: string) => who.does('shift.signUp', { shiftId, postId: '1' })

/** Scans what the leader's phone shows at this moment. */
export async function scan(who: Person, leader: Person, shiftId: string, way: 'attendance.checkIn' | 'attendance.checkOut') {
  const { token } = await leader.does('attendance.code', { shiftId })
  return who.does(way, { shiftId, proof: { kind: 'token', token } })
}

/** What the form for changing what is asked would send: everything as it is, but for `change`. */
export async function asksAsTheyAre(town: TestCommunity, shiftId: string, change: Partial<Input<'shift.require'>> = {}): Promise<Input<'shift.require'>> {
  const { risks, safeguards, insurancePolicyNo, minAge, hazard, posts } = await town.gridWorker.does('shift.get', { shiftId })
  const asked = posts.map(({ postId, skill, requires }) => ({ postId, skill, requires: requires.map(({ credentialId }) => credentialId) }))
  return { shiftId, extent: 'one', posts: asked, minAge, hazard, risks, safeguards, insurancePolicyNo, ...change }
}

/** What the form for changing a shift would send: everything as it is, but for `change`. */
export async function asItIs(town: TestCommunity, shiftId: string, change: Partial<Input<'shift.change'>> = {}): Promise<Input<'shift.change'>> {
  const { title, description, place, risks, safeguards, insurancePolicyNo, leaders, startsAt, endsAt, roomFor } = await town.gridWorker.does('shift.get', { shiftId })
  return { shiftId, extent: 'one', title, description, place, risks, safeguards, insurancePolicyNo, leaderNos: leaders.map(({ memberNo }) => memberNo), startsAt, endsAt, seats: [], ...(roomFor === null ? {} : { roomFor }), ...change }
}
