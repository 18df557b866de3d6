import type { MyPlace, RosterView } from '#contract/shifts'
import type { TestCommunity } from '../../support/community'
import { actsOf, doneOf, send, type Act } from './acts'
import { LATER_SEATS, type Round } from './round'

/** What must be so after a blow: each function compares what people were told with what the data say. */

/** Whoever was answered is answered the same, and nothing more happens. */
export async function answersStand(acts: readonly Act[], community: TestCommunity): Promise<void> {
  const again: Act['reply'][] = []
  for (const one of acts) again.push(await send(one, community))
  expect(again).toEqual(acts.map(({ reply }) => reply))
}

/** Whoever was not answered asks again and hears that it is done, or a refusal that is the truth. */
export async function resend(acts: readonly Act[], community: TestCommunity): Promise<void> {
  for (const one of acts) {
    one.reply = await send(one, community)
    if (one.reply?.ok) continue
    // The seat was taken and the power went before that was written down: the person hears that they have it.
    expect([one.name, one.reply?.error.reason]).toEqual(['shift.signUp', 'alreadySignedUp'])
  }
}

export async function rostersAreWhole({ acts, later }: Round, { leader }: TestCommunity): Promise<void> {
  for (const shiftId of later) {
    const roster = await leader.does('shift.roster', { shiftId })
    const [post] = (await leader.does('shift.get', { shiftId })).posts
    const everybody = [...roster.confirmed, ...roster.waiting].map(({ memberNo }) => memberNo)
    expect((post?.left ?? 0) + roster.confirmed.length).toBe(LATER_SEATS)
    expect(new Set(everybody).size).toBe(everybody.length)
    // Everybody who asked was heard by now, and nobody else is on the list.
    const signUps = actsOf(acts, 'shift.signUp').filter(({ input }) => input.shiftId === shiftId)
    expect([...everybody].sort()).toEqual(signUps.map(({ who }) => who.memberNo).sort())
    for (const { who, said } of doneOf(signUps, 'shift.signUp')) expect(placeOn(roster, who.memberNo)).toEqual(said.place)
  }
}

function placeOn({ confirmed, waiting }: RosterView, memberNo: string): MyPlace {
  const seat = confirmed.find((person) => person.memberNo === memberNo)
  if (seat) return { state: 'confirmed', postId: seat.postId, since: seat.since }
  const ahead = waiting.findIndex((person) => person.memberNo === memberNo)
  return ahead < 0 ? { state: 'none' } : { state: 'waiting', postId: '1', ahead }
}

/** Everybody is present once, as they were told; whoever heard of hours has them in the book, once. */
export async function presenceIsTrue({ acts, ending, beginning }: Round, { leader, volunteers }: TestCommunity): Promise<void> {
  for (const [shiftId, name] of [[beginning, 'attendance.checkIn'], [ending, 'attendance.checkOut']] as const) {
    const { people } = await leader.does('attendance.list', { shiftId })
    const told = doneOf<typeof name>(acts, name).map(({ said }) => said)
    expect(told).toHaveLength(volunteers.length)
    expect(byPerson(people)).toEqual(byPerson(told))
  }
  for (const { who, said } of doneOf(acts, 'attendance.checkOut')) {
    const entries = (await who.does('hours.mine', {})).entries.filter(({ hourEntryId }) => hourEntryId === said.attendanceId)
    expect(entries.map(({ minutes, points }) => [minutes, points?.amount])).toEqual(said.state === 'done' ? [[said.minutes, said.points]] : [])
  }
}

const byPerson = <T extends { memberNo: string }>(people: readonly T[]): T[] => [...people].sort((a, b) => a.memberNo.localeCompare(b.memberNo))

/** Every coupon that somebody was promised is held for them, with its points and its piece, and no other. */
export async function ordersAreHeld(acts: readonly Act[], community: TestCommunity, stock: number): Promise<void> {
  const orders = doneOf(acts, 'order.place')
  for (const who of community.volunteers) {
    const own = orders.filter((order) => order.who === who).map(({ said }) => said)
    const held = (await who.does('order.mine', {})).orders
    expect(held).toHaveLength(own.length)
    expect(held).toEqual(expect.arrayContaining(own))
    expect((await who.does('points.mine', {})).held).toBe(own.reduce((sum, { price }) => sum + price, 0))
  }
  const [reward] = (await (community.volunteers[0] ?? community.leader).does('reward.list', {})).rewards
  expect(reward?.left).toBe(stock - orders.length)
}

/** The book balances and holds one transfer for each hour that earned and each coupon that is held, and no other. */
export async function booksBalance(acts: readonly Act[], community: TestCommunity, earlier: number): Promise<void> {
  const earned = doneOf(acts, 'attendance.checkOut').filter(({ said }) => said.state === 'done')
  expect(await community.founder.does('points.prove', {})).toMatchObject({
    transfers: earlier + earned.length + doneOf(acts, 'order.place').length,
    balanced: true,
    wrongAccounts: [],
  })
}
