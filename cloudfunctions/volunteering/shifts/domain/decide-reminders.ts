import { ASK_WITHIN } from '#contract/planning'
import { isQuiet, USUAL_QUIET, type Quiet } from '#contract/quiet'
import { CHINA_OFFSET, DAY, HOUR } from '#contract/time'

/**
 * When people are reminded of what they promised: the evening before, and an hour before. In their quiet hours nobody is woken:
 * an hour's reminder that would fall into them is not sent, because the one of the evening has been read. A day before, whoever
 * answers for the shift hears which posts nobody has taken, but not at night.
 */
export type Reminder = 'evening' | 'hour' | 'vacant'

const EVENING = 19

/** No reminder is due earlier than this before the start. */
export const EARLIEST_REMINDER = 29 * HOUR

export function dueReminders({ startsAt, left }: { startsAt: number; left: number }, now: number): Reminder[] {
  if (now >= startsAt) return []
  const hourBefore = startsAt - HOUR
  return [
    ...(now >= eveningBefore(startsAt) && now < hourBefore ? (['evening'] as const) : []),
    ...(now >= hourBefore ? (['hour'] as const) : []),
    ...(left > 0 && now >= startsAt - DAY && now < hourBefore && !isQuiet(now, USUAL_QUIET) ? (['vacant'] as const) : []),
  ]
}

/** Seven in the evening of the day before, in UTC+8. */
function eveningBefore(startsAt: number): number {
  const midnight = Math.floor((startsAt + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  return midnight - DAY + EVENING * HOUR
}

/** Is this person awake for it? The evening's reminder waits in the inbox, whenever it is read. */
export const isAwakeFor = (occasion: Reminder, startsAt: number, quiet: Quiet): boolean => occasion !== 'hour' || !isQuiet(startsAt - HOUR, quiet)

/** How long the clockwork may have stood still and nobody is forgotten. */
const ASKED_LATE = 2 * HOUR
/** The shifts whose week has just begun start in this span. */
export const toAskFrom = (now: number) => ({ from: now + ASK_WITHIN - ASKED_LATE, to: now + ASK_WITHIN })

/** Volunteers are looked for now for a shift of a series that was published longer ago; of several posts the first speaks. */
export const isToAskFor = ({ seriesId, postId, trains, asked }: { seriesId: string | null; postId: string; trains?: object | null; asked: readonly unknown[] }): boolean =>
  seriesId !== null && postId === '1' && !trains && asked.length === 0
