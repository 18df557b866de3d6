import { useCallback, useEffect, useState } from 'react'
import { json, post } from '../ask'
import { useEvery } from '../parts/use-every'

export interface DeskClock {
  /** Epoch milliseconds of the cloud; null until it has answered. */
  now: number | null
  /** Milliseconds that the cloud is ahead of this machine. */
  ahead: number
  /** Resolves when the timers on the way have run. */
  forward: (ms: number) => Promise<void>
  jumpTo: (at: number) => Promise<void>
  back: () => Promise<void>
}

interface Told {
  now: number
}

/** The movable clock of the local cloud, ticking here between two looks at it. */
export function useClock(moved: () => void): DeskClock {
  const [ahead, setAhead] = useState<number | null>(null)
  const [here, setHere] = useState(() => Date.now())
  const take = useCallback((told: Told | null) => {
    if (told === null) return
    setHere(Date.now())
    setAhead(told.now - Date.now())
  }, [])
  const look = useCallback(() => void json<Told>('/_cloud/clock').then(take), [take])
  useEffect(look, [look])
  useEvery(20_000, look)
  useEvery(1000, () => setHere(Date.now()))

  const move = async (path: string, body: object) => {
    take(await json<Told>(path, post(body)))
    moved()
  }
  return {
    now: ahead === null ? null : here + ahead,
    ahead: ahead ?? 0,
    forward: (ms) => move('/_cloud/clock', { advanceMs: ms }),
    jumpTo: (at) => move('/_cloud/clock', { setMs: at }),
    back: () => move('/desk/clock-back', {}),
  }
}
