import { findByIds, insertAll } from '../../kit/bulk'
import { DAY, dayOf, hourOf, startOfDay } from '../../kit/clock'
import type { CommandRecord, PersonMessage } from '../../kit/commands'
import { staffOf } from '../../people'
import { unsafeFoundBetween } from './repository'

/** By then an office is open; whoever has other quiet hours hears of it after them. */
const MORNING = 8

/**
 * Once a day, over all communities: staff hear how many signals yesterday brought. Never of one by one: a signal is a question that
 * can wait a day, and who is rung for each of them stops reading. The record's id is community and day.
 */
export async function tellStaff(now: number): Promise<number> {
  if (hourOf(now) < MORNING) return 0
  const today = startOfDay(dayOf(now))
  const found = new Map<string, number>()
  for (const { communityId, signals } of await unsafeFoundBetween(today - DAY, today)) found.set(communityId, (found.get(communityId) ?? 0) + signals.length)
  if (found.size === 0) return 0
  const idOf = (communityId: string) => `signals:${communityId}:${dayOf(now)}`
  const told = new Set((await findByIds<CommandRecord>('commands', [...found.keys()].map(idOf), ['_id'])).map(({ _id }) => _id))
  const fresh = [...found].filter(([communityId]) => !told.has(idOf(communityId)))
  const records = await Promise.all(fresh.map(async ([communityId, many]): Promise<CommandRecord> => {
    const messages = (await staffOf(communityId)).map((memberNo) => newSignals(memberNo, many, now))
    return { _id: idOf(communityId), communityId, name: 'signal.sweep', hash: '', reply: null, messages, outbox: messages.length > 0 ? 'waiting' : 'none', at: now }
  }))
  return (await insertAll('commands', records)).length
}

const newSignals = (memberNo: string, many: number, now: number): PersonMessage => ({
  kind: 'person',
  memberNo,
  template: 'notice',
  title: `昨天有 ${many} 条新的异常提示`,
  body: '只是数字少见，多半说得通，时长、积分都没有变。有空请看一看，没有参与的同事写下看到的。',
  page: 'packages/desk/signals/index',
  about: now,
})
