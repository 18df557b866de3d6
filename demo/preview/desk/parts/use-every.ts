import { useEffect, useRef } from 'react'

/** Calls `work` every `ms` while the desk can be seen. */
export function useEvery(ms: number, work: () => void): void {
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) latest.current()
    }, ms)
    return () => clearInterval(timer)
  }, [ms])
}
