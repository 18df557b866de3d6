/** The parts of a moment in a zone, and the weeks of both countings. Every function takes local time as if it were UTC. */
const DAY = 86_400_000

export const midnight = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month - 1, day)

export const dayOfYear = (local: Date): number => Math.floor((local.getTime() - midnight(local.getUTCFullYear(), 1, 1)) / DAY) + 1

/** 1 is Monday, 7 is Sunday. */
export const isoWeekday = (local: Date): number => local.getUTCDay() || 7

/** Weeks begin on Sunday; days before the first Sunday are in week 0. */
export const week = (local: Date): number => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7)

/** The Thursday of its week decides which year and week of ISO 8601 a day belongs to. */
const thursdayOf = (local: Date): Date => new Date(local.getTime() + (4 - isoWeekday(local)) * DAY)

export const isoWeekYear = (local: Date): number => thursdayOf(local).getUTCFullYear()

export const isoWeek = (local: Date): number => Math.floor((dayOfYear(thursdayOf(local)) - 1) / 7) + 1

/** Midnight of a day given by ISO week; weeks and days out of range carry over. */
export function fromIsoWeek(year: number, weekNumber: number, day: number): number {
  const fourth = new Date(midnight(year, 1, 4))
  return fourth.getTime() + ((weekNumber - 1) * 7 + day - isoWeekday(fourth)) * DAY
}
