import type { PlaceCheck, PlaceCheckOfShift, PlaceCheckRule } from '#contract/place-check'
import { read } from '../../kit/store'
import type { Doc } from '../../kit/wechat'

/**
 * One document per community, under its id: the switch with every change of it, and where the places lie. A place is its words,
 * so that series and later shifts inherit its point. Who stood there when it was marked is not kept: that would be the position
 * of a person.
 */
export interface PlaceChecksDoc extends Doc {
  /** In metres; null while it is switched off. */
  radius: number | null
  history: { radius: number | null; by: { memberNo: string; name: string }; at: number }[]
  spots: Spot[]
}
export interface Spot extends Pick<PlaceCheck, 'latitude' | 'longitude'> {
  place: string
}

export const readChecks = (communityId: string) => read<PlaceChecksDoc>('placeChecks', communityId)

/** What a community has that never switched anything on. */
export const nothing = (communityId: string): PlaceChecksDoc => ({ _id: communityId, communityId, radius: null, history: [], spots: [] })

const spotOf = (stored: PlaceChecksDoc, place: string) => stored.spots.find((spot) => spot.place === place)

/** What a phone compares itself with at this place; null where nobody is asked. */
export function checkAt(stored: PlaceChecksDoc, place: string): PlaceCheck | null {
  const spot = spotOf(stored, place)
  if (stored.radius === null || spot === undefined) return null
  return { latitude: spot.latitude, longitude: spot.longitude, radius: stored.radius }
}

export function ruleView({ radius, history, spots }: PlaceChecksDoc): PlaceCheckRule {
  const last = history.at(-1)
  return { radius, marked: spots.map(({ place }) => place), changed: last === undefined ? null : { by: last.by.name, at: last.at } }
}

export const viewOfShift = (stored: PlaceChecksDoc, place: string): PlaceCheckOfShift => ({
  place,
  radius: stored.radius,
  marked: spotOf(stored, place) !== undefined,
})
