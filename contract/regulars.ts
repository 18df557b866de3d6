import * as v from 'valibot'
import { command, query } from './procedure'
import type { Because, SignUpReason } from './shifts'
import { count, Day, Id } from './values'

/**
 * A standing word for one post of a series: "every time, me". It is the volunteer's own and nobody else's to give
 * (志愿服务条例 art. 25). It signs up as the volunteer would, takes free seats or stands in line, and pushes nobody out.
 */
export type RegularState = 'active' | 'paused' | 'ended'

export interface RegularView {
  regularId: string
  title: string
  postName: string
  state: RegularState
  /** 0 is Sunday; empty means every shift of the series. */
  weekdays: number[]
  /** On which weekdays the series still takes place: with one there is nothing to choose. */
  days: number[]
  /** While it is paused: the first day on which it holds again, in UTC+8. */
  pausedUntil: string | null
  /** When my next place is; null when none is planned. */
  nextAt: number | null
  /** How many places of mine are still to come, and on how many lists I wait. */
  coming: number
  waiting: number
}

/** leaderLooks: somebody would have to agree to each; tookBack: the person has cancelled that one before. */
export type MissedWhy = SignUpReason | 'leaderLooks' | 'tookBack'
/** A shift that was not taken, and why. It may still be signed up for alone. */
export interface Missed {
  shiftId: string
  startsAt: number
  why: MissedWhy
  details: Record<string, string | number>
  because: Because | null
}
export interface Taken {
  confirmed: number
  waiting: number
  missed: Missed[]
}
export interface GivenBack {
  givenBack: number
  /** How many of these count as late, because they begin soon. */
  late: number
}

export interface RegularPerson {
  memberNo: string
  name: string
  postName: string
  weekdays: number[]
  pausedUntil: string | null
}

const weekdays = v.pipe(v.array(count(0, 6)), v.maxLength(7))

export const regulars = {
  'regular.make': command({ shiftId: Id, postId: Id, weekdays }, ['noSeries', 'alreadyRegular', 'underAge', 'nothingComing']).returns<Taken>(),
  /** Other days from now on: places on days that are given up go back, those on new days are signed up for. */
  'regular.change': command({ regularId: Id, weekdays }, ['wrongState', 'nothingComing']).returns<Taken & GivenBack>(),
  /** Places before that day are given back, like any cancellation; those after it stay. */
  'regular.pause': command({ regularId: Id, until: Day }, ['wrongState', 'untilPast']).returns<GivenBack>(),
  'regular.resume': command({ regularId: Id }, ['wrongState']).returns<Taken>(),
  'regular.end': command({ regularId: Id, giveBack: v.boolean() }, ['wrongState']).returns<GivenBack>(),
  'regular.mine': query({}).returns<{ regulars: RegularView[] }>(),
  /** What this person could say about the series of a shift; `weekdays` are those on which it still takes place. */
  'regular.forShift': query({ shiftId: Id }).returns<{ mine: RegularView | null; weekdays: number[]; coming: number }>(),
  /** For whoever answers for the shift: who comes every time, and who pauses. */
  'regular.ofShift': query({ shiftId: Id }).returns<{ people: RegularPerson[] }>(),
}
