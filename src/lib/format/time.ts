import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** The community lives in UTC+8, wherever the phone or the function thinks it is. No daylight saving since 1991. */
const OFFSET_HOURS = 8
const local = (at: number): Dayjs => dayjs.utc(at).utcOffset(OFFSET_HOURS)
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }

/** 2026-11-23 */
export const dayOf = (at: number): string => local(at).format('YYYY-MM-DD')

/** The present day in UTC+8. */
export const today = (): string => dayOf(Date.now())

/** The day so many days after the present one. */
export const dayIn = (days: number): string => dayjs.utc(today()).add(days, 'day').format('YYYY-MM-DD')

/** 周二 for 2; 0 is Sunday. */
export const speakWeekday = (weekday: number): string => WEEKDAYS[weekday] ?? ''

/** 14:05 */
export const timeOf = (at: number): string => local(at).format('HH:mm')

/** Epoch ms of a day (2026-11-23) and a time of day (14:05) in UTC+8. */
export const instantOf = (day: string, time: string): number => dayjs.utc(`${day}T${time}:00Z`).valueOf() - OFFSET_HOURS * 3_600_000

/** 今天, 明天, 11月25日 周三, 2027年1月3日 */
export function speakDay(day: string, now: number = Date.now()): string {
  const present = dayjs.utc(dayOf(now))
  const that = dayjs.utc(day)
  const near = NEAR[that.diff(present, 'day')]
  if (near !== undefined) return near
  if (that.year() !== present.year()) return that.format('YYYY年M月D日')
  return `${that.format('M月D日')} ${WEEKDAYS[that.day()]}`
}

/** 今天 14:05 */
export const speakMoment = (at: number, now: number = Date.now()): string => `${speakDay(dayOf(at), now)} ${timeOf(at)}`

/** 今天 14:00–16:00; the second day is named only when it is another one. */
export function speakSpan(from: number, to: number, now: number = Date.now()): string {
  const end = dayOf(from) === dayOf(to) ? timeOf(to) : speakMoment(to, now)
  return `${speakMoment(from, now)}–${end}`
}

/** 刚刚, 5分钟前, today's time, otherwise the day with its time */
export function speakAgo(at: number, now: number = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000)
  if (minutes >= 0 && minutes < 1) return '刚刚'
  if (minutes >= 0 && minutes < 60) return `${minutes}分钟前`
  return speakMoment(at, now)
}

/** Has it ended? Only for how a list looks; what may still be done is for the back end to say. */
export const isOver = (endsAt: number, now: number = Date.now()): boolean => endsAt <= now

/** Whole minutes that have gone by since, 0 before. */
export const minutesSince = (at: number, now: number = Date.now()): number => Math.max(0, Math.floor((now - at) / 60_000))

/** Does it come within so many ms from now? */
export const isWithin = (ms: number, at: number, now: number = Date.now()): boolean => at < now + ms

/** The month so many months after one given as 2026-11. */
export const monthsAfter = (month: string, many: number): string => dayjs.utc(`${month}-01`).add(many, 'month').format('YYYY-MM')

/** 2026年11月 */
export const speakMonth = (month: string): string => dayjs.utc(`${month}-01`).format('YYYY年M月')
