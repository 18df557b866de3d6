import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

/**
 * Calendar facts of the community. Functions run in UTC, the community lives in UTC+8 all year round (China
 * has no daylight saving time), so the offset is given explicitly and never taken from the machine.
 */
dayjs.extend(utc)

export { DAY, HOUR, MINUTE } from '#contract/time'
const CHINA_MINUTES = 8 * 60

const local = (at: number) => dayjs(at).utcOffset(CHINA_MINUTES)

/** 2026-11-23 */
export const dayOf = (at: number): string => local(at).format('YYYY-MM-DD')
/** 11月23日 14:00 */
export const momentText = (at: number): string => local(at).format('M月D日 HH:mm')
/** 2026年11月23日 14:00, the form that a template's `time` field takes. */
export const templateTime = (at: number): string => local(at).format('YYYY年M月D日 HH:mm')
/** 14:00 */
export const clockText = (at: number): string => local(at).format('HH:mm')
/** 0 is Sunday. */
export const weekdayOf = (at: number): number => local(at).day()
export const hourOf = (at: number): number => local(at).hour()
/** From the first moment of a month given as 2026-11 to the first of the next. */
export const monthSpan = (month: string): [from: number, until: number] => {
  const from = startOfDay(`${month}-01`)
  return [from, local(from).add(1, 'month').valueOf()]
}
/** The first moment of a day given as 2026-11-23. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
/** The first moment after the same day so many months later: what is good for a year is good on that day too. */
export const lapseOf = (at: number, months: number): number => local(at).startOf('day').add(months, 'month').add(1, 'day').valueOf()
/** 2027年12月3日, of a day given as 2027-12-03. */
export const dateText = (day: string): string => local(startOfDay(day)).format('YYYY年M月D日')
