import type { TypedState } from '#contract/hours'
import { countOf, find, MAX_ROWS } from '../../kit/store'
import { db, is, listOf, total } from '../../kit/wechat'
import type { HourDoc } from './entry'
import { minutesOf } from './domain/sums'
import type { TypedDoc } from './typed'

/** Newest entries that one page of the record book shows. */
const PAGE = 100

export const newestEntries = (communityId: string, memberNo: string): Promise<HourDoc[]> =>
  find('hours', { communityId, memberNo }, { orderBy: ['servedOn', 'desc'], limit: PAGE })

/** The sums over all entries of a person, however many there are: the database adds what `minutesOf` adds. */
export async function minutesByGrade(communityId: string, memberNo: string): Promise<Record<HourDoc['grade'], number>> {
  const sums = await db.collection('hours').aggregate().match({ communityId, memberNo }).group({ _id: '$grade', minutes: total('$minutes') }).limit(2).end()
  const minutes = new Map((sums.list as { _id: string; minutes: number }[]).map((sum) => [sum._id, sum.minutes]))
  return { measured: minutes.get('measured') ?? 0, typed: minutes.get('typed') ?? 0 }
}

export const entriesOnDay = (communityId: string, memberNo: string, servedOn: string): Promise<HourDoc[]> =>
  find('hours', { communityId, memberNo, servedOn }, { limit: MAX_ROWS })

/** What a person's day has come to so far, both grades: the limits of a day are about the day, not about how it was recorded. */
export async function minutesOnDay(communityId: string, memberNo: string, servedOn: string): Promise<number> {
  const entries = await entriesOnDay(communityId, memberNo, servedOn)
  return minutesOf(entries, 'measured') + minutesOf(entries, 'typed')
}

/** Entries of one person whose day lies in the period, both ends included; at most 1,000. */
export const entriesBetween = (communityId: string, memberNo: string, from: string, until: string): Promise<HourDoc[]> =>
  find('hours', { communityId, memberNo, servedOn: is.and(is.gte(from), is.lte(until)) }, { orderBy: ['servedOn', 'asc'], limit: MAX_ROWS })

/** Typed minutes of that day that are still on their way. */
export async function minutesUnderway(communityId: string, memberNo: string, servedOn: string): Promise<number> {
  const underway = await find<TypedDoc>('typedHours', { communityId, memberNo, servedOn, state: is.in(['typed', 'publicity', 'objected']) }, { fields: ['minutes'] })
  return underway.reduce((sum, { minutes }) => sum + minutes, 0)
}

export const typedIn = (communityId: string, states: readonly TypedState[]): Promise<TypedDoc[]> =>
  find('typedHours', { communityId, state: is.in(states) }, { orderBy: ['typedAt', 'desc'], limit: PAGE })

/** Whatever anybody typed in a span of server time, recorded or not. */
export const typedBetween = (communityId: string, from: number, until: number): Promise<TypedDoc[]> =>
  find('typedHours', { communityId, typedAt: is.and(is.gte(from), is.lt(until)) }, { orderBy: ['typedAt', 'desc'], limit: MAX_ROWS })

/** Typed minutes that became entries in a span of server time, corrections among them. */
export const typedEntriesBetween = (communityId: string, from: number, until: number): Promise<HourDoc[]> =>
  find('hours', { communityId, grade: 'typed', recordedAt: is.and(is.gte(from), is.lt(until)) }, { orderBy: ['recordedAt', 'desc'], limit: MAX_ROWS })

/** Public for long enough by now; of all communities. */
export const publicityOver = (now: number): Promise<TypedDoc[]> =>
  find('typedHours', { state: 'publicity', publicUntil: is.lte(now) }, { limit: 100 })

/** How often somebody has served: entries without the corrections to them. */
export const servedTimes = (communityId: string, memberNo: string): Promise<number> => countOf('hours', { communityId, memberNo, corrects: null })

export interface Served {
  measuredMinutes: number
  typedMinutes: number
  services: number
}

/** What each of these people has served, over all time; who has nothing is left out. At most 100 people. */
export async function servedBy(communityId: string, memberNos: readonly string[]): Promise<Map<string, Served>> {
  const people = new Map<string, Served>()
  if (memberNos.length === 0) return people
  const sums = await db
    .collection('hours')
    .aggregate()
    .match({ communityId, memberNo: is.in(memberNos) })
    .group({ _id: { memberNo: '$memberNo', grade: '$grade', origin: '$origin' }, minutes: total('$minutes'), entries: total(1) })
    .limit(MAX_ROWS)
    .end()
  for (const { _id, minutes, entries } of sums.list as ServedRow[]) {
    const person = people.get(_id.memberNo) ?? { measuredMinutes: 0, typedMinutes: 0, services: 0 }
    person[`${_id.grade}Minutes`] += minutes
    // A correction belongs to the service that it corrects.
    if (_id.origin !== 'correction') person.services += entries
    people.set(_id.memberNo, person)
  }
  return people
}

interface ServedRow {
  _id: Pick<HourDoc, 'memberNo' | 'grade' | 'origin'>
  minutes: number
  entries: number
}

/** How often everybody has served who ever did, gathered into one document because rows end at 1,000. */
export async function servedByMember(communityId: string): Promise<Map<string, number>> {
  const { list } = await db
    .collection('hours')
    .aggregate()
    .match({ communityId, corrects: null })
    .group({ _id: '$memberNo', times: total(1) })
    .group({ _id: null, people: listOf({ memberNo: '$_id', times: '$times' }) })
    .limit(1)
    .end()
  const people = (list as { people: { memberNo: string; times: number }[] }[])[0]?.people ?? []
  return new Map(people.map(({ memberNo, times }) => [memberNo, times]))
}
