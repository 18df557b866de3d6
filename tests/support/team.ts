import type { Person } from './client'
import type { TestCommunity } from './community'
import { address, codeOf, importSheets, resident, stranger, type Row } from './roster'

/** Volunteers of the team that the leader of `newCommunity` leads. Who has a phone has joined with it. */
export async function newTeam(town: TestCommunity, people: readonly { name: string; phone?: boolean; cells?: Row }[]): Promise<Person[]> {
  const rows = people.map(({ name, cells }, n) => resident(n + 5, name, { 志愿者编号: `V900${n}`, 队伍: '朝阳里队', ...cells }))
  await importSheets(town.founder, { 地址: [address()], 居民: rows, 队伍: [{ 队伍: '朝阳里队', 类型: '小区队', 小区: '朝阳里' }] })
  const team = people.map(({ name }, n) => ({ ...stranger(town.id, `team-${n}`), ...codeOf(n + 5), name }))
  for (const [n, { phone = true }] of people.entries()) if (phone) await team[n]?.does('member.join', codeOf(n + 5))
  return team
}
