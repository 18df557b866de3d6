import { isMinor } from '#contract/ages'
import type { PlaceCheck } from '#contract/place-check'
import type { Caller } from '../../kit/context'
import { memberBehind } from '../../people'
import { checkAt, readChecks } from './record'

/** What this person's phone compares itself with at each place; null where they are not asked, as nobody under age ever is. */
export async function checksFor(caller: Caller, now: number): Promise<(place: string) => PlaceCheck | null> {
  const stored = isMinor(memberBehind(caller), now) ? null : await readChecks(caller.communityId)
  return (place) => (stored === null ? null : checkAt(stored, place))
}
