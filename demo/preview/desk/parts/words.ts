/** Times in words, always those of China, wherever the browser is. */
const zone = { timeZone: 'Asia/Shanghai' } as const
const DAY = new Intl.DateTimeFormat('zh-CN', { ...zone, month: 'long', day: 'numeric', weekday: 'short' })
const CLOCK = new Intl.DateTimeFormat('zh-CN', { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** 11月23日周一 */
export const dayWords = (at: number): string => DAY.format(at).replace(/\s/g, '')
/** 19:22 */
export const clockWords = (at: number): string => CLOCK.format(at)
/** 19:22 today, else 11月23日 19:22 */
export const momentWords = (at: number, now: number): string =>
  dayWords(at) === dayWords(now) ? clockWords(at) : `${dayWords(at).replace(/周.$/, '')} ${clockWords(at)}`
