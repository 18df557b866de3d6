import { ledgerPage, placeOfEntry, type HourEntry, type LedgerPlace, type LedgerSpan } from '../../hour-entries'
import { MAX_ROWS } from '../../kit/store'
import { namesOf } from '../../people'

/** All entries of the span, a thousand at a time. */
export async function allEntries(communityId: string, span: LedgerSpan): Promise<HourEntry[]> {
  const entries: HourEntry[] = []
  let after: LedgerPlace | null = null
  for (;;) {
    const page: HourEntry[] = await ledgerPage(communityId, span, after, MAX_ROWS)
    entries.push(...page)
    const last = page.at(-1)
    if (page.length < MAX_ROWS || last === undefined) return entries
    after = placeOfEntry(last)
  }
}

/** What everybody is called now. */
export async function everybodysNames(communityId: string, entries: readonly HourEntry[]): Promise<Map<string, string>> {
  const memberNos = [...new Set(entries.map(({ memberNo }) => memberNo))]
  const names = new Map<string, string>()
  for (let from = 0; from < memberNos.length; from += MAX_ROWS) {
    for (const [memberNo, name] of await namesOf(communityId, memberNos.slice(from, from + MAX_ROWS))) names.set(memberNo, name)
  }
  return names
}
