import { DAY, dayOf, startOfDay, weekdayOf } from '../../kit/clock'

/**
 * Working days in China, for publicity. Days off and moved working days are announced once a year by the State Council;
 * a year that is not in the table yet counts by the statutory fixed dates (全国年节及纪念日放假办法 of 2024) and the weekend.
 * All days are calendar days in UTC+8, written 2026-11-23.
 */
/** Days off beyond the weekend. 2026: 国办发明电〔2025〕7号. */
const OFF: readonly string[] = [
  '2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23', '2026-04-06',
  '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07',
]
/** Saturdays and Sundays on which people work instead. */
const MOVED: readonly string[] = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']
const EVERY_YEAR: readonly string[] = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

export function isWorkingDay(day: string): boolean {
  if (MOVED.includes(day)) return true
  if (OFF.includes(day) || EVERY_YEAR.includes(day.slice(5))) return false
  const weekday = weekdayOf(startOfDay(day))
  return weekday !== 0 && weekday !== 6
}

/** The end of the `days`-th whole working day after the day of this moment, epoch milliseconds. The first day does not count. */
export function endOfWorkingDays(from: number, days: number): number {
  let start = startOfDay(dayOf(from))
  for (let left = days; left > 0; ) {
    start += DAY
    if (isWorkingDay(dayOf(start))) left -= 1
  }
  return start + DAY
}
