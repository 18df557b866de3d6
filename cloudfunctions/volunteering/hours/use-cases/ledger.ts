import type { LedgerEntry } from '#contract/hours'
import type { UseCase } from '../../../kit/context'
import { ledgerPage, placeOfEntry, type HourEntry } from '../../../hour-entries'
import { namesOf } from '../../../people'
import { entryFacts } from '../views'

/** What a phone is handed at once: well within 64 KB for its screen. */
const PAGE = 30

/** A page of everybody's entries for staff. One more than is shown tells whether there is another page. */
export const ledger: UseCase<'hours.ledger'> = async (ctx, { grade, from, until, after }) => {
  if (from > until) return ctx.refuse('periodWrong')
  const { communityId } = ctx.caller
  const found = await ledgerPage(communityId, { grade, from, until }, after ?? null, PAGE + 1)
  const shown = found.slice(0, PAGE)
  const names = await namesOf(communityId, shown.map(({ memberNo }) => memberNo))
  const last = shown.at(-1)
  return { entries: shown.map((entry) => entryView(entry, names.get(entry.memberNo) ?? '')), next: last && found.length > PAGE ? placeOfEntry(last) : null }
}

const entryView = (entry: HourEntry, name: string): LedgerEntry => ({
  ...entryFacts(entry),
  memberNo: entry.memberNo,
  name,
  activity: entry.title,
  corrects: entry.corrects,
  reason: entry.reason,
  recordedAt: entry.recordedAt,
})
