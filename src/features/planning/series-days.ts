import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { dayOf } from '@/lib/format/time'
import type { Repeat } from './draft'

dayjs.extend(utc)

/** The back end takes no more at once. */
export const MOST_DAYS = 60

/** Every day of the repetition from the first shift on, soonest first, at most 60; the days taken out are still among them. */
export function daysOf(startsAt: number | null, { weekdays, until }: Repeat): string[] {
  if (startsAt === null || until === null) return []
  const days: string[] = []
  for (let day = dayjs.utc(dayOf(startsAt)); day.format('YYYY-MM-DD') <= until && days.length < MOST_DAYS; day = day.add(1, 'day')) {
    if (weekdays.includes(day.day())) days.push(day.format('YYYY-MM-DD'))
  }
  return days
}

/** Those on which it will take place. */
export const keptDays = (startsAt: number | null, repeat: Repeat): string[] => daysOf(startsAt, repeat).filter((day) => !repeat.without.includes(day))

export const weekdayOf = (at: number): number => dayjs.utc(dayOf(at)).day()
