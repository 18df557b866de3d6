import { clockNow, setClock, type Person } from './client'
import type { TestCommunity } from './community'
import { publishShift, scan, signUp, type ShiftWishes } from './shifts'

const MINUTE = 60_000

export const wait = async (minutes: number) => setClock((await clockNow()) + minutes * MINUTE)

/** Hands out each person once: whoever has promised something already would only meet collisions. */
export function eachOnce(people: readonly Person[]): () => Person {
  const free = [...people]
  return () => {
    const who = free.pop()
    if (!who) throw new Error('this file needs a community with more volunteers')
    return who
  }
}

/** A running shift on which these people have signed up and scanned in by the leader's changing code. */
export async function shiftWith(town: TestCommunity, people: readonly Person[], wishes: ShiftWishes = {}): Promise<string> {
  const shiftId = await publishShift(town, { seats: Math.max(1, people.length), startsIn: 5, minutes: 90, ...wishes })
  for (const who of people) {
    await signUp(who, shiftId)
    await scan(who, town.leader, shiftId, 'attendance.checkIn')
  }
  return shiftId
}

/** An hour of service, proved at both ends. Resolves with the points that each of them earned. */
export async function earnPoints(town: TestCommunity, people: readonly Person[]): Promise<number[]> {
  const shiftId = await shiftWith(town, people)
  await wait(60)
  const earned: number[] = []
  for (const who of people) earned.push((await scan(who, town.leader, shiftId, 'attendance.checkOut')).points ?? 0)
  return earned
}

/** Scans in and out by the digits that the leader reads out: present, but not proved. Resolves with the attendance's id. */
export async function presentByDigits(town: TestCommunity, who: Person, wishes: ShiftWishes = {}): Promise<string> {
  const shiftId = await publishShift(town, { startsIn: 5, minutes: 90, ...wishes })
  await signUp(who, shiftId)
  const { digits } = await town.leader.does('attendance.code', { shiftId })
  await who.does('attendance.checkIn', { proof: { kind: 'digits', shiftId, digits } })
  await wait(30)
  return (await who.does('attendance.checkOut', { proof: { kind: 'digits', shiftId, digits } })).attendanceId
}
