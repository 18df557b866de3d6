import type { RegularPerson, RegularState, RegularView } from '#contract/regulars'
import { dayOf } from '../../kit/clock'
import type { Doc } from '../../kit/wechat'
import type { RosterDoc } from '../rosters/public'
import { stateAt } from './domain/regular-days'

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
  givenBack: string[]
  madeAt: number
  /** By which request places were given back last: a repetition goes on where it stopped. */
  requestId: string
}

export const regularId = (seriesId: string, postId: string, memberNo: string) => `${seriesId}-${postId}-${memberNo}`

const pauseOf = (regular: RegularDoc, now: number): string | null =>
  stateAt(regular, now) === 'paused' && regular.pausedUntil !== null ? dayOf(regular.pausedUntil) : null

/** `mine`: the person's own places in any series, soonest first. */
export function regularView(regular: RegularDoc, mine: readonly RosterDoc[], now: number): RegularView {
  const places = placesOf(regular, mine, now)
  const waits = ({ waiting }: RosterDoc) => waiting.some(({ memberNo }) => memberNo === regular.memberNo)
  const coming = places.filter((place) => !waits(place))
  return {
    regularId: regular._id,
    title: places[0]?.title ?? regular.title,
    postName: regular.postName,
    state: stateAt(regular, now),
    weekdays: regular.weekdays,
    pausedUntil: pauseOf(regular, now),
    nextAt: coming[0]?.startsAt ?? null,
    coming: coming.length,
    waiting: places.length - coming.length,
  }
}

/** Places and waits that are still to come in the series and post of this word. */
export const placesOf = ({ seriesId, postId, memberNo }: Pick<RegularDoc, 'seriesId' | 'postId' | 'memberNo'>, rosters: readonly RosterDoc[], now: number): RosterDoc[] =>
  rosters
    .filter((roster) => roster.seriesId === seriesId && roster.postId === postId && roster.state === 'open' && roster.startsAt > now && roster.people.includes(memberNo))
    .sort((a, b) => a.startsAt - b.startsAt)

export const personView = (regular: RegularDoc, now: number): RegularPerson => ({
  memberNo: regular.memberNo,
  name: regular.name,
  postName: regular.postName,
  weekdays: regular.weekdays,
  pausedUntil: pauseOf(regular, now),
})
