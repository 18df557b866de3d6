import { clockNow, type Person } from './client'
import type { TestCommunity } from './community'
import { newcomer } from './newcomers'

/** A parent who is no volunteer and children who are, in one household; staff have recorded who is whose guardian. */
export async function newFamily(town: TestCommunity, birthYears: readonly number[]): Promise<{ parent: Person; children: Person[] }> {
  const parent = await newcomer(town, 5, '王秀英', { 志愿者编号: '', 室号: '501' })
  const children: Person[] = []
  for (const [n, birthYear] of birthYears.entries()) {
    const child = await newcomer(town, 6 + n, `王小${n + 1}`, { 出生年: birthYear, 室号: '501', 是否户主: '否' })
    await town.founder.does('member.setGuardian', { memberNo: child.memberNo, guardianNo: parent.memberNo, is: true })
    children.push(child)
  }
  return { parent, children }
}

/** Minutes from now until ten in the morning in UTC+8, so many days later: never at night, whenever the tests run. */
export async function tenInTheMorning(days: number): Promise<number> {
  const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
  const now = await clockNow()
  const midnight = Math.floor((now + 8 * HOUR) / DAY) * DAY - 8 * HOUR
  return Math.round((midnight + days * DAY + 10 * HOUR - now) / MINUTE)
}
