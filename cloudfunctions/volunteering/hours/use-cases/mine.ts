import type { HourEntryView } from '#contract/ledger'
import type { UseCase } from '../../../kit/context'
import { find } from '../../../kit/store'
import { db, total } from '../../../kit/wechat'
import { starLevel } from '../domain/star-level'
import type { HourDoc } from '../public'

/** The record book: totals by grade over all time, and the newest entries with how each was computed. */
export const mine: UseCase<'hours.mine'> = async ({ caller }) => {
  const { communityId, memberNo } = caller
  const entries = await find<HourDoc>('hours', { communityId, memberNo }, { orderBy: ['servedOn', 'desc'], limit: 100 })
  const totals = await minutesByGrade(communityId, memberNo)
  return {
    measuredMinutes: totals.measured,
    typedMinutes: totals.typed,
    star: starLevel(totals.measured),
    entries: entries.map(entryView),
  }
}

async function minutesByGrade(communityId: string, memberNo: string): Promise<Record<HourDoc['grade'], number>> {
  const { list } = await db
    .collection('hours')
    .aggregate()
    .match({ communityId, memberNo })
    .group({ _id: '$grade', minutes: total('$minutes') })
    .limit(2)
    .end()
  const sums = new Map((list as { _id: string; minutes: number }[]).map(({ _id, minutes }) => [_id, minutes]))
  return { measured: sums.get('measured') ?? 0, typed: sums.get('typed') ?? 0 }
}

const entryView = (entry: HourDoc): HourEntryView => ({
  hourEntryId: entry._id,
  shiftTitle: entry.title,
  servedOn: entry.servedOn,
  minutes: entry.minutes,
  grade: entry.grade,
  verifiedBy: entry.verifiedBy,
  points: entry.reckoning,
})
