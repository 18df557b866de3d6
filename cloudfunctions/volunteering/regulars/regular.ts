import type { RegularPerson, RegularState, RegularView } from '#contract/regulars'
import { dayOf } from '../../kit/clock'
import type { Doc } from '../../kit/wechat'
import type { RosterDoc } from '../rosters/public'
import { stateAt, weekdayOf } from './domain/regular-days'

/** `<series>-<post>-<member>` is the id: one word of one person for one post. Who has a place stands on the lists alone. */
export interface RegularDoc extends Doc {
  seriesId: string
  postId: string
  memberNo: string
  name: string
  title: string
  postName: string
  state: RegularState
  weekdays: number[]
  /** Epoch milliseconds, the first moment of a day; null while it is not paused. */
  pausedUntil: number | null
  madeAt: number
  /** Which request wrote it last: a repetition goes on where that one stopped. */
  requestId: string
}

export const regularId = (seriesId: string, postId: string, memberNo: string) => `${seriesId}-${postId}-${memberNo}`

const pauseOf = (regular: RegularDoc, now: number): string | null =>
  stateAt(regular, now) === 'paused' && regular.pausedUntil !== null ? dayOf(regular.pausedUntil) : null

/** `series`: the posts of this and perhaps other series that are still to come, soonest first. */
export function regularView(regular: RegularDoc, series: readonly RosterDoc[], now: number): RegularView {
  const places = placesOf(regular, series)
  const waits = ({ waiting }: RosterDoc) => waiting.some(({ memberNo }) => memberNo === regular.memberNo)
  const coming = places.filter((place) => !waits(place))
  return {
    regularId: regular._id,
    title: places[0]?.title ?? regular.title,
    postName: regular.postName,
    state: stateAt(regular, now),
    weekdays: regular.weekdays,
    days: daysOf(series.filter(({ seriesId }) => seriesId === regular.seriesId)),
    pausedUntil: pauseOf(regular, now),
    nextAt: coming[0]?.startsAt ?? null,
    coming: coming.length,
    waiting: places.length - coming.length,
  }
}

/** Places and waits in the series and post of this word. */
const placesOf = ({ seriesId, postId, memberNo }: RegularDoc, series: readonly RosterDoc[]): RosterDoc[] =>
  series.filter((roster) => roster.seriesId === seriesId && roster.postId === postId && roster.state === 'open' && roster.people.includes(memberNo))

export const daysOf = (series: readonly RosterDoc[]): number[] =>
  [...new Set(series.filter(({ state }) => state === 'open').map(({ startsAt }) => weekdayOf(startsAt)))].sort()

export const personView = (regular: RegularDoc, now: number): RegularPerson => ({
  memberNo: regular.memberNo,
  name: regular.name,
  postName: regular.postName,
  weekdays: regular.weekdays,
  pausedUntil: pauseOf(regular, now),
})
