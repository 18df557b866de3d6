import { useEffect, useState } from 'react'
import { originOf } from './phones/letters'

/**
 * Whether this browser finds `<name>.localhost` on this machine, as RFC 6761 asks of it. Chrome, Edge and Firefox do;
 * where the system's resolver is asked instead, the phones would stay blank without a word.
 */
export function useReachable(person: string): boolean {
  const [reachable, setReachable] = useState(true)
  useEffect(() => {
    fetch(`${originOf(person, location.port)}/healthz`, { mode: 'no-cors' }).catch(() => setReachable(false))
  }, [person])
  return reachable
}
