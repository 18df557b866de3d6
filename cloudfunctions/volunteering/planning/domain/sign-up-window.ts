import type { SignUpTimes, SignUpWindow } from '#contract/shifts'
import { CHINA_OFFSET, DAY, HOUR } from '#contract/time'

/**
 * From when and until when people may sign up, counted back from the start. Sign-up opens in the morning, so that the seats
 * do not go to whoever is awake at midnight. The moments are written whenever the start is, and nowhere reckoned again.
 */
const OPENS = 9 * HOUR

export function signUpTimes({ opensDaysBefore, closesHoursBefore }: SignUpWindow, startsAt: number): SignUpWindow & SignUpTimes {
  const midnight = Math.floor((startsAt + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET
  const opensAt = opensDaysBefore === null ? null : midnight - opensDaysBefore * DAY + OPENS
  return { opensDaysBefore, closesHoursBefore, opensAt, closesAt: startsAt - closesHoursBefore * HOUR }
}
