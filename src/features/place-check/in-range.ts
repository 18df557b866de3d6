import type { Position } from '@/lib/wechat/position'
import type { InRange, PlaceCheck } from '#contract/place-check'

/** A position that may be out by more says nothing about a neighbourhood. In metres. */
const TOO_VAGUE = 500
/** Mean radius of the earth, in metres. */
const EARTH = 6_371_009

/** What a phone knows of itself and a place, in the one word that leaves it. Doubt is in favour of the person: indoors every position is vague. */
export function inRange({ radius, ...place }: PlaceCheck, phone: Position | null): InRange {
  if (phone === null || !(phone.accuracy <= TOO_VAGUE)) return 'unknown'
  return metresBetween(place, phone) - phone.accuracy <= radius ? 'yes' : 'no'
}

type Point = Pick<Position, 'latitude' | 'longitude'>

/** Along the surface (haversine); exact to a metre at such distances. */
function metresBetween(a: Point, b: Point): number {
  const [latitude, longitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, Math.sin(latitude / 2) ** 2 + across)))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
