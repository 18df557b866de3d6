import { TOLERANCE_MS } from './decide-mark'

/**
 * Served time in whole minutes: what lies between the two scans and inside the shift with its tolerance, never
 * more than eight hours (the usual daily limit of volunteer systems), never below zero, never rounded up.
 */
export const MOST_MINUTES = 480

export function servedMinutes(shift: { startsAt: number; endsAt: number }, checkInAt: number, checkOutAt: number): number {
  const from = Math.max(checkInAt, shift.startsAt - TOLERANCE_MS)
  const until = Math.min(checkOutAt, shift.endsAt + TOLERANCE_MS)
  return Math.min(MOST_MINUTES, Math.max(0, Math.floor((until - from) / 60_000)))
}
