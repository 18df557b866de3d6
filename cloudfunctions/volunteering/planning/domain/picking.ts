import { ASK_WITHIN, type Picking } from '#contract/planning'
import { DAY } from '#contract/time'

interface Shift {
  seriesId: string | null
  startsAt: number
  trains?: object | null
}

/** When the best few are picked for this shift. */
export function pickingFor({ seriesId, startsAt, trains }: Shift, now: number): Picking {
  if (trains) return { state: 'never' }
  const at = startsAt - ASK_WITHIN
  return seriesId === null || at <= now ? { state: 'now' } : { state: 'later', at, daysBefore: ASK_WITHIN / DAY }
}
