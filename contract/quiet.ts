import * as v from 'valibot'
import { TimeOfDay } from './values'

/**
 * Quiet hours: a span of the day, in UTC+8, in which nothing rings on somebody's phone; it may cross midnight. The inbox receives
 * all the time. Whoever has chosen nothing has the usual ones.
 */
export const Quiet = v.strictObject({ from: TimeOfDay, to: TimeOfDay })
export type Quiet = v.InferOutput<typeof Quiet>

export const USUAL_QUIET: Quiet = { from: '21:00', to: '07:00' }
/** Somebody who is never to be reached could not be asked or reminded of anything. */
export const MOST_QUIET_HOURS = 16

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const CHINA_OFFSET = 8 * 60 * MINUTE

export const isQuiet = (at: number, quiet: Quiet): boolean => since(at, quiet.from) < lengthOf(quiet)

/** The moment at which they may be reached: `at` itself outside the quiet hours. */
export const quietUntil = (at: number, quiet: Quiet): number => (isQuiet(at, quiet) ? at - since(at, quiet.from) + lengthOf(quiet) : at)

/** The last moment not after `at` at which they can be reached. */
export const awakeBy = (at: number, quiet: Quiet): number => (isQuiet(at, quiet) ? at - since(at, quiet.from) : at)

/** The first moment after `at` at which the quiet hours begin. */
export const nextQuiet = (at: number, quiet: Quiet): number => at - since(at, quiet.from) + DAY

/** In ms; nothing at all is a whole day, so that a slip of the finger is refused as too long. */
export const lengthOf = ({ from, to }: Quiet): number => ((minutesOf(to) - minutesOf(from) + 24 * 60 - 1) % (24 * 60) + 1) * MINUTE

/** How long ago it was this time of day. */
const since = (at: number, time: string): number => (((at + CHINA_OFFSET - minutesOf(time) * MINUTE) % DAY) + DAY) % DAY
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
