import type { CommandRecord, OutboxMessage, PersonMessage } from '../../../kit/commands'
import { findByIds, insertAll } from '../../../kit/bulk'
import type { UseCase } from '../../../kit/context'
import { quietHoursOf } from '../../../people'
import { unsafeStartingBetween, type RosterDoc } from '../../rosters/public'
import { dueReminders, EARLIEST_REMINDER, isAwakeFor, isToAskFor, toAskFrom, type Reminder } from '../domain/decide-reminders'
import { comeSoon, seatsVacant } from '../words'

/**
 * Every minute, over all communities. A reminder is a record in the outbox whose id says for which list, which start and
 * which occasion it is, so it goes out once however often the timer fires; a shift that is moved is reminded of anew.
 */
export const remind: UseCase<'shift.remind'> = async ({ now }) => {
  const week = toAskFrom(now)
  const [coming, later] = await Promise.all([unsafeStartingBetween(now, now + EARLIEST_REMINDER), unsafeStartingBetween(week.from, week.to)])
  const reminders = coming.flatMap((roster) => dueReminders(roster, now).map((occasion) => dueFor(roster, occasion))).filter(hasReaders)
  const due = [...reminders, ...later.filter(isToAskFor).map((roster) => dueFor(roster, 'ask'))].slice(0, MOST)
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
  /** `ask`: the week before a shift of a series has begun, and somebody is looked for. */
  occasion: Reminder | 'ask'
  _id: string
}
const dueFor = (roster: RosterDoc, occasion: Due['occasion']): Due => ({ roster, occasion, _id: `remind:${roster._id}:${roster.startsAt}:${occasion}` })
const hasReaders = ({ roster, occasion }: Due) => occasion === 'vacant' || roster.confirmed.length > 0

async function recordOf({ roster, occasion, _id }: Due, now: number): Promise<CommandRecord> {
  const messages = await messagesFor(roster, occasion)
  return { _id, communityId: roster.communityId, name: 'shift.remind', hash: '', reply: null, messages, outbox: messages.length > 0 ? 'waiting' : 'none', at: now }
}

async function messagesFor(roster: RosterDoc, occasion: Due['occasion']): Promise<OutboxMessage[]> {
  if (occasion === 'ask') return [{ kind: 'offer', shiftId: roster.shiftId }]
  return occasion === 'vacant' ? vacancies(roster) : reminders(roster, occasion)
}

/** To those who are awake for it. */
async function reminders(roster: RosterDoc, occasion: 'evening' | 'hour'): Promise<PersonMessage[]> {
  const { communityId, startsAt, confirmed } = roster
  const quietOf = await quietHoursOf(communityId, confirmed.map(({ memberNo }) => memberNo))
  return confirmed.filter(({ memberNo }) => isAwakeFor(occasion, startsAt, quietOf(memberNo))).map(({ memberNo }) => comeSoon(roster, memberNo, occasion))
}

const vacancies = (roster: RosterDoc): PersonMessage[] => [...new Set([...roster.leaderNos, roster.publishedBy])].map((memberNo) => seatsVacant(roster, memberNo))
