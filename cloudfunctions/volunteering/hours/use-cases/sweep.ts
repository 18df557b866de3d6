import type { UseCase } from '../../../kit/context'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import type { PersonMessage } from '../../../kit/commands'
import { HARD_DAY } from '../domain/day-caps'
import { TYPED_STATES } from '../domain/typed-states'
import { minutesOnDay, publicityOver } from '../repository'
import { entryOfTyped, type TypedDoc } from '../typed'
import { typedRecorded, typedRefused } from '../words'

/** What nobody objected to becomes an entry, one after another, so that the limit of a day holds whatever was typed at once. */
export const sweep: UseCase<'hours.sweep'> = async ({ now }) => {
  let recorded = 0
  for (const { _id, communityId, memberNo, servedOn } of await publicityOver(now)) {
    const already = await minutesOnDay(communityId, memberNo, servedOn)
    if (await inTransaction((transaction) => close(transaction, _id, already, now))) recorded += 1
  }
  return { recorded }
}

async function close(transaction: Transaction, id: string, already: number, now: number): Promise<boolean> {
  const typed = await transaction.read<TypedDoc>('typedHours', id)
  if (!typed || typed.state !== 'publicity' || !typed.verifiedBy) return false
  const fits = already + typed.minutes <= HARD_DAY
  const { record, overflow } = TYPED_STATES.publicity
  const closed: TypedDoc = { ...typed, state: fits ? record : overflow, refusal: fits ? null : '这一天的时长超过了 12 小时。' }
  if (fits) await transaction.insert('hours', entryOfTyped(closed, typed.verifiedBy, now))
  await transaction.put('typedHours', closed)
  await tell(transaction, closed, fits ? [typedRecorded(closed, now)] : typedRefused(closed, now), now)
  return fits
}

const tell = (transaction: Transaction, typed: TypedDoc, messages: PersonMessage[], now: number) =>
  transaction.insert('commands', {
    _id: `sweep:typed:${typed._id}`,
    communityId: typed.communityId,
    name: 'hours.sweep',
    hash: '',
    reply: null,
    messages,
    outbox: 'waiting',
    at: now,
  })
