import { useEffect, useRef } from 'react'
import { type QueryOf, useQueryOf } from '@/lib/cloud/use-query-of'
import { usePageVisible } from '@/lib/page-visible'
import type { Output } from '#contract/index'

/** A little after the change, so that the next code is there; and how soon to try again without a network. In ms. */
const AFTER = 200
const AGAIN = 3000

/**
 * The code on the leader's phone, asked again whenever it changes. How long it holds is the difference of two
 * moments of the server, because the phone's own clock may be wrong.
 */
export function useLeaderCode(shiftId: string): QueryOf<Output<'attendance.code'>> {
  const code = useQueryOf('attendance.code', { shiftId })
  const visible = usePageVisible()
  const ask = useRef(code.retry)
  useEffect(() => {
    ask.current = code.retry
  })
  const { data, error } = code
  useEffect(() => {
    if (!visible || data === undefined) return
    const wait = error === null ? Math.max(0, data.changesAt - data.now) + AFTER : AGAIN
    const timer = setTimeout(() => void ask.current(), wait)
    return () => clearTimeout(timer)
  }, [visible, data, error])
  return code
}
