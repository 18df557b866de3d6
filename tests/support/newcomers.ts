import type { Person } from './client'
import type { TestCommunity } from './community'
import { address, codeOf, importSheets, resident, stranger, type Row } from './roster'

/**
 * Somebody who comes to a test community later, by the same import as everybody; `changes` are cells of the residents'
 * sheet. Numbers 5 to 9 are free beside those of `newCommunity`. `shops` are rows of the merchants' sheet that the
 * newcomer's role may name.
 */
export async function newcomer(town: TestCommunity, n: number, name: string, changes: Row = {}, shops: Row[] = []): Promise<Person> {
  const sheets = { 地址: [address()], 居民: [resident(n, name, { 志愿者编号: `V900${n}`, ...changes })] }
  await importSheets(town.founder, shops.length > 0 ? { ...sheets, 商家: shops } : sheets)
  const somebody = { ...stranger(town.id, `newcomer-${n}`), memberNo: codeOf(n).memberNo, name }
  await somebody.does('member.join', codeOf(n))
  return somebody
}
