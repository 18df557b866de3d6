import type { Person } from './client'
import type { TestCommunity } from './community'
import { wait } from './presence'
import { publishShift, scan, signUp, type ShiftWishes } from './shifts'

/** Courses and papers of a test community. */

export const newCourse = async (town: TestCommunity, name: string, months: number | null = null) =>
  (await town.founder.does('credential.create', { credential: { kind: 'course', name, content: '怎么用灭火器', months } })).credentialId

export const newPaper = async (town: TestCommunity, name: string) =>
  (await town.founder.does('credential.create', { credential: { kind: 'qualification', name, content: '特种作业操作证' } })).credentialId

/** A session that these people attend from beginning to end, an hour and a half. Resolves with the shift's id. */
export async function train(town: TestCommunity, trains: string, people: readonly Person[], wishes: ShiftWishes = {}): Promise<string> {
  const shiftId = await publishShift(town, { title: '消防培训', trains, seats: people.length, startsIn: 1, minutes: 90, ...wishes })
  for (const who of people) await signUp(who, shiftId)
  await wait(1)
  for (const who of people) await scan(who, town.leader, shiftId, 'attendance.checkIn')
  await wait(90)
  for (const who of people) await scan(who, town.leader, shiftId, 'attendance.checkOut')
  return shiftId
}

export const show = (by: Person, who: Person, credentialId: string, lastDay: string | null = null) =>
  by.does('credential.record', { credentialId, memberNo: who.memberNo, lastDay, lastDigits: '' })

/** One post that asks for these. */
export const asking = (...requires: string[]): Pick<ShiftWishes, 'posts'> => ({ posts: [{ name: '岗位', seats: 1, skill: null, requires }] })
