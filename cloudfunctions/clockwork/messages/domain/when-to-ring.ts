import { isQuiet, quietUntil, type Quiet } from '#contract/quiet'

/**
 * The inbox receives at once; only the service message, which rings, waits until somebody's quiet hours are over. What begins
 * before they are is in the inbox, and to ring afterwards would only puzzle. `about`: the moment that the message concerns.
 */
export type Ring = { ring: 'now' } | { ring: 'never' } | { ring: 'later'; at: number }

export function whenToRing(about: number, quiet: Quiet, now: number): Ring {
  if (!isQuiet(now, quiet)) return { ring: 'now' }
  const at = quietUntil(now, quiet)
  return about > now && about <= at ? { ring: 'never' } : { ring: 'later', at }
}
