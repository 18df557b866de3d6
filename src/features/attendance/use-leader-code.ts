import { useEffect, useState } from 'react'
import { type QueryOf, useQueryOf } from '@/lib/cloud/use-query-of'
import { usePageVisible } from '@/lib/page-visible'
import type { ShownCode } from '#contract/attendance'
import { codeAt, serverTime, untilNext } from './codes-ahead'

/** How often the codes are fetched anew while there is a network: the clocks are compared again, and who leads may have changed. In ms. */
const EVERY = 5 * 60_000

export interface LeaderCode {
  /** The codes of the whole shift, kept on the phone for the day. */
  codes: QueryOf<ShownCode>
  /** What to show now; null when the codes on the phone have run out. */
  token: string | null
  /** The shift is over, and nobody can sign out any more. */
  over: boolean
}

/** The changing code. It is made on the phone from what was fetched once, so a cellar without a network changes nothing. */
export function useLeaderCode(shiftId: string): LeaderCode {
  const codes = useQueryOf('attendance.code', { shiftId }, { keep: true, every: EVERY })
  const visible = usePageVisible()
  const [shown, setShown] = useState<Pick<LeaderCode, 'token' | 'over'>>({ token: null, over: false })
  const { data, receivedAt } = codes
  useEffect(() => {
    if (!visible || data === undefined) return
    let timer: ReturnType<typeof setTimeout>
    const show = () => {
      const now = serverTime(data, receivedAt, Date.now())
      setShown({ token: codeAt(data, now), over: now >= data.until })
      timer = setTimeout(show, untilNext(now))
    }
    show()
    return () => clearTimeout(timer)
  }, [visible, data, receivedAt])
  return { codes, ...shown }
}
