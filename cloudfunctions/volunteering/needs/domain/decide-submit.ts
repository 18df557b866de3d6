/** May this need be taken down? Pure: what has to be looked up is handed in. */

export interface Submission {
  itemExists: boolean
  /** Calendar days in UTC+8, 2026-11-23; they compare as text. */
  wishOn: string
  today: string
  /** Open needs of the person whom it concerns. */
  openNeeds: number
}

export type SubmitDecision =
  | { ok: true }
  | { ok: false; reason: 'unknownItem' | 'wishInPast' | 'tooManyOpenNeeds'; details?: { most: number } }

/** Enough for a hard week, too few to flood the grid worker's queue. */
export const MOST_OPEN_NEEDS = 5

export function decideSubmit({ itemExists, wishOn, today, openNeeds }: Submission): SubmitDecision {
  if (!itemExists) return { ok: false, reason: 'unknownItem' }
  if (wishOn < today) return { ok: false, reason: 'wishInPast' }
  if (openNeeds >= MOST_OPEN_NEEDS) return { ok: false, reason: 'tooManyOpenNeeds', details: { most: MOST_OPEN_NEEDS } }
  return { ok: true }
}
