import { isMinor } from '#contract/ages'
import type { PlaceCheck } from '#contract/place-check'
import type { Caller } from '../../kit/context'
import { DAY } from '../../kit/clock'
import { memberBehind } from '../../people'
import { checkAt, readChecks } from './record'

interface Shift {
  place: string
  startsAt: number
}

/** From a day before the start a phone holds the point, so that it needs no network when it scans. */
export const isSoon = ({ startsAt }: Pick<Shift, 'startsAt'>, now: number): boolean => startsAt - DAY <= now

/** What this person's phone compares itself with at each shift; null where they are not asked, as nobody under age ever is. */
export async function checksFor(caller: Caller, now: number): Promise<(shift: Shift) => PlaceCheck | null> {
  const stored = isMinor(memberBehind(caller), now) ? null : await readChecks(caller.communityId)
  return (shift) => (stored === null || !isSoon(shift, now) ? null : checkAt(stored, shift.place))
}
