/** Spans of time in milliseconds, for rules that may import nothing else. The community lives in UTC+8, which knows no summer time. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const CHINA_OFFSET = 8 * HOUR
