import { clockNow, setClock, type Person } from '../support/client'
import { newCommunity, type TestCommunity } from '../support/community'
import { publishShift } from '../support/shifts'
import type { Client } from './client'
import { tenAtATime, type Work } from './pace'

/**
 * The people of the bench and what they do in one round: each signs up, scans in, scans out an hour later and fetches a
 * coupon. Afterwards the coupons are given back, so that rounds are alike.
 */
export interface Crowd {
  community: TestCommunity
  /** People to a shift. */
  seats: number
  reward: { rewardId: string; price: number }
}

export const MEASURED = ['shift.signUp', 'attendance.checkIn', 'attendance.checkOut', 'order.place'] as const
export type Measured = (typeof MEASURED)[number]

/** As in a community. */
const SEATS = 20
const MINUTE = 60_000

export async function gather(volunteers: number, seats = SEATS): Promise<Crowd> {
  const community = await newCommunity({ volunteers, reward: { pricePoints: 4, stock: 10_000 } })
  const [reward] = (await (community.volunteers[0] ?? community.leader).does('reward.list', {})).rewards
  if (!reward) throw new Error('the reward is missing')
  return { community, seats, reward: { rewardId: reward.rewardId, price: reward.price } }
}

/** What has to be done with the works of each command; it must run every one of them. */
export type Doing = (name: Measured, works: Work[]) => Promise<void>

export async function round({ community, seats, reward }: Crowd, client: Client, doing: Doing): Promise<void> {
  const { id, leader, volunteers } = community
  const shifts: string[] = []
  for (let from = 0; from < volunteers.length; from += seats) {
    shifts.push(await publishShift(community, { title: `第${from}班`, startsIn: 10, posts: [{ name: '清扫员', seats, skill: null }], minutes: 60 }))
  }
  const each = (does: (who: Person, shiftId: string) => Promise<void>): Work[] =>
    volunteers.map((who, n) => () => does(who, shifts[Math.floor(n / seats)] ?? ''))
  const scan = async (name: 'attendance.checkIn' | 'attendance.checkOut') => {
    const codes = new Map<string, string>()
    for (const shiftId of shifts) codes.set(shiftId, (await leader.does('attendance.code', { shiftId })).token)
    // `queued` only says that it may arrive late: on a slow machine a round outlasts a code.
    const proof = (shiftId: string) => ({ kind: 'token' as const, token: codes.get(shiftId) ?? '', queued: true })
    await doing(name, each((who, shiftId) => client.command(who.openid, name, { shiftId, proof: proof(shiftId) }, id)))
  }
  await doing('shift.signUp', each((who, shiftId) => client.command(who.openid, 'shift.signUp', { shiftId, postId: '1' }, id)))
  await scan('attendance.checkIn')
  await setClock((await clockNow()) + 71 * MINUTE)
  await scan('attendance.checkOut')
  await doing('order.place', each((who) => client.command(who.openid, 'order.place', reward, id)))
  await giveBack(volunteers)
}

async function giveBack(volunteers: readonly Person[]): Promise<void> {
  await tenAtATime(volunteers.map((who) => async () => {
    const { orders } = await who.does('order.mine', {})
    for (const { orderId } of orders.filter(({ state }) => state === 'held')) await who.does('order.cancel', { orderId })
  }))
}
