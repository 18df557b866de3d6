import { DAY, HOUR } from '../../../kit/clock'
import type { UseCase } from '../../../kit/context'
import { insert } from '../../../kit/store'
import { markExamined, rostersOf, type RosterDoc, unsafeUnexamined } from '../../rosters/public'
import { tellStaff } from '../daily-word'
import { factsOf } from '../facts'
import { findSignals, type ShiftFacts } from '../domain/find-signals'
import type { SignalsDoc } from '../signal'

/** Two hours for scanning out and a day for scans that waited for a network (attendance/domain/decide-mark.ts): then all that can come has come. */
const CLOSED = 26 * HOUR
/** What lies further back when this first runs is left alone. */
const LOOK_BACK = 30 * DAY

/** Repeatable: what was found goes under the shift's own id, and only afterwards is the shift marked as examined. */
export const sweep: UseCase<'signal.sweep'> = async ({ now }) => {
  const ended = await unsafeUnexamined(now - LOOK_BACK, now - CLOSED)
  const shifts = new Map(ended.map((roster) => [roster.shiftId, roster]))
  let found = 0
  for (const { communityId, shiftId } of shifts.values()) {
    const posts = await rostersOf(communityId, shiftId)
    const facts = await factsOf(posts)
    const signals = findSignals(facts)
    if (signals.length > 0 && (await insert('signals', documentOf(posts[0] as RosterDoc, facts, signals, now)))) found += 1
    await markExamined(communityId, shiftId, now)
  }
  await tellStaff(now)
  return { found }
}

function documentOf(shift: RosterDoc, { present }: ShiftFacts, signals: SignalsDoc['signals'], foundAt: number): SignalsDoc {
  const { shiftId, communityId, title, place, startsAt, endsAt, leaderNos } = shift
  const hands = present.flatMap(({ memberNo, helpers }) => [memberNo, ...helpers.map((helper) => helper.memberNo)])
  return { _id: shiftId, communityId, title, place, startsAt, endsAt, signals, state: 'open', looks: [], involvedNos: [...new Set([...leaderNos, ...hands])], foundAt }
}
