/**
 * How much of one day can count. Over eight hours somebody must look before it counts; over twelve nothing more counts
 * that day, whoever says so (the daily limits of Guangdong's volunteer platform). All in whole minutes.
 */
export const SOFT_DAY = 480
export const HARD_DAY = 720

/** What of these minutes still fits into a day on which `already` are recorded, and whether a person must look first. */
export function withinDay(minutes: number, already: number): { minutes: number; review: boolean } {
  const left = Math.max(0, HARD_DAY - Math.max(0, already))
  const counted = Math.min(minutes, left)
  return { minutes: counted, review: already + counted > SOFT_DAY }
}
