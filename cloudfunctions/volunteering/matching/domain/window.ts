import type { Availability } from '#contract/skills'

/**
 * The part of the week in which a moment lies, by the clock of UTC+8: days are cut at 12:00 and 18:00, Saturday and
 * Sunday are the weekend whatever the public holidays say. A shift is judged by its start.
 */
export function windowOf(weekday: number, hour: number): Availability {
  const part = hour < 12 ? 'Morning' : hour < 18 ? 'Afternoon' : 'Evening'
  return `${weekday === 0 || weekday === 6 ? 'weekend' : 'weekday'}${part}`
}
