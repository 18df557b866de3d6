import { useCallback, useEffect, useState } from 'react'
import { ask } from '../ask'
import { useEvery } from '../parts/use-every'
import type { Change, Desk } from '../state'
import { STEPS } from './steps'
import { followTrail, NO_TRAIL, type Trail } from './trail'

/**
 * Follows the story: what has come of it, and ticks what has happened. Looks every four seconds, at the step at hand and
 * at those before it, for somebody may go on before the desk has noticed.
 */
export function useTrail({ step, since, ticked }: Desk, make: (what: Change) => void): Trail {
  const [trail, setTrail] = useState<Trail>(NO_TRAIL)
  const look = useCallback(async () => {
    if (since === null) return
    const found = await followTrail(ask, since)
    setTrail(found)
    for (const [one, { check }] of STEPS.slice(0, step + 1).entries()) {
      if (!ticked.includes(one) && (await check(ask, found, since))) make({ kind: 'tick', step: one })
    }
  }, [step, since, ticked, make])
  useEffect(() => void look(), [look])
  useEvery(4000, () => void look())
  return trail
}
