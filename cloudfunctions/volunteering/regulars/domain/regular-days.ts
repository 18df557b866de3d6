import type { RegularState } from '#contract/regulars'
import { CHINA_OFFSET } from '#contract/time'

/** Which shifts a standing word means. Pure: time and lists are handed in. */
export interface Standing {
  state: RegularState
  weekdays: readonly number[]
  /** Until this moment it rests; later shifts are meant even while it is paused. */
  pausedUntil: number | null
}

/** 0 is Sunday, in UTC+8. */
export const weekdayOf = (at: number): number => new Date(at + CHINA_OFFSET).getUTCDay()

export const stateAt = ({ state, pausedUntil }: Pick<Standing, 'state' | 'pausedUntil'>, now: number): RegularState =>
  state === 'paused' && (pausedUntil ?? 0) <= now ? 'active' : state

export const means = ({ state, weekdays, pausedUntil }: Standing, startsAt: number): boolean =>
  state !== 'ended' && startsAt >= (pausedUntil ?? 0) && isOn(weekdays, startsAt)

/** Without weekdays it is every day. */
export const isOn = (weekdays: readonly number[], startsAt: number): boolean => weekdays.length === 0 || weekdays.includes(weekdayOf(startsAt))

/** Whoever has taken one shift back is not signed up for it again, unless it was the standing word that gave it back last. */
export function tookBack(memberNo: string, cancelled: readonly { memberNo: string; requestId?: string }[]): boolean {
  const last = cancelled.filter((person) => person.memberNo === memberNo).at(-1)
  return last !== undefined && last.requestId === undefined
}
