import { inTransaction } from '../../../kit/transaction'
import type { UseCase } from '../../../kit/context'
import { fillSeats, movesToTell, unsafeExpired, type RosterDoc } from '../../rosters/public'
import { decideExpired } from '../domain/decide-answer'
import { notAnswered } from '../words'

/**
 * Every minute, over all communities: seats whose time to answer is over go to the next. The list and the messages are
 * written together, under an id that names the state of the list, so everybody is told once however often the timer fires.
 */
export const expire: UseCase<'shift.expire'> = async ({ now }) => {
  let expired = 0
  for (const { _id } of await unsafeExpired(now)) expired += await expireOn(_id, now)
  return { expired }
}

const expireOn = (rosterId: string, now: number): Promise<number> =>
  inTransaction(async (transaction) => {
    const roster = await transaction.read<RosterDoc>('rosters', rosterId)
    if (!roster || roster.state !== 'open') return 0
    const { gone, places } = decideExpired(roster, now)
    if (gone.length === 0) return 0
    const { lists, moved } = fillSeats({ ...places, seats: roster.seats }, roster.startsAt, now)
    await transaction.update('rosters', rosterId, { ...lists, cancelled: places.cancelled, rev: roster.rev + 1 })
    await transaction.insert('commands', {
      _id: `expire:${rosterId}:${roster.rev}`,
      communityId: roster.communityId,
      name: 'shift.expire',
      hash: '',
      reply: null,
      messages: [...gone.map((place) => notAnswered(roster, place)), ...movesToTell(roster, moved)],
      outbox: 'waiting',
      at: now,
    })
    return gone.length
  })
