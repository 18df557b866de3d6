import { inTransaction } from '../../../kit/transaction'
import type { UseCase } from '../../../kit/context'
import { fillSeats, movesToTell, unsafeExpired, type RosterDoc } from '../../rosters/public'
import { decideExpired } from '../domain/decide-answer'
import { notAnswered } from '../words'

/**
 * Every minute, over all communities: seats whose time to answer is over go to the next, and so do those that a standing word gave
 * back. The list and the messages are written together, under an id that names the state of the list, so everybody is told once
 * however often the timer fires.
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
    // Settled meanwhile by somebody else who changed the list.
    if (roster.expiresAt === null || roster.expiresAt > now) return 0
    const { gone, places } = decideExpired(roster, now)
    const { lists, moved } = fillSeats({ ...places, seats: roster.seats }, roster.startsAt, now)
    await transaction.update('rosters', rosterId, { ...lists, cancelled: places.cancelled, rev: roster.rev + 1 })
    const messages = [...gone.map((place) => notAnswered(roster, place)), ...movesToTell(roster, moved)]
    await transaction.insert('commands', {
      _id: `expire:${rosterId}:${roster.rev}`,
      communityId: roster.communityId,
      name: 'shift.expire',
      hash: '',
      reply: null,
      messages,
      outbox: messages.length > 0 ? 'waiting' : 'none',
      at: now,
    })
    return gone.length
  })
