import { useCallback, useEffect, useRef, useState } from 'react'
import { scan } from '@/lib/wechat/scan'
import type { ProofInput } from '#contract/attendance'
import { proofOf } from './proof-of'
import { notOurCode } from './text'

/**
 * The camera and what it found. `atOnce`: it opens with the page, for a person who has just pressed "scan".
 */
export function useCamera(atOnce: boolean, onProof: (proof: ProofInput) => Promise<void>): { open: () => Promise<void>; problem: string | null } {
  const [problem, setProblem] = useState<string | null>(null)
  // While the camera is open the page may learn more: what it does with the code is decided afterwards.
  const latest = useRef(onProof)
  useEffect(() => {
    latest.current = onProof
  })
  const open = useCallback(async () => {
    setProblem(null)
    const scanned = await scan()
    if (scanned === null) return
    const proof = proofOf(scanned)
    if (proof === null) setProblem(notOurCode)
    else await latest.current(proof)
  }, [])
  const first = useRef(atOnce)
  useEffect(() => {
    if (!first.current) return
    first.current = false
    void open()
  }, [open])
  return { open, problem }
}
