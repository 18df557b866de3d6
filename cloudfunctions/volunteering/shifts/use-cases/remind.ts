import type { CommandRecord, PersonMessage } from '../../../kit/commands'
import { findByIds, insertAll } from '../../../kit/bulk'
import type { UseCase } from '../../../kit/context'
import { quietHoursOf } from '../../../people'
import { unsafeStartingBetween, type RosterDoc } from '../../rosters/public'
import { dueReminders, EARLIEST_REMINDER, isAwakeFor, type Reminder } from '../domain/decide-reminders'
import { comeSoon, seatsVacant } from '../words'

/**
 * Every minute, over all communities. A reminder is a record in the outbox whose id says for which list, which start and
 * which occasion it is, so it goes out once however often the timer fires; a shift that is moved is reminded of anew.
 */
export const remind: UseCase<'shift.remind'> = async ({ now }) => {
  const coming = await unsafeStartingBetween(now, now + EARLIEST_REMINDER)
  const due = coming.flatMap((roster) => dueReminders(roster, now).map((occasion) => ({ roster, occasion, _id: idOf(roster, occasion) }))).filter(hasReaders).slice(0, MOST)
  if (due.length === 0) return { reminded: 0 }
  const before = new Set((await findByIds<CommandRecord>('commands', due.map(({ _id }) => _id), ['_id'])).map(({ _id }) => _id))
  const fresh: CommandRecord[] = []
  for (const one of due.filter(({ _id }) => !before.has(_id))) fresh.push(await recordOf(one, now))
  return { reminded: (await insertAll('commands', fresh)).length }
}

/** The rest is due in the next minute too. */
const MOST = 500

interface Due {
  roster: RosterDoc
  occasion: Reminder
  _id: string
}
const idOf = (roster: RosterDoc, occasion: Reminder) => `remind:${roster._id}:${roster.startsAt}:${occasion}`
const hasReaders = ({ roster, occasion }: Due) => occasion === 'vacant' || roster.confirmed.length > 0

async function recordOf({ roster, occasion, _id }: Due, now: number): Promise<CommandRecord> {
  const messages = occasion === 'vacant' ? vacancies(roster) : await reminders(roster, occasion)
  return { _id, communityId: roster.communityId, name: 'shift.remind', hash: '', reply: null, messages, outbox: messages.length > 0 ? 'waiting' : 'none', at: now }
}

/** To those who are awake for it. */
async function reminders(roster: RosterDoc, occasion: 'evening' | 'hour'): Promise<PersonMessage[]> {
  const { communityId, startsAt, confirmed } = roster
  const quietOf = await quietHoursOf(communityId, confirmed.map(({ memberNo }) => memberNo))
  return confirmed.filter(({ memberNo }) => isAwakeFor(occasion, startsAt, quietOf(memberNo))).map(({ memberNo }) => comeSoon(roster, memberNo, occasion))
}

const vacancies = (roster: RosterDoc): PersonMessage[] => [...new Set([...roster.leaderNos, roster.publishedBy])].map((memberNo) => seatsVacant(roster, memberNo))
