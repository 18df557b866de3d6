import * as v from 'valibot'
import { command, query } from './procedure'
import { count, Id } from './values'

/**
 * Whether somebody's phone was near the place of a shift when it scanned. The phone compares, so that no position of a person is
 * ever sent: what comes in is one of three words. A community switches it on, or does without.
 */

/** `unknown`: refused, too vague, or a phone that cannot tell. */
export const IN_RANGE = ['yes', 'no', 'unknown'] as const
export type InRange = (typeof IN_RANGE)[number]
export const InRange = v.picklist(IN_RANGE)

/** In metres. A position indoors is out by fifty easily; beyond a kilometre nothing is checked any more. */
const LEAST_RADIUS = 50
const MOST_RADIUS = 1000

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))
/** Degrees of WGS 84. WeChat answers in GCJ-02 where one asks so, some hundred metres beside it. */
const position = { latitude: degrees(90), longitude: degrees(180) }

/** What a phone compares itself with. */
export interface PlaceCheck {
  latitude: number
  longitude: number
  /** In metres. */
  radius: number
}
export interface PlaceCheckRule {
  /** Null while it is switched off. */
  radius: number | null
  /** Places of which the point is known, in words. */
  marked: string[]
  /** The last change; null while nobody has ever switched it on. */
  changed: { by: string; at: number } | null
}
export interface PlaceCheckOfShift {
  place: string
  radius: number | null
  /** Where the point of the place is unknown nobody is asked. */
  marked: boolean
}

export const placeCheck = {
  /** Everybody may know whether they will be asked. */
  'placeCheck.get': query({}).returns<PlaceCheckRule>(),
  /** Null switches it off; the points of the places stay. */
  'placeCheck.set': command({ radius: v.nullable(count(LEAST_RADIUS, MOST_RADIUS)) }).returns<PlaceCheckRule>(),
  /** For whoever stands there. */
  'placeCheck.ofShift': query({ shiftId: Id }).returns<PlaceCheckOfShift>(),
  /** The place of this shift, and of every other shift whose place reads the same, lies here. */
  'placeCheck.mark': command({ shiftId: Id, ...position }, ['switchedOff']).returns<PlaceCheckOfShift>(),
  'placeCheck.unmark': command({ shiftId: Id }).returns<PlaceCheckOfShift>(),
}
