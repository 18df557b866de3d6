import { clockNow, setClock, type Person } from '../../support/client'
import type { TestCommunity } from '../../support/community'
import { publishShift, signUp } from '../../support/shifts'
import { act, type Act } from './acts'

/**
 * A busy moment: one shift has just ended and everybody leaves, the next begins and everybody arrives, people sign up for
 * other days and fetch coupons. Five acts for each of 40 volunteers.
 */
export interface Round {
  acts: Act[]
  ending: string
  beginning: string
  later: string[]
}

export const LATER_SEATS = 6
const LATER_SHIFTS = 10
const MINUTE = 60_000
const WINDOW = 30_000

export async function prepareRound(community: TestCommunity, number: number, reward: { rewardId: string; price: number }): Promise<Round> {
  const people = community.volunteers
  // Past whatever an earlier round left running.
  await setClock((await clockNow()) + 150 * MINUTE)
  const ending = await publish(community, `收尾 ${number}`, { seats: people.length, startsIn: 5, minutes: 60 })
  const beginning = await publish(community, `开始 ${number}`, { seats: people.length, startsIn: 68, minutes: 60 })
  const later: string[] = []
  for (let n = 0; n < LATER_SHIFTS; n += 1) {
    // Two hours from one to the next, and the second round behind the first: none collides with another.
    const startsIn = 600 + (number * LATER_SHIFTS + n) * 120
    later.push(await publish(community, `以后 ${number}-${n}`, { seats: LATER_SEATS, startsIn, minutes: 60 }))
  }
  await everybodySignsUp(people, ending)
  await everybodySignsUp(people, beginning)
  await arrive(community, ending)
  // A code shown at the start of its window is fresh for a whole minute.
  await setClock(Math.ceil(((await clockNow()) + 66 * MINUTE) / WINDOW) * WINDOW)
  const out = await proofOf(community.leader, ending)
  const inn = await proofOf(community.leader, beginning)
  const acts = people.flatMap((who, n): Act[] => [
    act(who, 'attendance.checkOut', { shiftId: ending, proof: out }),
    act(who, 'shift.signUp', { shiftId: later[n % LATER_SHIFTS] ?? '', postId: '1' }),
    act(who, 'order.place', reward),
    act(who, 'attendance.checkIn', { shiftId: beginning, proof: inn }),
    act(who, 'shift.signUp', { shiftId: later[(n + 3) % LATER_SHIFTS] ?? '', postId: '1' }),
  ])
  return { acts: shuffled(acts), ending, beginning, later }
}

/** Everybody serves a first hour, undisturbed, and has points for coupons. */
export async function serveOneHour(community: TestCommunity): Promise<void> {
  const shiftId = await publish(community, '第一次', { seats: community.volunteers.length, startsIn: 5, minutes: 60 })
  await everybodySignsUp(community.volunteers, shiftId)
  await arrive(community, shiftId)
  await setClock((await clockNow()) + 65 * MINUTE)
  await eachByCode(community, shiftId, (who, proof) => who.does('attendance.checkOut', { shiftId, proof }))
}

const publish = (community: TestCommunity, title: string, wishes: { seats: number; startsIn: number; minutes: number }) =>
  publishShift(community, { title, startsIn: wishes.startsIn, minutes: wishes.minutes, posts: [{ name: '清扫员', seats: wishes.seats, skill: null }] })

const arrive = (community: TestCommunity, shiftId: string) =>
  eachByCode(community, shiftId, (who, proof) => who.does('attendance.checkIn', { shiftId, proof }))

type Proof = Awaited<ReturnType<typeof proofOf>>

/** A new code for every ten people: on a slow machine one would grow stale. */
async function eachByCode({ leader, volunteers }: TestCommunity, shiftId: string, does: (who: Person, proof: Proof) => Promise<unknown>): Promise<void> {
  for (const some of tens(volunteers)) {
    const proof = await proofOf(leader, shiftId)
    await Promise.all(some.map((who) => does(who, proof)))
  }
}

async function everybodySignsUp(people: readonly Person[], shiftId: string): Promise<void> {
  for (const some of tens(people)) await Promise.all(some.map((who) => signUp(who, shiftId)))
}

const tens = (people: readonly Person[]) => people.flatMap((_, n) => (n % 10 === 0 ? [people.slice(n, n + 10)] : []))

/** `queued`, as a phone marks a scan that it could not deliver: it stays good while the cloud is down. */
async function proofOf(leader: Person, shiftId: string) {
  const { token } = await leader.does('attendance.code', { shiftId })
  return { kind: 'token' as const, token, queued: true }
}

/** The same order every time, and no two neighbours alike. */
const shuffled = (acts: readonly Act[]): Act[] => acts.map((_, n) => acts[(n * 67) % acts.length] as Act)
