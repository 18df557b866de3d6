/**
 * The author saw a number of households before pressing the button. If the audience is another one by now, nothing is
 * sent: whom a notice reaches is part of what was decided.
 */
export type PublishDecision = { ok: true } | { ok: false; reason: 'emptyAudience' | 'audienceChanged' }

export function decidePublish(households: number, expected: number): PublishDecision {
  if (households === 0) return { ok: false, reason: 'emptyAudience' }
  if (households !== expected) return { ok: false, reason: 'audienceChanged' }
  return { ok: true }
}
