import { useCallback, useEffect, useRef, useState } from 'react'
import { type Where, whereAmI } from '@/features/place-check/where'
import { scan } from '@/lib/wechat/scan'
import type { ProofInput } from '#contract/attendance'
import { proofOf } from './proof-of'
import { notOurCode } from './text'

interface Scanning {
  /** The camera opens with the page, for a person who has just pressed "scan". */
  atOnce: boolean
  /** The page knows by now whether places are checked, or that it will not learn it. */
  ready: boolean
  /** There may be a place to compare the phone with. */
  placed: boolean
  onProof: (proof: ProofInput, where: Where) => Promise<void>
}

/** The camera and what it found, with where the phone was when it opened. */
export function useCamera(scanning: Scanning): { open: () => Promise<void>; problem: string | null } {
  const [problem, setProblem] = useState<string | null>(null)
  // While the camera is open the page may learn more: what it does with the code is decided afterwards.
  const latest = useRef(scanning)
  useEffect(() => {
    latest.current = scanning
  })
  const open = useCallback(async () => {
    setProblem(null)
    const where = await whereAmI(latest.current.placed)
    const scanned = await scan()
    if (scanned === null) return
    const proof = proofOf(scanned)
    if (proof === null) setProblem(notOurCode)
    else await latest.current.onProof(proof, where)
  }, [])
  const first = useRef(scanning.atOnce)
  const { ready } = scanning
  useEffect(() => {
    if (!first.current || !ready) return
    first.current = false
    void open()
  }, [open, ready])
  return { open, problem }
}
