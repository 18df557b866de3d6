import type { CommandRecord, PersonMessage } from '../../../kit/commands'
import { findByIds, insertAll } from '../../../kit/bulk'
import type { UseCase } from '../../../kit/context'
import { unsafeStartingBetween, type RosterDoc } from '../../rosters/public'
import { dueReminders, EARLIEST_REMINDER, type Reminder } from '../domain/decide-reminders'
import { comeSoon, seatsVacant } from '../words'

/**
 * Every minute, over all communities. A reminder is a record in the outbox whose id says for which list, which start and
 * which occasion it is, so it goes out once however often the timer fires; a shift that is moved is reminded of anew.
 */
export const remind: UseCase<'shift.remind'> = async ({ now }) => {
  const coming = await unsafeStartingBetween(now, now + EARLIEST_REMINDER)
  const due = coming.flatMap((roster) => dueReminders(roster, now).map((occasion) => recordOf(roster, occasion, now))).filter(({ messages }) => messages.length > 0)
  if (due.length === 0) return { reminded: 0 }
  const before = new Set((await findByIds<CommandRecord>('commands', due.map(({ _id }) => _id).slice(0, MOST), ['_id'])).map(({ _id }) => _id))
  const fresh = due.slice(0, MOST).filter(({ _id }) => !before.has(_id))
  return { reminded: (await insertAll('commands', fresh)).length }
}

/** The rest is due in the next minute too. */
const MOST = 500

function recordOf(roster: RosterDoc, occasion: Reminder, now: number): CommandRecord {
  return {
    _id: `remind:${roster._id}:${roster.startsAt}:${occasion}`,
    communityId: roster.communityId,
    name: 'shift.remind',
    hash: '',
    reply: null,
    messages: messagesFor(roster, occasion),
    outbox: 'waiting',
    at: now,
  }
}

function messagesFor(roster: RosterDoc, occasion: Reminder): PersonMessage[] {
  if (occasion !== 'vacant') return roster.confirmed.map(({ memberNo }) => comeSoon(roster, memberNo, occasion))
  return [...new Set([...roster.leaderNos, roster.publishedBy])].map((memberNo) => seatsVacant(roster, memberNo))
}
