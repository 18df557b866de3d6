/**
 * Time in which people can be expected to read a message: from seven in the morning to nine in the evening in UTC+8. A
 * window to answer counts only this time, so none runs out while people sleep.
 */
const HOUR = 3_600_000
const DAY = 24 * HOUR
const CHINA_OFFSET = 8 * HOUR
const OPENS = 7 * HOUR
const CLOSES = 21 * HOUR

const midnightOf = (at: number) => Math.floor((at + CHINA_OFFSET) / DAY) * DAY - CHINA_OFFSET

/** The moment by which people have been awake for `span` milliseconds since `from`. */
export function afterWaking(from: number, span: number): number {
  const midnight = midnightOf(from)
  const begin = Math.max(from, midnight + OPENS)
  const closes = midnight + CLOSES
  if (begin >= closes) return afterWaking(midnight + DAY + OPENS, span)
  return begin + span <= closes ? begin + span : afterWaking(midnight + DAY + OPENS, begin + span - closes)
}

/** The last moment not after `at` at which people are awake. */
export function lastWaking(at: number): number {
  const midnight = midnightOf(at)
  if (at < midnight + OPENS) return midnight - DAY + CLOSES
  return Math.min(at, midnight + CLOSES)
}
