import type { UseCase } from '../../../kit/context'
import { starLevel } from '../domain/star-level'
import { minutesByGrade, newestEntries } from '../repository'
import { readStar } from '../star'
import { bookEntries } from '../views'

/** The record book: totals by grade over all time, and the newest entries with how each came about. */
export const mine: UseCase<'hours.mine'> = async ({ caller: { communityId, memberNo } }) => {
  const [entries, totals, star] = await Promise.all([
    newestEntries(communityId, memberNo),
    minutesByGrade(communityId, memberNo),
    readStar(communityId, memberNo),
  ])
  const { level: reached, nextAtMinutes } = starLevel(totals.measured)
  return {
    measuredMinutes: totals.measured,
    typedMinutes: totals.typed,
    star: { level: star?.level ?? 0, reached, nextAtMinutes },
    entries: bookEntries(entries),
  }
}
