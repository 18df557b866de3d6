import type { HourGrade } from '#contract/hours'

/**
 * One computation for every page that shows how much somebody has served: the sum of all entries of a grade, corrections
 * included. The two grades are two numbers; there is no function here that adds them.
 */
export interface Counted {
  _id: string
  minutes: number
  grade: HourGrade
  corrects: string | null
}

export function minutesOf(entries: readonly Pick<Counted, 'minutes' | 'grade'>[], grade: HourGrade): number {
  return entries.reduce((sum, entry) => (entry.grade === grade ? sum + entry.minutes : sum), 0)
}

/** What one entry comes to after everything that was put right about it. */
export function standingMinutes(entry: Counted, entries: readonly Counted[]): number {
  return entries.reduce((sum, { corrects, minutes }) => (corrects === entry._id ? sum + minutes : sum), entry.minutes)
}

/**
 * The entries that make an earlier one come to `wanted` minutes. What is added is typed, whatever it is added to: a person's
 * word creates no measured time. What is taken away is taken from what was typed and then from where it stood, so that
 * neither grade of an entry ever falls below zero.
 */
export function correctionParts(entry: Counted, entries: readonly Counted[], wanted: number): { minutes: number; grade: HourGrade }[] {
  const own = [entry, ...entries.filter(({ corrects }) => corrects === entry._id)]
  const typed = minutesOf(own, 'typed')
  const delta = wanted - standingMinutes(entry, entries)
  if (delta >= 0) return delta === 0 ? [] : [{ minutes: delta, grade: 'typed' }]
  const fromTyped = Math.min(typed, -delta)
  const fromMeasured = -delta - fromTyped
  const parts = [{ minutes: -fromTyped, grade: 'typed' as const }, { minutes: -fromMeasured, grade: 'measured' as const }]
  return parts.filter(({ minutes }) => minutes < 0)
}
