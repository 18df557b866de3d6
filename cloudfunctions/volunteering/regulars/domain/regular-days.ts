import type { RegularState } from '#contract/regulars'
import { CHINA_OFFSET } from '#contract/time'

/** Which shifts a standing word means. Pure: time and lists are handed in. */
export interface Standing {
  memberNo: string
  state: RegularState
  weekdays: readonly number[]
  /** Until this moment it rests; later shifts are meant even while it is paused. */
  pausedUntil: number | null
  /** Shifts whose places were given back by a pause or at the end. */
  givenBack: readonly string[]
}
interface Day {
  shiftId: string
  startsAt: number
  cancelled: readonly { memberNo: string }[]
}

/** 0 is Sunday, in UTC+8. */
export const weekdayOf = (at: number): number => new Date(at + CHINA_OFFSET).getUTCDay()

export const stateAt = ({ state, pausedUntil }: Pick<Standing, 'state' | 'pausedUntil'>, now: number): RegularState =>
  state === 'paused' && (pausedUntil ?? 0) <= now ? 'active' : state

export function means({ state, weekdays, pausedUntil }: Pick<Standing, 'state' | 'weekdays' | 'pausedUntil'>, startsAt: number): boolean {
  if (state === 'ended' || startsAt < (pausedUntil ?? 0)) return false
  return weekdays.length === 0 || weekdays.includes(weekdayOf(startsAt))
}

/** Whoever has taken one shift back is not signed up for it again, unless it was the standing word that gave it back. */
export const tookBack = ({ memberNo, givenBack }: Pick<Standing, 'memberNo' | 'givenBack'>, { shiftId, cancelled }: Day): boolean =>
  cancelled.some((person) => person.memberNo === memberNo) && !givenBack.includes(shiftId)
