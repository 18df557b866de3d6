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
  /** early: not its day yet; over: nobody can sign out any more. */
  time: 'early' | 'due' | 'over'
}

/** The changing code. It is made on the phone from what was fetched once, so a cellar without a network changes nothing. */
export function useLeaderCode(shiftId: string): LeaderCode {
  const codes = useQueryOf('attendance.code', { shiftId }, { keep: true, every: EVERY })
  const visible = usePageVisible()
  const [shown, setShown] = useState<Pick<LeaderCode, 'token' | 'time'>>({ token: null, time: 'due' })
  const { data, receivedAt } = codes
  useEffect(() => {
    if (!visible || data === undefined) return
    let timer: ReturnType<typeof setTimeout>
    const show = () => {
      const now = serverTime(data, receivedAt, Date.now())
      setShown({ token: codeAt(data, now), time: now >= data.until ? 'over' : now < data.from ? 'early' : 'due' })
      timer = setTimeout(show, untilNext(now))
    }
    show()
    return () => clearTimeout(timer)
  }, [visible, data, receivedAt])
  return { codes, ...shown }
}
