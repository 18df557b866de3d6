/**
 * The 69 people one can be in the preview. Together they can live through every step of the product; each has a sentence
 * that says who they are. The order is the order of the switch between people; the guided tour starts with the first.
 */
import { COMMITTEE } from './cast-committee'
import { LEADERS } from './cast-leaders'
import { NEIGHBOURS } from './cast-neighbours'
import { PARTY } from './cast-party'
import type { CastSpec } from './cast-spec'
import { VOLUNTEERS } from './cast-volunteers'

export const CAST: readonly CastSpec[] = [...NEIGHBOURS, ...VOLUNTEERS, ...LEADERS, ...COMMITTEE, ...PARTY]
