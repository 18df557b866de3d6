import type { InRange } from '#contract/place-check'

/**
 * What one scan proves. A fresh code that a second person shows, inside the shift and its tolerance, is strong
 * proof. The poster, the six digits, a code that was scanned without a network and arrives late, one's own code,
 * a phone that says it is elsewhere or a scan just outside the shift prove presence only until the leader confirms. Far outside the shift nothing
 * is taken at all. A scan that waited for the network happened when its code was shown; what the phone's clock says is not asked. What a helper enters for somebody without a phone is that one person's word.
 */
export const TOLERANCE_MS = 15 * 60_000
/** A leader can still confirm somebody who scanned this long before the start or after the end. */
const NEAR_BEFORE_MS = 60 * 60_000
const NEAR_AFTER_MS = 120 * 60_000
/** How often the code changes. */
export const WINDOW_MS = 30_000
/** Windows in which a code counts as fresh: it may change while the camera focuses. */
const FRESH_WINDOWS = 1
/** A scan without a network arrives when the phone is somewhere with one, at home in the evening if need be. */
const QUEUED_WINDOWS = (24 * 60 * 60_000) / WINDOW_MS

export interface Scan {
  by: 'token' | 'poster' | 'digits' | 'helper'
  /** Age of the code in windows; 0 for poster and digits. */
  age: number
  queued: boolean
  shownBySelf: boolean
  /** Null where the phone was not asked. Only `no` counts against the scan: an answer costs nothing to invent. */
  inRange: InRange | null
}

export type MarkDecision = { ok: true; proved: boolean; at: number } | { ok: false; reason: 'codeStale' | 'codeForged' | 'outsideShift' }

export function decideMark(scan: Scan, shift: { startsAt: number; endsAt: number }, now: number): MarkDecision {
  const fresh = scan.age <= FRESH_WINDOWS
  const at = scan.queued && !fresh ? Math.floor(now / WINDOW_MS - scan.age) * WINDOW_MS : now
  if (at < shift.startsAt - NEAR_BEFORE_MS || at > shift.endsAt + NEAR_AFTER_MS) return { ok: false, reason: 'outsideShift' }
  // A window of the future was never shown by our clock.
  if (scan.age < 0) return { ok: false, reason: 'codeForged' }
  if (scan.age > (scan.queued ? QUEUED_WINDOWS : FRESH_WINDOWS)) return { ok: false, reason: 'codeStale' }
  const inTime = at >= shift.startsAt - TOLERANCE_MS && at <= shift.endsAt + TOLERANCE_MS
  return { ok: true, at, proved: scan.by === 'token' && fresh && inTime && !scan.shownBySelf && scan.inRange !== 'no' }
}
