import type { HourGrade } from '#contract/hours'
import { countOf, find } from './kit/store'
import { is, type Doc } from './kit/wechat'

/**
 * Hour entries: permanent, append-only, in whole minutes. `measured` time has both ends by server time and a second
 * person behind it; `typed` time is what somebody entered. The grades are never added together, and only measured time
 * can earn points: no single person can create hours that do. A mistake is put right by a new entry that names the
 * first in `corrects`; its minutes are signed, and the sum over all entries is what somebody has served. `volunteering`
 * writes them; `papers` reads them for the file that staff take away.
 */
export interface HourEntry extends Doc {
  memberNo: string
  /** Null where the work was no shift of ours. */
  shiftId: string | null
  title: string
  place: string
  servedOn: string
  /** Both ends by server time; null where nobody scanned. */
  startedAt: number | null
  endedAt: number | null
  minutes: number
  grade: HourGrade
  origin: 'presence' | 'typed' | 'correction'
  verifiedBy: 'code' | 'leader' | 'second'
  /** Who typed the minutes; null where the server counted them. */
  recorder: Somebody | null
  verifier: Somebody
  corrects: string | null
  /** Why a correcting entry was made. */
  reason: string | null
  recordedAt: number
}

/** A person as named when it happened. */
export interface Somebody {
  memberNo: string
  name: string
}

/** Calendar days, both included. One grade: two sums never come from one list. */
export interface LedgerSpan {
  grade: HourGrade
  from: string
  until: string
}
/** The entry after which the next page begins. */
export interface LedgerPlace {
  servedOn: string
  hourEntryId: string
}

const FIELDS = [
  'communityId', 'memberNo', 'shiftId', 'title', 'place', 'servedOn', 'startedAt', 'endedAt', 'minutes', 'grade', 'origin', 'verifiedBy', 'recorder', 'verifier',
  'corrects', 'reason', 'recordedAt',
] as const satisfies readonly (keyof HourEntry)[]

/**
 * The entries of a community by day of service and then by id, which no two share. What is left of the day at which the last page
 * ended and what follows are two ranges of one index: a page costs the same wherever it lies.
 */
export async function ledgerPage(communityId: string, { grade, from, until }: LedgerSpan, after: LedgerPlace | null, limit: number): Promise<HourEntry[]> {
  const rest = after === null ? [] : find<HourEntry>('hours', { communityId, grade, servedOn: after.servedOn, _id: is.gt(after.hourEntryId) }, { orderBy: ['_id', 'asc'], limit, fields: FIELDS })
  const days = is.and(after === null ? is.gte(from) : is.gt(after.servedOn), is.lte(until))
  const following = find<HourEntry>('hours', { communityId, grade, servedOn: days }, { orderBy: ['servedOn', 'asc'], thenBy: ['_id', 'asc'], limit, fields: FIELDS })
  return [...(await rest), ...(await following)].slice(0, limit)
}

/** Both grades, and nothing but how many: their minutes are never one sum. */
export const countEntries = (communityId: string, { from, until }: Pick<LedgerSpan, 'from' | 'until'>): Promise<number> =>
  countOf('hours', { communityId, grade: is.in(['measured', 'typed']), servedOn: is.and(is.gte(from), is.lte(until)) })

export const placeOfEntry = ({ servedOn, _id }: HourEntry): LedgerPlace => ({ servedOn, hourEntryId: _id })
