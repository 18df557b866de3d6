/**
 * When people are reminded of what they promised: the evening before, and an hour before. At night nobody is woken: an
 * hour's reminder that would fall between nine in the evening and seven in the morning is not sent, because the one of the
 * evening has been read. A day before, whoever answers for the shift hears which posts nobody has taken.
 */
export type Reminder = 'evening' | 'hour' | 'vacant'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHINA_OFFSET = 8 * HOUR
const EVENING = 19
const QUIET_FROM = 21
const QUIET_TO = 7

/** No reminder is due earlier than this before the start. */
export const EARLIEST_REMINDER = 29 * HOUR

export function dueReminders({ startsAt, left }: { startsAt: number; left: number }, now: number): Reminder[] {
  if (now >= startsAt) return []
  const hourBefore = startsAt - HOUR
  return [
    ...(now >= eveningBefore(startsAt) && now < hourBefore ? (['evening'] as const) : []),
    ...(now >= hourBefore && !isQuiet(hourBefore) ? (['hour'] as const) : []),
    ...(left > 0 && now >= startsAt - DAY && now < hourBefore && !isQuiet(now) ? (['vacant'] as const) : []),
  ]
}

/** Seven in the evening of the day before, in UTC+8. */
function eveningBefore(startsAt: number): number {
  const midnight = Math.floor((startsAt + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  return midnight - DAY + EVENING * HOUR
}

function isQuiet(at: number): boolean {
  const hour = Math.floor((at + CHINA_OFFSET) / HOUR) % 24
  return hour >= QUIET_FROM || hour < QUIET_TO
}
