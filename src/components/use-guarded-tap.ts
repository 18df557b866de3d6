// One tap, one action. A second tap is ignored while the first action's promise is pending, and for
// a moment after any tap, because an impatient or trembling finger taps twice before the screen can
// answer. The server would refuse the repetition anyway; this keeps the person from seeing that.
import { useCallback, useEffect, useRef, useState } from 'react'

/** How long after a tap another one counts as the same, in ms. */
export const SAME_TAP = 500

export type TapHandler = () => void | Promise<unknown>

export function useGuardedTap(onTap?: TapHandler): { busy: boolean; tap: () => void } {
  const closed = useRef(false)
  const alive = useRef(true)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])

  const tap = useCallback(() => {
    if (closed.current || onTap === undefined) return
    closed.current = true
    const reopen = () => {
      closed.current = false
    }
    const running = onTap()
    if (running === undefined) {
      setTimeout(reopen, SAME_TAP)
      return
    }
    setBusy(true)
    const finish = () => {
      if (alive.current) setBusy(false)
      setTimeout(reopen, SAME_TAP)
    }
    running.then(finish, finish)
  }, [onTap])

  return { busy, tap }
}
